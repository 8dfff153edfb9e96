package be.pilootloket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import be.pilootloket.candidacy.Channel;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.print.Pdf;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.selection.AppealDesk;
import be.pilootloket.selection.ConflictDeclaration;
import be.pilootloket.selection.Decision;
import be.pilootloket.selection.JuryDesk;
import be.pilootloket.selection.NewAppeal;
import be.pilootloket.selection.OfferDesk;
import be.pilootloket.selection.Reading;
import be.pilootloket.selection.SelectionDesk;
import be.pilootloket.selection.TieBreak;
import be.pilootloket.selection.TiedDossier;
import be.pilootloket.selection.Vacancy;
import be.pilootloket.selection.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The report of a selection: all that it rests on, on paper that the archive takes, for those who may read it. */
@Scenario
@AutoConfigureMockMvc
class SelectionReportPageTest {

    private static final String HOSTILE = "Te mager <script>alert(1)</script> & ${7919*6007} [[${7919*6007}]].";
    private static final String PAGE = "/calls/" + Contest.CALL;
    private static final String REPORT = PAGE + "/selection-report.pdf";

    @Autowired
    private MockMvc browser;

    @Autowired
    private Contest contest;

    @Autowired
    private Story story;

    @Autowired
    private JuryDesk jury;

    @Autowired
    private SelectionDesk selection;

    @Autowired
    private OfferDesk offers;

    @Autowired
    private AppealDesk appeals;

    @Autowired
    private Ledger ledger;

    @BeforeEach
    void opensACall() {
        contest.open();
        story.at("2019-11-29T10:00");
    }

    @Test
    void tellsAllThatTheSelectionRestsOn() throws Exception {
        String inadmissible = contest.inadmissible();
        String late = contest.late();
        List<String> numbers = admissible(3);
        conflict(numbers.get(0), "jury1", "Mijn zus werkt bij deze partner.");
        IntStream.range(0, 3).forEach(at -> contest.assessed(numbers.get(at), 5 - at));
        decide(numbers, 2, "Er is geen vierde goed dossier.");
        offers.decline(numbers.get(1));
        offers.fill(new Vacancy(Contest.CALL, "decision-maker", numbers.get(2), "Het volgende dossier."));
        appeals.register(new NewAppeal(
                inadmissible,
                LocalDate.of(2019, 11, 28),
                Channel.POST,
                "De zorgraad tekende wel.",
                LocalDate.of(2019, 12, 20),
                "staff"));

        byte[] pdf = report();

        assertThat(words(pdf))
                .doesNotContain("Ontwerp")
                .contains(numbers)
                .contains("1. " + numbers.get(0), "Totaal", "25,00", "Lezer 2", "5 op 5", Contest.REASON)
                .contains(
                        "belangenconflict gemeld",
                        "Mijn zus werkt bij deze partner.",
                        "beoordeeld door lezer 2 en lezer 3")
                .contains(inadmissible, "Er is geen zorgraad bij.", late, "te laat ontvangen", "Een dag te laat.")
                .contains("Er is geen vierde goed dossier.", "2 van de 3 beoordeelde kandidaturen zijn geselecteerd")
                .contains("aangeboden aan " + numbers.get(2), "Het volgende dossier.", "De zorgraad tekende wel.")
                .contains(ledger.seal(), "Handtekening")
                .doesNotContain("jury1");
        assertThat(Pdf.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(Pdf.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        browser.perform(get(PAGE).with(staff())).andExpect(content().string(containsString("Selectieverslag (pdf)")));
    }

    @Test
    void isADraftBeforeTheDecisionAndShowsWhatPeopleTypedAsTheyTypedIt() throws Exception {
        List<String> numbers = admissible(1);
        conflict(numbers.get(0), "jury1", HOSTILE);
        contest.assessed(numbers.get(0), 3);

        byte[] pdf = report();

        assertThat(words(pdf))
                .contains(
                        "Ontwerp: de selectie is nog niet beslist", "Onderteken het verslag na de beslissing", HOSTILE);
        assertThat(Pdf.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(Pdf.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void saysWhyThereIsNoReportBeforeTheRankingStands() throws Exception {
        String number = contest.admissible();

        browser.perform(get(REPORT).with(staff()))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(PAGE + "#rangschikking"));
        browser.perform(get(PAGE).with(staff()))
                .andExpect(content().string(containsString("Nog niet alle dossiers zijn beoordeeld: " + number + ".")))
                .andExpect(content().string(not(containsString("selection-report.pdf"))));
    }

    @Test
    void tellsWhoseTheTiedDossiersAreOnlyOnceTheTieIsBroken() throws Exception {
        List<String> numbers = admissible(5);
        numbers.forEach(number -> contest.assessed(number, 3));
        browser.perform(get(REPORT).with(staff())).andExpect(status().isSeeOther());

        List<TiedDossier> tied = selection.tiedDossiers(Contest.CALL);
        selection.breakTie(new TieBreak(
                Contest.CALL,
                "decision-maker",
                tied.stream().map(TiedDossier::label).toList(),
                "Dit dossier heeft de meeste partners."));

        assertThat(words(report()))
                .contains("voorgelegd als " + tied.get(0).label(), "Reden: Dit dossier heeft de meeste partners.");
    }

    @Test
    void isForTheOfficeAndForNoReaderWhoMayNotSeeTheScores() throws Exception {
        String number = contest.admissible();
        conflict(number, "jury1", "Ik werkte mee aan dit project.");
        contest.assessed(number, 3);

        for (String group : List.of("jury", "coach")) {
            browser.perform(get(REPORT).with(as(group, group))).andExpect(status().isForbidden());
        }
        browser.perform(get(REPORT).with(as("jury1", "staff"))).andExpect(status().isForbidden());
        browser.perform(get(PAGE).with(as("jury1", "staff")))
                .andExpect(content().string(not(containsString("selection-report.pdf"))));
        browser.perform(get(REPORT)).andExpect(status().is3xxRedirection());
        browser.perform(get("/calls/RZP-1999/selection-report.pdf").with(staff()))
                .andExpect(status().isNotFound());
    }

    private List<String> admissible(int many) {
        return IntStream.range(0, many).mapToObj(at -> contest.admissible()).toList();
    }

    private void conflict(String number, String reader, String reason) {
        Reading turn = jury.assign(number, List.of(reader)).orElseThrow();
        jury.declare(new ConflictDeclaration(turn.id(), reader, true, reason));
    }

    private void decide(List<String> numbers, int selected, String belowCapacity) {
        Decision decision = new Decision(
                Contest.CALL,
                "decision-maker",
                numbers.stream()
                        .map(number -> new Verdict(number, numbers.indexOf(number) < selected, Contest.REASON))
                        .toList(),
                belowCapacity,
                null,
                null);
        selection.decide(decision);
    }

    private byte[] report() throws Exception {
        return browser.perform(get(REPORT).with(staff()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    /** The words in one line: a cell of a table breaks them anywhere. */
    private static String words(byte[] pdf) throws Exception {
        return Pdf.text(pdf).replaceAll("\\s+", " ");
    }

    private static RequestPostProcessor staff() {
        return as("staff", "staff");
    }

    private static RequestPostProcessor as(String name, String group) {
        return user(name).authorities(new SimpleGrantedAuthority(group));
    }
}
