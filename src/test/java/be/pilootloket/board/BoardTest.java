package be.pilootloket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import be.pilootloket.Attack;
import be.pilootloket.call.Approval;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.DefinitionDesk;
import be.pilootloket.call.NewQuestion;
import be.pilootloket.call.Opening;
import be.pilootloket.call.Phase;
import be.pilootloket.call.QuestionDesk;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Channel;
import be.pilootloket.candidacy.Document;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.candidacy.NewCandidacy;
import be.pilootloket.candidacy.Partner;
import be.pilootloket.correspondence.Addressee;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.file.FileGate;
import be.pilootloket.file.FileStore;
import be.pilootloket.file.KeptFile;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.NewMeeting;
import be.pilootloket.meeting.ReplyDesk;
import be.pilootloket.programme.Invited;
import be.pilootloket.programme.OutcomeKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
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

/** What each role sees of a call and of a candidacy. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles({"evaluation", "test"})
@DirtiesContext
class BoardTest {

    private static final String HOSTILE = "<script>alert(1)</script> ${7919*6007} [[${7919*6007}]]";

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private MockMvc browser;

    private static String number;
    private static KeptFile kept;
    private static KeptFile ofAnotherDossier;

    @BeforeAll
    static void publishACallAndRegisterACandidacy(
            @Autowired CallDesk calls,
            @Autowired DefinitionDesk definitions,
            @Autowired CandidacyDesk candidacies,
            @Autowired QuestionDesk questions,
            @Autowired FileGate gate,
            @Autowired FileStore files) {
        kept = files.keep(gate.inspect("../aanvraag <b>.pdf", PDF));
        ofAnotherDossier = files.keep(gate.inspect("ander.pdf", PDF));
        calls.open(new Opening("RZP-2019", "staff"));
        definitions.decide(new Approval("RZP-2019", "decision-maker", true, null));
        calls.advance("RZP-2019", Phase.PUBLISHED);
        questions.register(new NewQuestion("RZP-2019", QuestionDesk.ASKERS.get(0), HOSTILE, "staff"));
        number = candidacies
                .register(
                        new NewCandidacy(
                                "RZP-2019",
                                Instant.parse("2019-11-11T22:59:59Z"),
                                Channel.API,
                                new Dossier(
                                        HOSTILE,
                                        "kempen",
                                        new Initiator("Logo <b>Voorbeeld</b>", "Onthaal", "onthaal@logo.example", null),
                                        List.of(Partner.declared(HOSTILE, "logo")),
                                        List.of(new Document(
                                                "application-form", "aanvraag.pdf", "2019-09", kept.id()))),
                                true),
                        "staff")
                .number();
    }

    @Test
    void startPageShowsTheCallTheAccountsAndTheWayIn() throws Exception {
        browser.perform(get("/").with(staff()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/calls/RZP-2019")))
                .andExpect(content().string(containsString("10 september 2019")))
                .andExpect(content().string(containsString("/camunda/app/tasklist/")))
                .andExpect(content().string(containsString("staff, staff2")))
                .andExpect(content().string(not(containsString("href=\"/rehearsal\""))));
    }

    @Test
    void whoWasInvitedForTheInfoSessionStandsThereForStaffOnly(
            @Autowired MeetingDesk meetings, @Autowired PostOffice post, @Autowired ReplyDesk replies)
            throws Exception {
        String session = "RZP-2019-info-session";
        meetings.schedule(new NewMeeting(
                session,
                "RZP-2019",
                null,
                "info-session",
                "Infosessie",
                Invited.STAKEHOLDERS,
                OutcomeKind.SLIDES,
                LocalDate.of(2019, 9, 24),
                LocalTime.of(9, 30),
                LocalTime.of(12, 0),
                "Zaal 1",
                List.of()));
        post.draft(Occasion.MEETING_INVITED, session, List.of(Addressee.of("Logo", "logo@logo.example")));
        replies.record(session, "logo@logo.example", "DECLINED", Instant.parse("2019-09-12T09:00:00Z"));

        browser.perform(get("/calls/RZP-2019").with(staff()))
                .andExpect(content().string(containsString("logo@logo.example: komt niet")));
        browser.perform(get("/calls/RZP-2019").with(user("j").authorities(new SimpleGrantedAuthority("jury"))))
                .andExpect(content().string(containsString("Infosessie")))
                .andExpect(content().string(not(containsString("logo@logo.example"))));
    }

    @Test
    void onlyAnAdministratorSeesTheWayToTheRehearsal() throws Exception {
        browser.perform(get("/").with(user("admin").authorities(new SimpleGrantedAuthority("administrator"))))
                .andExpect(content().string(containsString("href=\"/rehearsal\"")))
                .andExpect(content().string(containsString("/camunda/app/cockpit/")));
    }

    @Test
    void callPageShowsItsDatesItsRulesAndTheirSources() throws Exception {
        browser.perform(get("/calls/RZP-2019").with(staff()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("11 november 2019 om 23u59")))
                .andExpect(content().string(containsString("11-11-2019")))
                .andExpect(content().string(containsString("de Logo’s, de door de Vlaamse Regering erkende")))
                .andExpect(content().string(containsString("Waarop de oproep steunt")))
                .andExpect(content().string(containsString("nog niet verstuurd")))
                .andExpect(content().string(containsString(number)))
                .andExpect(content().string(containsString("11-11-2019 — 23:59:59")))
                .andExpect(content().string(containsString("Er zijn nog geen antwoorden gepubliceerd.")))
                .andExpect(content().string(containsString("De rangschikking staat hier na de beslissing.")));
    }

    @Attack(20)
    @Test
    void noPageCarriesInlineStyleOrScript() throws Exception {
        for (String page : List.of("/", "/calls/RZP-2019", "/candidacies/" + number)) {
            assertThat(html(page)).doesNotContain("<script", "style=", "onclick", "javascript:");
        }
    }

    @Attack({7, 20})
    @Test
    void showsWhatPeopleTypedLiterally() throws Exception {
        for (String page : List.of("/calls/RZP-2019", "/candidacies/" + number)) {
            assertThat(html(page))
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7919*6007} [[${7919*6007}]]")
                    .contains("Logo &lt;b&gt;Voorbeeld&lt;/b&gt;")
                    .doesNotContain("<script>", "<b>Voorbeeld", "47569433");
        }
    }

    @Test
    void givesADocumentOfTheDossierAsADownloadOnly() throws Exception {
        assertThat(html("/candidacies/" + number))
                .contains("/candidacies/" + number + "/files/" + kept.id(), "aanvraag &lt;b&gt;.pdf")
                .contains("niet gescand op virussen");
        browser.perform(get("/candidacies/" + number + "/files/" + kept.id()).with(staff()))
                .andExpect(status().isOk())
                .andExpect(content().bytes(PDF))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().stringValues(
                                "Content-Security-Policy",
                                hasItem("default-src 'none'; sandbox; frame-ancestors 'none'")));
    }

    @Test
    void givesADocumentToNobodyElseAndNoOtherDocument() throws Exception {
        String page = "/candidacies/" + number + "/files/";
        for (String reader : List.of("jury", "coach")) {
            browser.perform(get(page + kept.id()).with(user("x").authorities(new SimpleGrantedAuthority(reader))))
                    .andExpect(status().isForbidden());
        }
        browser.perform(get(page + ofAnotherDossier.id()).with(staff())).andExpect(status().isNotFound());
        browser.perform(get(page + "geen-id").with(staff())).andExpect(status().isNotFound());
        browser.perform(get("/candidacies/RZP-2019-999/files/" + kept.id()).with(staff()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aReaderSeesTheCallButNoCandidate() throws Exception {
        browser.perform(get("/calls/RZP-2019").with(user("jury1").authorities(new SimpleGrantedAuthority("jury"))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Waaraan een dossier voldoet")))
                .andExpect(content().string(not(containsString(number))))
                .andExpect(content().string(not(containsString("Belanghebbenden"))));
        browser.perform(get("/candidacies/" + number)
                        .with(user("jury1").authorities(new SimpleGrantedAuthority("jury"))))
                .andExpect(status().isForbidden());
    }

    @Test
    void candidacyPageShowsTheDossierByVersion() throws Exception {
        browser.perform(get("/candidacies/" + number).with(staff()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Versie 1")))
                .andExpect(content().string(containsString("onthaal@logo.example")))
                .andExpect(content().string(containsString("Deze versie is nog niet nagekeken.")))
                .andExpect(content().string(containsString("Er is nog niets beslist.")))
                .andExpect(content().string(containsString("Er is nog geen bericht over deze kandidatuur.")));
    }

    @Test
    void givesTheCallAsAPdf() throws Exception {
        byte[] pdf = browser.perform(get("/calls/RZP-2019/text.pdf").with(staff()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void knowsNoOtherCallOrCandidacy() throws Exception {
        browser.perform(get("/calls/RZP-1999").with(staff())).andExpect(status().isNotFound());
        browser.perform(get("/calls/RZP-1999/text.pdf").with(staff())).andExpect(status().isNotFound());
        browser.perform(get("/candidacies/RZP-2019-999").with(staff())).andExpect(status().isNotFound());
        browser.perform(get("/calls/{code}", "${7919*6007}").with(staff())).andExpect(status().isNotFound());
    }

    @AfterAll
    static void handTheClockBack() {
        ClockUtil.reset();
    }

    private String html(String page) throws Exception {
        return browser.perform(get(page).with(staff()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static RequestPostProcessor staff() {
        return user("staff").authorities(new SimpleGrantedAuthority("staff"));
    }
}
