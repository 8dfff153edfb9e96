package be.pilootloket.acceptance;

import static be.pilootloket.acceptance.Cohort.ROADMAP;
import static be.pilootloket.acceptance.Cohort.assignmentNumber;
import static be.pilootloket.acceptance.Cohort.pilots;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What really happened to the roadmap: it began on 9 December 2019 on a plan until the end of 2020 (D21), got six months
 * more in the pandemic while homework was open (S25), was planned anew in September 2020 (S21), and ended on the day of the
 * new planning. Nobody hands anything in after the first exchange: no meeting waits for it.
 */
@Tag("postgres")
class PlayOfTheMovedPlanTest {

    private static final String EXPERIENCES = "Ervaringen voor de tweede uitwisseling";
    private static final Map<String, String> PLANNING_OF_SEPTEMBER = planning();

    private int changes;
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
    void getsSixMonthsMoreThenANewPlanningAndEndsAsThatSays() {
        product.moveTo("2019-12-09T09:00:00");
        cohort.begin("v1");
        runsOnTheFirstPlan();
        product.restart();
        getsSixMonthsMore();
        product.goOnFromABackup();
        getsANewPlanning();
        product.restart();
        PLANNING_OF_SEPTEMBER.forEach(this::takesPlace);
        ends();
    }

    private void runsOnTheFirstPlan() {
        cohort.prepare("kick-off", Map.of());
        mails.awaitEndingWith("Uitnodiging: Kick-off", Cohort.everyone());
        product.moveTo("2019-12-17T17:00:00");
        cohort.conclude("kick-off");
        cohort.deliverAll(
                "experiences-1", "Ervaringen voor de eerste uitwisseling", Map.of("experiences", "We zijn gestart."));
        product.moveTo("2020-02-25T10:00:00");
        cohort.prepare("exchange-1", Map.of());
        product.moveTo("2020-03-17T17:00:00");
        cohort.conclude("exchange-1");
        pilots().forEach(pilot -> assertThat(openExperiences(pilot).due()).startsWith("2020-06-15"));
    }

    /** S25: 31 December 2020 and six months is 30 June 2021, also for work that is open. */
    private void getsSixMonthsMore() {
        product.moveTo("2020-03-24T10:00:00");
        String change = propose("extend", "Verlengd met 6 maanden door corona.");
        Person.Task propose = cohort.coordinator().task("Nieuwe datums voorstellen", change);
        Map<String, Object> none = cohort.coordinator().form(propose);
        none.put("months", 0);
        HttpResponse<String> refused = cohort.coordinator().tryToComplete(propose, none);
        assertThat(refused.statusCode()).as("no extension of nothing").isBetween(400, 499);
        approve(change, Map.of("months", 6), "30 juni 2021", "16 december 2020");

        mails.awaitEndingWith("Nieuwe datums voor het traject " + ROADMAP);
        pilots().forEach(pilot -> assertThat(openExperiences(pilot).due()).startsWith("2020-12-15"));
        product.moveTo("2020-06-17T10:00:00");
        assertThat(mails.received())
                .as("nothing goes off on the old days")
                .noneMatch(mail -> mail.subject().contains("Te laat")
                        || mail.subject().contains("Tweede uitwisseling")
                        || mail.subject().contains("Herinnering: " + EXPERIENCES));
    }

    /** S21: what remains is replaced; the exchanges go, and the work for them. */
    private void getsANewPlanning() {
        product.moveTo("2020-09-01T09:00:00");
        String change = propose("replace-plan", "Nieuwe planning, versie september 2020.");
        approve(change, Map.of("planVersion", "september-2020"), "24 november 2020", "7 juli 2021");
        for (String pilot : pilots()) {
            assertThat(cohort.assignment(pilot, "mission-statement", "Mission statement")
                            .due())
                    .startsWith("2020-11-23");
            assertThat(cohort.coachOf(pilot).tasksOf(assignmentNumber(pilot, "experiences-2")))
                    .isEmpty();
        }
        mails.awaitEndingWith("Niet meer gevraagd: " + EXPERIENCES + " (Kempen)");
    }

