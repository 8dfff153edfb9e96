package be.pilootloket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import be.pilootloket.Attack;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Channel;
import be.pilootloket.candidacy.Document;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.candidacy.NewCandidacy;
import be.pilootloket.candidacy.Partner;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.evidence.Entry;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.file.FileGate;
import be.pilootloket.file.FileStore;
import be.pilootloket.file.KeptFile;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.programme.Sha256;
import be.pilootloket.selection.ConflictDeclaration;
import be.pilootloket.selection.JuryDesk;
import be.pilootloket.selection.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The chain of deeds as the office sees it, and a whole dossier as it is handed out. */
@Scenario
@AutoConfigureMockMvc
class EvidencePageTest {

    private static final String HOSTILE = "<script>alert(1)</script> ${7*7} [[${7*7}]] __${7*7}__";
    private static final String FORMULA = "=HYPERLINK(\"http://x.example\";\"x\")";
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private MockMvc browser;

    @Autowired
    private Contest contest;

    @Autowired
    private CandidacyDesk candidacies;

    @Autowired
    private JuryDesk jury;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    private KeptFile file;
    private String number;

    @BeforeEach
    void registersACandidacy(@Autowired FileGate gate, @Autowired FileStore files, @Autowired PostOffice office) {
        contest.open();
        file = files.keep(gate.inspect("../../CON <b>.pdf", PDF));
        number = candidacies
                .register(
                        new NewCandidacy(
                                Contest.CALL,
                                Instant.parse("2019-10-01T10:00:00Z"),
                                Channel.API,
                                new Dossier(
                                        HOSTILE,
                                        "kempen",
                                        new Initiator(FORMULA, "Onthaal", "onthaal@logo.example", null),
                                        List.of(Partner.declared(HOSTILE, "logo")),
                                        List.of(new Document("application-form", "aanvraag.pdf", null, file.id()))),
                                true),
                        "staff")
                .number();
        office.draft(Occasion.CANDIDACY_ACKNOWLEDGED, number, List.of());
    }

