package be.pilootloket.acceptance;

import static be.pilootloket.acceptance.Cohort.ROADMAP;
import static be.pilootloket.acceptance.Cohort.assignmentNumber;
import static be.pilootloket.acceptance.Cohort.meeting;
import static be.pilootloket.acceptance.Cohort.pilots;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The roadmap of the four pilots, from 1 September 2020 to 7 July 2021, on the dates of the sources and over both changes
 * of the clocks, played by people who log in and fill in forms, against the product with its job executor and a real SMTP
 * server. The product is stopped and started again between the acts.
 */
class PlayOf2020Test {

    private static final String MISSION = "Mission statement";
    private static final String REALITY = "Reality check";

    private Installation product;
    private Mails mails;
    private Cohort cohort;

    @BeforeEach
    void starts(@TempDir Path data) {
        on(new Product(data));
    }

    /** Where it is played. */
    void on(Installation installation) {
        product = installation;
        mails = product.mails();
        cohort = new Cohort(product);
    }

    @AfterEach
    void stops() {
        product.close();
    }

    @Test
    void runsFromTheFirstOfSeptemberToTheClosingMeeting() {
        product.moveTo("2020-09-01T09:00:00");
        cohort.begin("september-2020");
        assertThat(cohort.coordinator().nextStep()).contains("Interne afstemming op 7 oktober 2020");
        asksEveryCoachForTheMissionStatement();
        product.restart();
        alignsTheProcesses();
        workOnTheMissionStatement();
        product.restart();
        holdsTheFirstPlenary();
        checksItAgainstReality();
        product.restart();
        makesThePortfolio();
        elaborates();
        product.restart();
        holdsTheLearningDay();
        modelsTheStructure();
        product.restart();
        closes();
    }

    private void asksEveryCoachForTheMissionStatement() {
        for (String pilot : pilots()) {
            assertThat(cohort.assignment(pilot, "mission-statement", MISSION).due())
                    .as("the last working day before the plenary (D20)")
                    .startsWith("2020-11-23");
        }
        assertThat(product.person("coach2").tasksOf(assignmentNumber("Kempen", "mission-statement")))
                .as("a coach sees the own pilot only")
                .isEmpty();
    }

    /** S28: staff among themselves; what they agree on is shown to the coaches. */
    private void alignsTheProcesses() {
        appears("2020-09-16", "alignment");
        cohort.prepare("alignment", Map.of());
        mails.awaitEndingWith(
                "Uitnodiging: Interne afstemming",
                List.of(Cohort.account("staff"), Cohort.account("staff2"), Cohort.account("coordinator")));
        isHeld("2020-10-07", "alignment");
        cohort.conclude("alignment");
        Person kempen = cohort.coachOf("Kempen");
        Person.Task open = cohort.assignment("Kempen", "mission-statement", MISSION);
        assertThat(kempen.laid(open)).containsEntry("background", "Eén bladzijde en vijf dia's.");
    }

    /** S27: two deliver, one is sent back and delivers again, one is late. */
    private void workOnTheMissionStatement() {
        product.moveTo("2020-10-25T23:00:00");
        cohort.deliver("Kempen", "mission-statement", MISSION, statement("Kempen"));
        cohort.deliver("Waas-Dender", "mission-statement", MISSION, statement("Waas-Dender"));
        cohort.review("Kempen", "mission-statement", MISSION, "yes", null);
        cohort.review("Waas-Dender", "mission-statement", MISSION, "no", "Zeg ook voor wie het platform er is.");
        Person.Task again = cohort.assignment("Waas-Dender", "mission-statement", MISSION);
        assertThat(cohort.coachOf("Waas-Dender").form(again))
                .as("nothing that was typed is lost")
                .containsEntry("statement", "Samen voor Waas-Dender.");
        cohort.deliver("Waas-Dender", "mission-statement", MISSION, Map.of("statement", "Samen voor iedereen."));
        cohort.review("Waas-Dender", "mission-statement", MISSION, "yes", null);

        appears("2020-11-03", "plenary-1");
        cohort.prepare("plenary-1", Map.of());
        invites("Eerste plenaire bijeenkomst", "2020-11-24T08:30:00Z", "2020-11-24T11:30:00Z");

        product.moveTo("2020-11-12T08:59:00");
        assertThat(reminders(MISSION)).isEmpty();
        product.moveTo("2020-11-12T12:00:00");
        assertThat(reminders(MISSION))
                .as("seven working days before, holidays left out")
                .hasSize(2);
        deliverWithAFile("Oost-Limburg");
        product.moveTo("2020-11-19T12:00:00");
        assertThat(reminders(MISSION)).as("two working days before").hasSize(3);
        product.moveTo("2020-11-24T09:15:00");
        mails.awaitEndingWith("Te laat: Mission statement (Halle-Vilvoorde)");
    }