    private void takesPlace(String milestone, String day) {
        LocalDate on = LocalDate.parse(day);
        product.moveTo(on.minusDays(21) + "T10:00:00");
        cohort.prepare(milestone, Map.of());
        if (milestone.equals("meeting-5")) {
            movesADayAndBack();
        }
        product.moveTo(day + "T17:00:00");
        cohort.conclude(milestone);
        if (milestone.equals("meeting-4")) {
            product.restart();
        }
    }

    /** A meeting that people have in their calendars: the same entry moves, and moves back by another change. */
    private void movesADayAndBack() {
        mails.awaitEndingWith("Uitnodiging: 5de collectieve moment", Cohort.everyone());
        approve(
                propose("move-meeting", "De zaal is niet vrij."),
                Map.of("milestone", "meeting-5", "on", "2021-06-11"),
                "11 juni 2021");
        Awaitility.await("everybody hears of it")
                .until(() -> moved().size() == Cohort.everyone().size());
        approve(
                propose("move-meeting", "De zaal is toch vrij."),
                Map.of("milestone", "meeting-5", "on", "2021-06-10"),
                "10 juni 2021");
        Awaitility.await("and of its undoing")
                .until(() -> moved().size() == 2 * Cohort.everyone().size());
        Mails.Entry invitation =
                mails.entries("Uitnodiging: 5de collectieve moment").get(0);
        assertThat(moved()).extracting(Mails.Entry::uid).containsOnly(invitation.uid());
        assertThat(moved()).extracting(Mails.Entry::sequence).contains(1, 2).doesNotContain(0);
        assertThat(moved().stream().filter(entry -> entry.sequence() == 2))
                .extracting(Mails.Entry::begins)
                .containsOnly(invitation.begins());
        assertThat(mails.received().stream()
                        .filter(mail -> mail.subject().contains("Nieuwe datums"))
                        .filter(mail -> mail.to().equals(Cohort.account("coach1"))))
                .as("who gets a new invitation hears of it once")
                .hasSize(2);
    }

    private List<Mails.Entry> moved() {
        return mails.entries("Gewijzigd: 5de collectieve moment");
    }

    /** The end of the pilots closed what nobody handed in; the closing meeting closed the roadmap. */
    private void ends() {
        pilots().forEach(pilot -> assertThat(cohort.coachOf(pilot).open("")).isEmpty());
        for (String process : List.of("pilot-roadmap", "collective-meeting", "homework", "pilot-assignment")) {
            Awaitility.await(process + " is over").until(() -> product.whatRuns(process) == 0);
        }
        String plan = cohort.coordinator().get("/api/roadmaps/" + ROADMAP).body();
        assertThat(plan).contains("2020-12-31", "2021-06-30", "2020-12-15", "2021-07-07");
    }

    private Person.Task openExperiences(String pilot) {
        return cohort.assignment(pilot, "experiences-2", EXPERIENCES);
    }

    private String propose(String kind, String reason) {
        cohort.coordinator().start("change-dates", Map.of("code", ROADMAP, "kind", kind, "reason", reason));
        return ROADMAP + "-W" + ++changes;
    }

    /** The coordinator fills in and confirms what the preview shows; a colleague of the staff approves. */
    private void approve(String change, Map<String, Object> typed, String... shown) {
        Person.Task propose = cohort.coordinator().task("Nieuwe datums voorstellen", change);
        Map<String, Object> form = cohort.coordinator().form(propose);
        form.putAll(typed);
        cohort.coordinator().complete(propose, form);
        Person.Task confirm = cohort.coordinator().task("Wijziging bevestigen", change);
        assertThat(cohort.coordinator().laid(confirm).toString()).contains(shown);
        cohort.coordinator().complete(confirm, Map.of("verdict", "yes", "warningsSeen", true));
        cohort.staff().complete(cohort.staff().task("Nieuwe datums goedkeuren", change), Map.of("verdict", "yes"));
        Awaitility.await(change + " is over").until(() -> product.whatRuns("change-dates") == 0);
    }

    private static Map<String, String> planning() {
        Map<String, String> planning = new LinkedHashMap<>();
        planning.put("alignment", "2020-10-07");
        planning.put("plenary-1", "2020-11-24");
        planning.put("plenary-2", "2020-12-23");
        planning.put("meeting-3", "2021-02-11");
        planning.put("meeting-4", "2021-03-24");
        planning.put("learning-day", "2021-05-12");
        planning.put("meeting-5", "2021-06-10");
        planning.put("closing", "2021-07-07");
        return planning;
    }
}
