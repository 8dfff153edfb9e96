package be.pilootloket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import be.pilootloket.Attack;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Entry;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.retention.RetentionDesk;
import be.pilootloket.retention.RetentionRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What goes when, what went and what is kept, as staff see it; and what the other pages show of a dossier that went. */
@Scenario
@AutoConfigureMockMvc
class RetentionPageTest {

    private static final String CALL = Contest.CALL;
    private static final String HOSTILE = "Procedure <script>alert(1)</script> ${7919*7907} [[${7919*7907}]]";

    @Autowired
    private MockMvc browser;

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private CallDesk calls;

    @Autowired
    private PostOffice post;

    @Autowired
    private RetentionRun retention;

    @Autowired
    private RetentionDesk desk;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    private String number;

    @BeforeEach
    void endsACall() {
        story.at("2019-12-09T10:00");
        contest.open();
        List<String> numbers = contest.decided(2, 1);
        number = numbers.get(1);
        post.draft(Occasion.CANDIDACY_ACKNOWLEDGED, number, List.of());
        story.at("2020-01-15T10:00");
        calls.advance(CALL, Phase.ENDED);
    }

    @Test
    void showsWhatGoesWhenAndThatNothingWentYet() throws Exception {
        browser.perform(get("/retention").with(staff()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Er is nog niets nagekeken.")))
                .andExpect(content().string(containsString("Er is nog niets gewist.")))
                .andExpect(content().string(containsString("Berichten: 15-01-2022")));
        browser.perform(get("/retention/" + CALL).with(staff()))
                .andExpect(content().string(containsString("Dossiers van kandidaten: 15-01-2025")));
        browser.perform(get("/retention/ONBEKEND").with(staff()))
                .andExpect(content().string(containsString("We kennen geen oproep met deze code.")));
    }

    @Test
    void keepsADossierUntilSomebodyElseLetsItGo() throws Exception {
        browser.perform(post("/retention/holds")
                        .param("number", " " + number.toLowerCase(Locale.ROOT))
                        .param("reason", HOSTILE)
                        .with(staff())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        browser.perform(get("/retention").with(staff()))
                .andExpect(content().string(containsString("Iemand anders dan u")))
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(not(containsString("62615533"))));
        long hold = desk.holds().get(0).id();
        story.at("2026-01-15T03:00");
        retention.run();
        browser.perform(get("/candidacies/" + number).with(staff()))
                .andExpect(content().string(containsString("Logo Voorbeeld")));

        browser.perform(release(hold, "Gedaan.", "staff"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("U hield dit zelf tegen.")));
        browser.perform(release(hold, " ", "staff2")).andExpect(status().isUnprocessableEntity());
        browser.perform(release(hold, "Gedaan.", "staff2")).andExpect(status().is3xxRedirection());
        browser.perform(release(hold, "Gedaan.", "staff2")).andExpect(status().isUnprocessableEntity());
        retention.run();

        assertThat(ledger.about(number))
                .extracting(Entry::deed)
                .containsSubsequence(Deed.HOLD_PLACED.name(), Deed.HOLD_RELEASED.name(), Deed.DATA_FORGOTTEN.name());
        browser.perform(get("/retention").with(staff()))
                .andExpect(content().string(containsString("Laatst gelopen op 15-01-2026")))
                .andExpect(content().string(containsString(number)));
    }

    @Test
    void showsOfADossierThatWentWhatIsLeftOfIt() throws Exception {
        runtime.startProcessInstanceByKey("candidacy-result", number, Map.of("number", number));
        story.work();
        String letter = post.letters(CALL).get(0).id().value();
        story.at("2026-01-15T03:00");
        retention.run();

        browser.perform(get("/candidacies/" + number).with(staff()))
                .andExpect(content().string(containsString("Op 15 januari 2026")))
                .andExpect(content().string(containsString("is gewist wie de kandidaat was")));
        for (String page : List.of(
                "/dispatches",
                "/dispatches/RZP-2019-V01",
                "/dispatches/RZP-2019-V01/letters/" + letter,
                "/dispatches/RZP-2019-V01/letters/" + letter + "/letter.pdf",
                "/mails/" + letter,
                "/candidacies/" + number,
                "/candidacies/" + number + "/history",
                "/calls/" + CALL,
                "/calls/" + CALL + "/history",
                "/mails",
                "/inbox",
                "/evidence?about=" + number)) {
            browser.perform(get(page).with(staff()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("Logo Voorbeeld"))));
        }
        browser.perform(get("/candidacies/" + number + "/dossier.zip").with(staff()))
                .andExpect(status().isOk());
        browser.perform(get("/calls/" + CALL + "/selection-report.pdf").with(staff()))
                .andExpect(status().isOk());
    }

    @Test
    void refusesToKeepWhatNobodyKnowsAndWithoutAReason() throws Exception {
        browser.perform(post("/retention/holds")
                        .param("number", "RZP-2019-999")
                        .with(staff())
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("We kennen geen oproep of kandidatuur met dit nummer.")))
                .andExpect(content().string(containsString("Schrijf waarom dit langer bewaard moet blijven.")));
    }

