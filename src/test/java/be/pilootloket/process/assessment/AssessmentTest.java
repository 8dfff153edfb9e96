package be.pilootloket.process.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.pilootloket.Attack;
import be.pilootloket.call.CallDesk;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Criterion;
import be.pilootloket.programme.Refusal;
import be.pilootloket.selection.JuryDesk;
import be.pilootloket.selection.Reading;
import be.pilootloket.selection.SelectionDesk;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("both")
@Scenario(walks = {AssessmentProcess.KEY, AssessmentProcess.HAND_OVER})
class AssessmentTest {

    private static final String DECLARE = "userTask_declareConflict";
    private static final String ASSESS = "userTask_assessDossier";
    private static final String APPOINT = "userTask_appointReader";
    private static final Map<String, String> FREE = Map.of("conflicted", "no");
    private static final Map<String, String> BOUND =
            Map.of("conflicted", "yes", "conflictReason", "Mijn zus leidt deze organisatie.");

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ManagementService management;

    @Autowired
    private CallDesk calls;

    @Autowired
    private JuryDesk jury;

    @Autowired
    private SelectionDesk selection;

    private String number;

    @BeforeEach
    void opensTheCall() {
        story.at("2019-11-13T09:00");
        contest.open();
        number = contest.admissible();
    }

    @Test
    void twoReadersAssessADossierWithoutSeeingEachOthersScores() {
        assess();
        assess();
        story.work();
        assertThat(open(DECLARE)).extracting(Task::getAssignee).containsExactlyInAnyOrder("jury1", "jury2");

        story.fill("jury1", task("jury1"), FREE);
        story.fill("jury1", task("jury1"), Map.of("scores", rows(4, "Heel goed uitgewerkt.")));
        assertThat(selection.unassessed(Contest.CALL)).isEqualTo(1);

        story.fill("jury2", task("jury2"), FREE);
        assertThat(tasks.getVariables(task("jury2").getId()).toString()).doesNotContain("Heel goed uitgewerkt.");
        story.fill("jury2", task("jury2"), Map.of("scores", rows(2, "Te weinig uitgewerkt.")));
        assertThat(selection.unassessed(Contest.CALL)).isZero();
        assertThat(selection.rank(Contest.CALL).entries().get(0).total().text()).isEqualTo("15,00");
        assertThat(story.runs(AssessmentProcess.KEY, number)).isFalse();
    }

    @Test
    void showsOnlyNumberZoneAndNamesBeforeTheDeclaration() {
        assess();
        story.work();

        assertThat(story.laid(task("jury1")).keySet())
                .containsExactlyInAnyOrder("dossierNumber", "zoneName", "conflicted", "conflictReason");
        Map<String, Object> variables = tasks.getVariables(task("jury1").getId());
        assertThat(variables).containsEntry("dossierNumber", number).containsEntry("zoneName", "Kempen");
        assertThat(variables.get("organisations").toString()).contains("Logo Voorbeeld", "Initiatiefnemer");
        assertThat(variables.toString()).doesNotContain("Samen sterk", "Onthaal");

        story.fill("jury1", task("jury1"), FREE);
        assertThat(tasks.getVariable(task("jury1").getId(), "projectTitle")).isEqualTo("Samen sterk");
        assertThat(tasks.getVariable(task("jury1").getId(), "dossierPage"))
                .isEqualTo("/candidacies/" + number + "/documents");
    }

    @Test
    void setsReadersADateBeforeTheDecisionMakerIsReminded() {
        assess();
        story.work();

        assertThat(task("jury1").getDueDate()).isEqualTo(Date.from(calls.selectionReminderAt(Contest.CALL)));
    }

    @Test
    @Attack(14)
    void refusesThatAReaderJudgesTheOwnOrganisation() {
        mailOf("jury1", "lezer@mail.logo.example");
        assess();
        story.work();

        assertThat(story.refused("jury1", number, DECLARE, FREE))
                .extracting(Refusal::field)
                .containsExactly("conflicted");
        story.fill("jury1", task("jury1"), BOUND);
        mailOf("jury1", null);
    }

    @Test
    void handsADossierOnAfterAConflictOfInterest() {
        assess();
        story.work();
        story.fill("jury1", task("jury1"), BOUND);
        story.work();

        assertThat(open(DECLARE)).extracting(Task::getAssignee).containsExactly("jury2");
        assertThat(jury.of(number))
                .extracting(Reading::conflictReason)
                .containsExactly("Mijn zus leidt deze organisatie.", null);
    }