    @Test
    void showsWhatWasNotedLastAndAllAboutOneCandidacy() throws Exception {
        browser.perform(get("/evidence").with(staff()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Kandidatuur geregistreerd")))
                .andExpect(content().string(containsString("nog nooit")));
        browser.perform(get("/evidence").param("about", file.id().toString()).with(staff()))
                .andExpect(content().string(containsString("Bestand ontvangen")))
                .andExpect(content().string(not(containsString("Kandidatuur geregistreerd"))));
        browser.perform(get("/candidacies/" + number).with(staff()))
                .andExpect(content().string(containsString("Bestand ontvangen")))
                .andExpect(content().string(containsString("dossier.zip")));
    }

    @Test
    void findsTheRowOfASealThatWasWrittenDown() throws Exception {
        String seal = ledger.about(number).get(0).hash();

        browser.perform(get("/evidence").param("about", seal).with(staff()))
                .andExpect(content().string(containsString("Kandidatuur geregistreerd")));
        browser.perform(get("/evidence").param("about", "0".repeat(64)).with(staff()))
                .andExpect(content().string(containsString("Er zijn geen rijen gevonden.")));
    }

    @Test
    void verifiesTheChainAndNotesWhoAsked() throws Exception {
        browser.perform(post("/evidence").with(staff()).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("found", containsString("De keten is heel: ")));

        assertThat(ledger.lastVerified().orElseThrow().by()).isEqualTo("staff");
        browser.perform(get("/evidence").with(staff()))
                .andExpect(content().string(not(containsString("nog nooit"))))
                .andExpect(content().string(containsString(">heel<")));
    }

    @Test
    void namesTheBrokenRowAndRemembersIt() throws Exception {
        jdbc.sql("update candidacy set received_at = received_at - interval '1' hour")
                .update();

        browser.perform(post("/evidence").with(staff()).with(csrf()))
                .andExpect(flash().attribute("found", containsString("(Kandidatuur geregistreerd, " + number)));
        browser.perform(get("/evidence").with(staff()))
                .andExpect(content().string(containsString(">gebroken<")))
                .andExpect(content().string(containsString("na het noteren veranderd")));
        Contest.beginTheChainAgain(jdbc);
    }

    @Test
    void isForTheOfficeOnly() throws Exception {
        for (String group : List.of("jury", "coach")) {
            RequestPostProcessor other = user(group).authorities(new SimpleGrantedAuthority(group));
            browser.perform(get("/evidence").with(other)).andExpect(status().isForbidden());
            browser.perform(post("/evidence").with(other).with(csrf())).andExpect(status().isForbidden());
            browser.perform(get(zip()).with(other)).andExpect(status().isForbidden());
        }
        browser.perform(get(zip())).andExpect(status().is3xxRedirection());
        browser.perform(get("/candidacies/RZP-2019-999/dossier.zip").with(staff()))
                .andExpect(status().isNotFound());
    }

    @Test
    void handsOutTheWholeDossierWithAnIndexThatLeadsToEveryFile() throws Exception {
        Map<String, byte[]> dossier = unzipped(staff());

        assertThat(dossier.keySet())
                .startsWith("index.html", "versies/versie-1.json")
                .contains("tabellen/bevindingen.csv", "tabellen/register.csv", "logboek/logboek.csv");
        String index = text(dossier, "index.html");
        assertThat(index)
                .contains("Dossier " + number, "&lt;script&gt;alert(1)&lt;/script&gt; ${7*7}", "Hoe u dit nakijkt")
                .doesNotContain("<script");
        dossier.keySet().stream()
                .filter(path -> !path.equals("index.html"))
                .forEach(path -> assertThat(index)
                        .contains("href=\"" + path.replace(" ", "%20").replace("[", "%5B")));
    }

    @Attack(40)
    @Test
    void givesEveryFileAPlainNameAndItsOwnBytes() throws Exception {
        Map<String, byte[]> dossier = unzipped(staff());

        assertThat(dossier.keySet()).allMatch(path -> path.matches("([a-z]+/)?[\\p{L}\\p{N}._ ()-]+"));
        assertThat(dossier).containsKey("documenten/001-CON _b_.pdf");
        assertThat(dossier.get("documenten/001-CON _b_.pdf")).isEqualTo(PDF);
    }

    @Test
    void letsEveryHashBeMadeAgain() throws Exception {
        Map<String, byte[]> dossier = unzipped(staff());

        String log = text(dossier, "logboek/logboek.csv");
        List<String> lines = text(dossier, "logboek/regels.txt").lines().toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(log).contains(Sha256.of(line)));
        assertThat(log).contains(Sha256.of(PDF)).contains(Sha256.of(text(dossier, "versies/versie-1.json")));
        assertThat(ledger.newest(10)).extracting(Entry::label).first().isEqualTo("Dossier gedownload");
    }

    @Test
    void givesTheSameBytesForTheSameDossier() throws Exception {
        Map<String, byte[]> once = unzipped(staff());
        Map<String, byte[]> again = unzipped(staff());

        assertThat(again.keySet()).containsExactlyElementsOf(once.keySet());
        assertThat(again.get("tabellen/register.csv")).isEqualTo(once.get("tabellen/register.csv"));
    }

    @Test
    void keepsFromAReaderWhatTheOthersScored() throws Exception {
        Reading turn = jury.assign(number, List.of("both")).orElseThrow();
        RequestPostProcessor both =
                user("both").authorities(new SimpleGrantedAuthority("staff"), new SimpleGrantedAuthority("jury"));
        browser.perform(get(zip()).with(both)).andExpect(status().isForbidden());

        jury.declare(new ConflictDeclaration(turn.id(), "both", true, "Ik werkte mee aan dit project."));
        browser.perform(get(zip()).with(both)).andExpect(status().isForbidden());
        browser.perform(get("/candidacies/" + number).with(both))
                .andExpect(content().string(not(containsString("dossier.zip"))));
    }

    private String zip() {
        return "/candidacies/" + number + "/dossier.zip";
    }

    private Map<String, byte[]> unzipped(RequestPostProcessor person) throws Exception {
        byte[] zip = browser.perform(get(zip()).with(person))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/zip"))
                .andExpect(header().string("Content-Disposition", containsString("dossier-" + number + ".zip")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return unzipped(zip);
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                assertThat(files.put(entry.getName(), entries.readAllBytes())).isNull();
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor staff() {
        return user("staff").authorities(new SimpleGrantedAuthority("staff"));
    }
}