    /** S29: the plenary takes place without what is missing, and says what that is. */
    private void holdsTheFirstPlenary() {
        isHeld("2020-11-24", "plenary-1");
        cohort.staff()
                .complete(cohort.staff().task("Aanwezigheid noteren", meeting("plenary-1")), Map.of("attendance", 14));
        Person.Task outcome = cohort.coordinator().task("Uitkomst noteren", meeting("plenary-1"));
        assertThat(cohort.coordinator().laid(outcome).toString()).contains("Halle-Vilvoorde");
        assertThat(cohort.coachOf("Kempen").tasksOf(assignmentNumber("Kempen", "reality-check")))
                .as("the next period opens with the outcome")
                .isEmpty();
        cohort.recordOutcome("plenary-1");
        cohort.report("plenary-1");
        cohort.assignment("Halle-Vilvoorde", "mission-statement", MISSION);
    }

    private void checksItAgainstReality() {
        for (String pilot : pilots()) {
            assertThat(cohort.assignment(pilot, "reality-check", REALITY).due()).startsWith("2020-12-22");
        }
        appears("2020-12-02", "plenary-2");
        cohort.prepare("plenary-2", Map.of());
        invites("Tweede plenaire bijeenkomst", "2020-12-23T08:30:00Z", "2020-12-23T15:30:00Z");
        cohort.deliverAll(
                "reality-check",
                REALITY,
                Map.of(
                        "holds", "De kern.",
                        "difficult", "De schaal.",
                        "missing", "De middelen.",
                        "consultedOn", "2020-11-30",
                        "consulted", "De zorgraden.",
                        "consultedHow", "Een avond online.",
                        "presentation", "https://piloot.example/reality-check"));
        isHeld("2020-12-23", "plenary-2");
        cohort.conclude("plenary-2");
    }

    /** S32-S36: Christmas and New Year lie in the period. */
    private void makesThePortfolio() {
        appears("2021-01-21", "meeting-3");
        cohort.prepare("meeting-3", Map.of());
        invites("3de collectieve bijeenkomst", "2021-02-11T08:30:00Z", "2021-02-11T11:30:00Z");
        cohort.deliverAll(
                "portfolio",
                "Opdrachtenportefeuille",
                Map.of(
                        "opdrachten",
                        List.of(
                                Map.of("title", "Eén aanspreekpunt", "approach", "Stap voor stap"),
                                Map.of("title", "Gedeelde gegevens"))));
        isHeld("2021-02-11", "meeting-3");
        cohort.conclude("meeting-3");
        assertThat(cohort.coordinator().page("/roadmaps/" + ROADMAP + "/portfolio"))
                .contains("Eén aanspreekpunt", "Gedeelde gegevens", "200.000");
    }

    /** S37: one elaboration per opdracht and pilot; over the change of clocks of 28-03-2021 to the learning day. */
    private void elaborates() {
        appears("2021-03-03", "meeting-4");
        cohort.prepare("meeting-4", Map.of());
        invites("4de collectieve bijeenkomst", "2021-03-24T08:30:00Z", "2021-03-24T11:30:00Z");
        for (String pilot : pilots()) {
            Person coach = cohort.coachOf(pilot);
            List<Person.Task> mine = coach.open("Uitwerking van een opdracht");
            assertThat(mine).as(pilot).hasSize(1);
            Map<String, Object> form = coach.form(mine.get(0));
            form.putAll(Map.of(
                    "description", "Wat we doen.",
                    "approach", "Hoe we het doen.",
                    "impact", "Wat het oplevert.",
                    "processFlow", "Van vraag tot antwoord.",
                    "budget", 60000,
                    "headcount", 1.5));
            coach.complete(mine.get(0), form);
        }
        isHeld("2021-03-24", "meeting-4");
        cohort.conclude("meeting-4");
    }

    /** S38-S40: the other zones are invited and registered. */
    private void holdsTheLearningDay() {
        appears("2021-04-21", "learning-day");
        cohort.prepare(
                "learning-day",
                Map.of(
                        "guests",
                        List.of(Map.of("organisation", "Zorgraad Voorbeeld", "email", "zorgraad@zone.example"))));
        cohort.staff()
                .start(
                        "register-guest",
                        Map.of(
                                "meetingNumber", meeting("learning-day"),
                                "organisation", "Zone Voorbeeld",
                                "email", "zone@zone.example"));
        mails.awaitEndingWith("Inschrijving bevestigd: Vlaamse leer- en deeldag", List.of("zone@zone.example"));
        List<String> guests = new ArrayList<>(Cohort.everyone());
        guests.add("zorgraad@zone.example");
        invites("Vlaamse leer- en deeldag", "2021-05-12T07:30:00Z", "2021-05-12T10:30:00Z", guests);
        cohort.deliverAll(
                "learning-day-preparation",
                "Voorbereiding van de leer- en deeldag",
                Map.of("contribution", "Ons verhaal, in tien minuten.", "material", "https://piloot.example/verhaal"));
        isHeld("2021-05-12", "learning-day");
        cohort.conclude("learning-day");
    }