    @Test
    void asksTheStaffWhenNoReaderIsLeft() {
        assess();
        for (int reader = 1; reader <= 4; reader++) {
            story.work();
            story.fill("jury" + reader, task("jury" + reader), BOUND);
        }
        story.work();

        assertThat(story.shown(number, APPOINT, "usedReaders").toString())
                .contains("jury1", "jury4", "meldde een belangenconflict");
        assertThat(fields(story.refused("staff", number, APPOINT, Map.of()))).containsExactly("appointed");
        assertThat(fields(story.refused("staff", number, APPOINT, Map.of("appointed", "onbekend"))))
                .containsExactly("appointed");
        assertThat(fields(story.refused("staff", number, APPOINT, Map.of("appointed", "jury2"))))
                .containsExactly("appointed");
        assertThat(fields(story.refused("staff", number, APPOINT, Map.of("appointed", "x".repeat(10_000)))))
                .containsExactly("appointed");

        contest.joinsTheJury("jury5");
        story.fill("staff", number, APPOINT, Map.of("appointed", " jury5 "));
        assertThat(task("jury5").getTaskDefinitionKey()).isEqualTo(DECLARE);
        story.fill("jury5", task("jury5"), FREE);
        story.fill("jury5", task("jury5"), Map.of("scores", rows(3, Contest.REASON)));
        assertThat(story.runs(AssessmentProcess.KEY, number)).isFalse();
    }

    @Test
    void givesTheDossierOfAReaderWhoFallsIllToAnother() {
        assess();
        assess();
        story.work();
        story.fill("jury1", task("jury1"), FREE);
        story.start("staff", AssessmentProcess.HAND_OVER, handover("jury1"));
        story.work();

        assertThat(task("jury1")).isNull();
        assertThat(open(DECLARE)).extracting(Task::getAssignee).containsExactlyInAnyOrder("jury2", "jury3");
        story.start("staff", AssessmentProcess.HAND_OVER, handover("jury3"));
        story.work();
        assertThat(open(DECLARE)).extracting(Task::getAssignee).containsExactlyInAnyOrder("jury2", "jury4");
        assertThat(jury.of(number).stream().filter(Reading::ended))
                .extracting(Reading::reader, Reading::handedOverAt)
                .containsExactlyInAnyOrder(tuple("jury1", story.now()), tuple("jury3", story.now()));

        for (String reader : List.of("jury2", "jury4")) {
            story.fill(reader, task(reader), FREE);
            story.fill(reader, task(reader), Map.of("scores", rows(4, Contest.REASON)));
        }
        assertThat(selection.unassessed(Contest.CALL)).isZero();
        assertThat(story.runs(AssessmentProcess.KEY, number)).isFalse();
        assertThat(story.runs(AssessmentProcess.HAND_OVER, number)).isFalse();
    }

    @Test
    void asksTheStaffForAReaderWhenTheLastOneHandsADossierOver() {
        assess();
        for (int reader = 1; reader <= 4; reader++) {
            story.work();
            story.start("staff", AssessmentProcess.HAND_OVER, handover("jury" + reader));
        }
        story.work();

        assertThat(story.shown(number, APPOINT, "usedReaders").toString()).contains("jury4", "gaf dit dossier door");
    }

    @Test
    void handsOverOnlyAReadingThatIsStillOpenAndWithAReason() {
        assess();
        story.work();
        assertThat(fields(story.refusedStart("staff", AssessmentProcess.HAND_OVER, Map.of())))
                .containsExactly("number", "handoverReason");
        assertThat(fields(story.refusedStart("staff", AssessmentProcess.HAND_OVER, handover("jury2"))))
                .containsExactly("reader");
        Map<String, String> endless = new LinkedHashMap<>(handover("jury1"));
        endless.put("handoverReason", "x".repeat(10_000));
        assertThat(fields(story.refusedStart("staff", AssessmentProcess.HAND_OVER, endless)))
                .containsExactly("handoverReason");

        story.fill("jury1", task("jury1"), FREE);
        story.fill("jury1", task("jury1"), Map.of("scores", rows(4, Contest.REASON)));
        assertThat(fields(story.refusedStart("staff", AssessmentProcess.HAND_OVER, handover("jury1"))))
                .containsExactly("reader");
    }