    @Test
    void handsOutWhatIsKeptAboutOnePersonAndSaysWhoElseIsInIt() throws Exception {
        byte[] zip = browser.perform(post("/retention/person")
                        .param("email", " Onthaal@Logo.example ")
                        .with(staff())
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Map<String, String> files = unzipped(zip);

        assertThat(files.keySet()).startsWith("index.html").contains("candidacy.json", "correspondence.json");
        assertThat(files.get("index.html"))
                .contains("Wat we bewaren over onthaal@logo.example")
                .contains("Een kandidatuur die uw adres noemt", "Wij schreven u", number);
        assertThat(files.get("candidacy.json")).contains("Onthaal");
        Entry noted = ledger.newest(1).get(0);
        assertThat(noted.deed()).isEqualTo(Deed.PERSON_EXPORTED.name());
        assertThat(noted.by()).isEqualTo("staff");
        assertThat(noted.about() + noted.facts()).doesNotContain("logo");
    }

    @Test
    @Attack(53)
    void handsOutNothingOfWhomTheAddressIsOnlyAPartOf() throws Exception {
        byte[] zip = browser.perform(post("/retention/person")
                        .param("email", "haal@logo.example")
                        .with(staff())
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(unzipped(zip).get("index.html")).contains("We bewaren niets over dit adres.");
    }

    @Test
    void saysWhenNothingIsKeptAndRefusesWhatIsNoAddress() throws Exception {
        byte[] zip = browser.perform(post("/retention/person")
                        .param("email", "niemand@elders.example")
                        .with(staff())
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(unzipped(zip).get("index.html")).contains("We bewaren niets over dit adres.");
        browser.perform(post("/retention/person")
                        .param("email", "geen adres")
                        .with(staff())
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        browser.perform(get("/retention/person").with(as("admin", "administrator")))
                .andExpect(status().isForbidden());
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void tellsAdministratorsOnTheirStartPageWhatCouldNotBeDestroyed() throws Exception {
        retention.run();
        browser.perform(get("/").with(as("admin", "administrator")))
                .andExpect(content().string(not(containsString("Niet alles wat gewist moest worden"))));
        jdbc.sql("update retention_run set failures = 2, fault = 'RZP-2019-001: DataIntegrityViolationException'")
                .update();

        browser.perform(get("/").with(as("admin", "administrator")))
                .andExpect(content().string(containsString("Niet alles wat gewist moest worden, is gewist.")));
        browser.perform(get("/").with(staff()))
                .andExpect(content().string(not(containsString("Niet alles wat gewist moest worden"))));
        browser.perform(get("/retention").with(staff()))
                .andExpect(content().string(containsString("2 delen konden niet gewist worden (RZP-2019-001: ")));
    }

    @Test
    void letsAdministratorsLookAndNobodyElse() throws Exception {
        browser.perform(get("/retention").with(as("admin", "administrator"))).andExpect(status().isOk());
        browser.perform(post("/retention/holds")
                        .param("number", number)
                        .param("reason", "Nieuwsgierig.")
                        .with(as("admin", "administrator"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        for (String group : List.of("coach", "jury", "coordinator", "decision-maker")) {
            browser.perform(get("/retention").with(as(group, group))).andExpect(status().isForbidden());
        }
    }

    private static RequestBuilder release(long hold, String reason, String by) {
        return post("/retention/holds/" + hold + "/release")
                .param("reason", reason)
                .with(as(by, "staff"))
                .with(csrf());
    }

    private static RequestPostProcessor staff() {
        return as("staff", "staff");
    }

    private static RequestPostProcessor as(String name, String group) {
        return user(name).authorities(new SimpleGrantedAuthority(group));
    }
}