    private void modelsTheStructure() {
        appears("2021-05-20", "meeting-5");
        cohort.prepare("meeting-5", Map.of());
        invites("5de collectieve moment", "2021-06-10T07:30:00Z", "2021-06-10T10:30:00Z");
        cohort.deliverAll(
                "structure-model",
                "Model voor structuur",
                Map.of(
                        "model", "Een netwerk.",
                        "principles", "Samen beslissen.",
                        "resources", "Twee mensen.",
                        "proposal", "Ons voorstel."));
        isHeld("2021-06-10", "meeting-5");
        cohort.conclude("meeting-5");
    }

    /** S25, S43: the end of the pilots closes what is late, and leaves the closing meeting a week later alone. */
    private void closes() {
        assertThat(cohort.coordinator().nextStep()).contains("Slotbijeenkomst met pilootprojecten op 7 juli 2021");
        appears("2021-06-16", "closing");
        cohort.prepare("closing", Map.of());
        invites("Slotbijeenkomst met pilootprojecten", "2021-07-07T07:30:00Z", "2021-07-07T10:30:00Z");
        product.moveTo("2021-06-30T23:00:00");
        cohort.assignment("Halle-Vilvoorde", "mission-statement", MISSION);
        product.moveTo("2021-07-01T08:00:00");
        assertThat(cohort.coachOf("Halle-Vilvoorde").open("")).isEmpty();
        isHeld("2021-07-07", "closing");
        assertThat(product.whatRuns("pilot-roadmap")).isOne();
        cohort.conclude("closing");
        mails.awaitEndingWith("Het traject van de pilootprojecten is afgesloten");
        for (String process : List.of("pilot-roadmap", "collective-meeting", "homework", "pilot-assignment")) {
            Awaitility.await(process + " is over").until(() -> product.whatRuns(process) == 0);
        }
        assertThat(cohort.coordinator().nextStep()).isEmpty();
        assertThat(cohort.coordinator().page("/")).contains("U speelde het hele programma.");
        assertThat(cohort.coordinator().page("/roadmaps/" + ROADMAP)).contains("7 juli 2021");
        assertThat(product.person("coach1").get("/api/roadmaps/" + ROADMAP).body())
                .contains("\"closing\"", "2021-07-07");
    }

    /** The task to prepare a meeting stands in the list on this day and not before. */
    private void appears(String day, String milestone) {
        product.moveTo(day + "T08:59:00");
        assertThat(cohort.staff().tasks("Bijeenkomst voorbereiden", meeting(milestone)))
                .as(milestone + " before " + day)
                .isEmpty();
        product.moveTo(day + "T09:05:00");
        cohort.staff().task("Bijeenkomst voorbereiden", meeting(milestone));
    }

    /** The meeting begins on its day and not before. */
    private void isHeld(String day, String milestone) {
        product.moveTo(day + "T09:29:00");
        assertThat(cohort.staff().tasks("Aanwezigheid noteren", meeting(milestone)))
                .as(milestone + " before it begins")
                .isEmpty();
        product.moveTo(day + "T17:00:00");
        cohort.staff().task("Aanwezigheid noteren", meeting(milestone));
    }

    private void invites(String title, String begins, String ends) {
        invites(title, begins, ends, Cohort.everyone());
    }

    /** Each of them got one invitation that another library can read. */
    private void invites(String title, String begins, String ends, List<String> addresses) {
        mails.awaitEndingWith("Uitnodiging: " + title, addresses);
        assertThat(mails.entries("Uitnodiging: " + title)).allSatisfy(entry -> {
            assertThat(entry.method()).isEqualTo("REQUEST");
            assertThat(entry.title()).isEqualTo(title + ": Oproep naar pilootprojecten voor regionale zorgplatformen");
            assertThat(entry.begins()).isEqualTo(Instant.parse(begins));
            assertThat(entry.ends()).isEqualTo(Instant.parse(ends));
            assertThat(entry.zone()).isEqualTo("Europe/Brussels");
        });
        assertThat(mails.entries("Uitnodiging: " + title))
                .extracting(Mails.Entry::uid)
                .containsOnly(mails.entries("Uitnodiging: " + title).get(0).uid());
    }

    private void deliverWithAFile(String pilot) {
        String page = "/assignments/" + assignmentNumber(pilot, "mission-statement");
        Person coach = cohort.coachOf(pilot);
        coach.upload(page, page, "presentatie.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(coach.page(page)).contains("presentatie.pdf");
        cohort.deliver(
                pilot,
                "mission-statement",
                MISSION,
                Map.of("compulsion", "Drang.", "purpose", "Verbinden.", "statement", "Samen."));
        cohort.review(pilot, "mission-statement", MISSION, "yes", null);
    }

    private List<Mails.Received> reminders(String label) {
        return mails.received().stream()
                .filter(mail -> mail.subject().contains("Herinnering: " + label))
                .toList();
    }

    private static Map<String, Object> statement(String pilot) {
        return Map.of(
                "compulsion", "Drang, geen dwang.",
                "purpose", "Verbinden.",
                "statement", "Samen voor " + pilot + ".",
                "presentation", "https://piloot.example/presentatie");
    }
}