    private Map<String, String> handover(String reader) {
        return Map.of("number", number, "reader", reader, "handoverReason", "De lezer is ziek tot volgende maand.");
    }

    @Test
    void refusesADeclarationWithoutAnAnswerOrWithoutAReasonOrWithAFarTooLongOne() {
        assess();
        story.work();

        assertThat(fields(story.refused("jury1", number, DECLARE, Map.of()))).containsExactly("conflicted");
        assertThat(fields(story.refused("jury1", number, DECLARE, Map.of("conflicted", "yes"))))
                .containsExactly("conflictReason");
        assertThat(story.refused(
                        "jury1", number, DECLARE, Map.of("conflicted", "yes", "conflictReason", "x".repeat(10_000))))
                .extracting(Refusal::sentence)
                .containsExactly("De uitleg over het belangenconflict is te lang: 10000 tekens."
                        + " Schrijf er hoogstens 3000.");
    }

    @Test
    void takesADeclarationAndScoresFromTheReaderOnly() {
        assess();
        story.work();

        assertThat(fields(story.refused("staff", number, DECLARE, FREE))).containsExactly("conflicted");
        story.fill("jury1", number, DECLARE, FREE);
        assertThat(fields(story.refused("staff", number, ASSESS, Map.of("scores", rows(3, Contest.REASON)))))
                .containsExactly("scores");
    }

    @Test
    void refusesScoresThatAreNoWholeNumberFromZeroToFiveWithAReason() {
        assess();
        story.work();
        story.fill("jury1", number, DECLARE, FREE);

        for (Object score : new Object[] {6, -1, 2.5, "veel", "${now()}", ""}) {
            assertThat(story.refused("jury1", number, ASSESS, Map.of("scores", rows(score, Contest.REASON))))
                    .as("score " + score)
                    .isNotEmpty();
        }
        assertThat(story.refused("jury1", number, ASSESS, Map.of("scores", rows(3, ""))))
                .isNotEmpty();
        assertThat(story.refused("jury1", number, ASSESS, Map.of("scores", rows(3, "x".repeat(10_000)))))
                .isNotEmpty();
        assertThat(story.refused("jury1", number, ASSESS, Map.of("scores", List.of())))
                .isNotEmpty();
        assertThat(story.refused("jury1", number, ASSESS, Map.of("scores", "geen lijst")))
                .isNotEmpty();
        assertThat(jury.assessments(number)).isEmpty();
    }

    @Test
    void neverGivesTwoTurnsAtTheSameMomentTheSameReader() throws Exception {
        for (int round = 0; round < 5; round++) {
            number = contest.admissible();
            assess();
            assess();
            List<Job> jobs = management.createJobQuery().messages().list();
            CyclicBarrier together = new CyclicBarrier(jobs.size());
            ExecutorService threads = Executors.newFixedThreadPool(jobs.size());
            assertThat(jobs).hasSize(2);
            jobs.forEach(job -> threads.submit(() -> {
                together.await(10, TimeUnit.SECONDS);
                management.executeJob(job.getId());
                return null;
            }));
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

            assertThat(management.createJobQuery().messages().list())
                    .as("no turn has to try again")
                    .isEmpty();
            assertThat(jury.of(number)).extracting(Reading::reader).hasSize(2).doesNotHaveDuplicates();
            story.end();
            story.at("2019-11-13T09:00");
        }
    }

    private void mailOf(String reader, String address) {
        User account = identity.createUserQuery().userId(reader).singleResult();
        account.setEmail(address);
        identity.saveUser(account);
    }

    private void assess() {
        runtime.startProcessInstanceByKey(AssessmentProcess.KEY, number, Map.of(AssessmentProcess.NUMBER, number));
    }

    private List<Task> open(String task) {
        return tasks.createTaskQuery().taskDefinitionKey(task).list();
    }

    private Task task(String reader) {
        return tasks.createTaskQuery().taskAssignee(reader).singleResult();
    }

    private List<Map<String, Object>> rows(Object score, String reason) {
        return calls.get(Contest.CALL).definition().criteria().stream()
                .map(Criterion::label)
                .map(label -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("criterion", label);
                    row.put("score", score);
                    row.put("reason", reason);
                    return row;
                })
                .toList();
    }

    private static List<String> fields(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::field).toList();
    }
}
