package be.pilootloket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Channel;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.candidacy.NewCandidacy;
import be.pilootloket.correspondence.MessageId;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
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
    void knowsNoOtherMails() throws Exception {
        browser.perform(get("/mails/rzp-2019-001.nothing").with(office())).andExpect(status().isNotFound());
        browser.perform(get("/mails/Niet_Van_Ons").with(office())).andExpect(status().isNotFound());
    }

    @Test
    void isForTheOfficeOnly() throws Exception {
        for (String path : List.of("/mails", "/mails/" + mail)) {
            browser.perform(get(path).with(user("jury1").authorities(new SimpleGrantedAuthority("jury"))))
                    .andExpect(status().isForbidden());
            browser.perform(get(path)).andExpect(status().is3xxRedirection());
        }
    }

    private static RequestPostProcessor office() {
        return user("staff").authorities(new SimpleGrantedAuthority("staff"));
    }
}
