package be.pilootloket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import be.pilootloket.Attack;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Channel;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.candidacy.NewCandidacy;
import be.pilootloket.correspondence.Addressee;
import be.pilootloket.correspondence.Courier;
import be.pilootloket.correspondence.LetterChange;
import be.pilootloket.correspondence.LetterDesk;
import be.pilootloket.correspondence.MessageId;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.correspondence.ScriptedSmtp;
import be.pilootloket.process.Contest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import(Contest.class)
@DirtiesContext
class MailsPageTest {

    private static final String HOSTILE = "<script>alert(1)</script> ${7*7} [[${7*7}]] __${7*7}__";

    @Autowired
    private MockMvc browser;

    private static MessageId mail;

    @BeforeAll
    static void writesAMail(
            @Autowired CallDesk calls, @Autowired CandidacyDesk candidacies, @Autowired PostOffice post) {
        calls.open(new Opening("RZP-2019", "staff"));
        String number = candidacies
                .register(
                        new NewCandidacy(
                                "RZP-2019",
                                Instant.parse("2019-11-11T22:59:59Z"),
                                Channel.MAILBOX,
                                new Dossier(
                                        HOSTILE,
                                        "kempen",
                                        new Initiator("Logo", HOSTILE, "onthaal@logo.example", null),
                                        List.of(),
                                        List.of()),
                                true),
                        "staff")
                .number();
        mail = post.draft(Occasion.CANDIDACY_ACKNOWLEDGED, number, List.of()).get(0);
    }

    @Test
    void listsMailsAndFindsThemByNumberKindAndState() throws Exception {
        for (String query :
                List.of("", "?number=rzp-2019-001", "?occasion=CANDIDACY_ACKNOWLEDGED&state=RELEASED", "?state=x")) {
            browser.perform(get("/mails" + query).with(office()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("[RZP-2019-001] We ontvingen uw kandidatuur")));
        }
        for (String query : List.of("?number=RZP-2019-002", "?number=%25", "?state=SENT", "?occasion=PLACE_OFFERED")) {
            browser.perform(get("/mails" + query).with(office()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Er zijn geen mails gevonden.")));
        }
    }

    @Attack({7, 20})
    @Test
    void showsAMailAsTextWhateverPeopleTyped() throws Exception {
        String page = browser.perform(get("/mails/" + mail).with(office()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("maandag 11 november 2019 om 23:59:59")))
                .andExpect(content().string(not(containsString("<script"))))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7} [[${7*7}]] __${7*7}__")
                .doesNotContain("49 ");
    }

    @Test
    void findsTheMailsOfOneCall() throws Exception {
        browser.perform(get("/mails?call=RZP-2019").with(office()))
                .andExpect(content().string(containsString("We ontvingen uw kandidatuur")))
                .andExpect(content().string(containsString("/mails.csv?call=RZP-2019")));
        browser.perform(get("/mails?call=RZP-1999").with(office()))
                .andExpect(content().string(containsString("Er zijn geen mails gevonden.")));
    }

    @Test
    void tellsWhatHappenedToAMailAndWhatTheServerSaid(
            @Autowired Courier courier, @Autowired PostOffice post, @Autowired JavaMailSenderImpl sender)
            throws Exception {
        String address = "terug@logo.example";
        MessageId sent = post.draft(
                        Occasion.CALL_WITHOUT_CANDIDATES, "RZP-2019", List.of(Addressee.of("=Logo", address)))
                .get(0);
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            server.receiveFrom(sender);
            server.answer("RCPT TO:<" + address + ">", "550 5.1.1 <" + address + "> unknown");
            courier.deliver(sent);
            post.correct(sent, "goed@logo.example");
            courier.deliver(sent);
        }

        String page = html("/mails/" + sent);

        assertThat(page.substring(page.indexOf("Verloop")))
                .containsSubsequence(
                        "Mail opgesteld",
                        "Mail geweigerd door de mailserver",
                        "poging 1: 550 5.1.1 &lt;(adres)&gt; unknown",
                        "Adres verbeterd",
                        "Mail verstuurd",
                        "poging 2: 250")
                .doesNotContain(address);
    }

    @Test
    void showsALetterWithItsVersionsAndItsPdf(
            @Autowired Contest contest, @Autowired PostOffice post, @Autowired LetterDesk letters) throws Exception {
        MessageId id = post.draft(Occasion.CANDIDACY_INADMISSIBLE, contest.inadmissible(), List.of())
                .get(0);
        letters.draft(id);
        letters.change(new LetterChange(
                id, 1, "Er is geen zorgraad in de hele zone.", "b@logo.example", false, null, HOSTILE, "staff2"));

        assertThat(html("/mails/" + id))
                .containsSubsequence("Ontwerp van de brief (pdf)", "Brief opgesteld", "Brief gewijzigd")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "/letters/" + id + "/letter.pdf")
                .doesNotContain("<script");
    }

    @Attack(7)
    @Test
    void givesEveryMailThatWasFoundAsATableWhateverStandsInIt(@Autowired PostOffice post) throws Exception {
        post.draft(
                Occasion.SELECTION_OVERDUE,
                "RZP-2019",
                IntStream.range(0, 230)
                        .mapToObj(at -> Addressee.of("=1+1;\"x\"\n" + at, at + "@logo.example"))
                        .toList());

        String table = browser.perform(get("/mails.csv?call=RZP-2019&occasion=SELECTION_OVERDUE")
                        .with(office()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", containsString("text/csv")))
                .andExpect(header().string("Content-Disposition", containsString("register.csv")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(table).startsWith("\uFEFF\"oproep\";\"nummer\";\"soort\"");
        assertThat(table.lines()).hasSize(231);
        assertThat(table)
                .contains("\"'=1+1;\"\"x\"\" 7\";\"7@logo.example\"")
                .contains("\"klaar om te vertrekken\"")
                .doesNotContain("We ontvingen uw kandidatuur");
    }

    @Test
    void knowsNoOtherMails() throws Exception {
        browser.perform(get("/mails/rzp-2019-001.nothing").with(office())).andExpect(status().isNotFound());
        browser.perform(get("/mails/Niet_Van_Ons").with(office())).andExpect(status().isNotFound());
    }

    @Test
    void isForTheOfficeOnly() throws Exception {
        for (String path : List.of("/mails", "/mails.csv", "/mails/" + mail)) {
            browser.perform(get(path).with(user("jury1").authorities(new SimpleGrantedAuthority("jury"))))
                    .andExpect(status().isForbidden());
            browser.perform(get(path)).andExpect(status().is3xxRedirection());
        }
    }

    private String html(String path) throws Exception {
        return browser.perform(get(path).with(office()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static RequestPostProcessor office() {
        return user("staff").authorities(new SimpleGrantedAuthority("staff"));
    }
}
