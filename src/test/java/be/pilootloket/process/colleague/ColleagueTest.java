package be.pilootloket.process.colleague;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.pilootloket.evidence.Entry;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.process.Absences;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.process.engine.Access;
import be.pilootloket.programme.Refusal;
import be.pilootloket.selection.JuryDesk;
import be.pilootloket.selection.Reading;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of the tasks of a colleague who is away for some days, or for good. */
@Tag("both")
@Scenario(walks = {Absences.REPORT_ABSENCE, ColleagueProcess.REPORT_DEPARTURE})
class ColleagueTest {

    private static final String DEFINE = "userTask_defineCall";
    private static final String RETURN = "userTask_reportReturn";
    private static final List<String> STAFF = List.of("handler1", "handler2", "handler3");

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Access access;

    @BeforeEach
    void enrols() {
        STAFF.forEach(user -> {
            identity.saveUser(identity.newUser(user));
            identity.createMembership(user, "staff");
        });
        story.at("2019-09-10T09:00");
        contest.clear();
    }

    @AfterEach
    void leaves() {
        story.end();
        STAFF.forEach(identity::deleteUser);
    }

    @Test
    void goToTheDeputyAndComeBackWithWhoReturnsSooner() {
        Task task = taken("handler1");
        story.start("handler3", "report-absence", absence("handler1", "handler2"));
        assertThat(assignee(task)).as("not before the first day").isEqualTo("handler1");

        begins("handler1");
        assertThat(assignee(task)).isEqualTo("handler2");
        assertThat(story.shown("handler1", RETURN, "backOn")).isEqualTo("zaterdag 14 september 2019");

        story.fill("handler3", "handler1", RETURN, Map.of());
        story.work();
        assertThat(assignee(task)).isEqualTo("handler1");
        assertThat(ledger.about("handler1"))
                .extracting(Entry::deed, Entry::by)
                .contains(tuple("TASKS_HANDED_OVER", "handler3"));
    }

    @Test
    void goBackToTheGroupWithoutADeputyAndStayWithWhoTakesThemUp() {
        Task task = taken("handler1");
        story.start("handler1", "report-absence", absence("handler1", null));
        begins("handler1");
        assertThat(assignee(task)).isNull();

        tasks.claim(task.getId(), "handler3");
        story.ring("handler1", "event_absenceOver");
        story.work();

        assertThat(assignee(task)).isEqualTo("handler3");
        assertThat(story.runs("report-absence", "handler1")).isFalse();
    }

    @Test
    void ofAReaderGoToAnotherWhoDeclaresAnewAndNeverToWhoReadsTheDossierAlready(
            @Autowired RuntimeService runtime, @Autowired JuryDesk jury) {
        contest.open();
        String number = contest.admissible();
        for (int turn = 0; turn < 2; turn++) {
            runtime.startProcessInstanceByKey("assessment", number, Map.of("number", number));
        }
        story.work();
        assertThat(readers(jury, number)).containsExactlyInAnyOrder("jury1", "jury2");

        story.start("handler3", "report-absence", absence("jury1", "jury2"));
        begins("jury1");
        assertThat(readers(jury, number)).doesNotContain("jury1").hasSize(2).doesNotHaveDuplicates();
        String other = readers(jury, number).stream()
                .filter(reader -> !reader.equals("jury2"))
                .findFirst()
                .orElseThrow();
        assertThat(story.tasks(number)).containsOnly("userTask_declareConflict");

        story.start("handler3", "report-absence", absence("jury2", "jury4"));
        begins("jury2");
        assertThat(readers(jury, number)).containsExactlyInAnyOrder(other, "jury4");

        story.ring("jury1", "event_absenceOver");
        story.ring("jury2", "event_absenceOver");
        story.work();
        assertThat(readers(jury, number))
                .as("a reading stays with who declared for it")
                .containsExactlyInAnyOrder(other, "jury4");
    }

    @Test
    void ofWhoLeavesGoToTheSuccessorAfterTheLastDayAndTheAccessEnds() {
        Task task = taken("handler1");
        story.start(
                "admin",
                "report-departure",
                Map.of("colleague", "handler1", "successor", "handler2", "lastDay", "2019-09-30"));
        assertThat(access.until("handler1")).hasValue(LocalDate.of(2019, 9, 30));
        assertThat(access.open("handler1")).isTrue();

        story.ring("handler1", "event_lastDayOver");
        assertThat(access.open("handler1")).isFalse();
        story.work();

        assertThat(assignee(task)).isEqualTo("handler2");
        assertThat(story.runs("report-departure", "handler1")).isFalse();
    }

    @Test
    void areRefusedToWhoCannotTakeThem() {
        assertThat(refused("report-absence", Map.of())).containsExactly("colleague", "from", "until");
        assertThat(refused("report-absence", absence("handler1", "handler1"))).containsExactly("deputy");
        assertThat(refused("report-absence", absence("handler1", "jury1"))).containsExactly("deputy");
        assertThat(refused(
                        "report-absence", Map.of("colleague", "handler1", "from", "2019-09-12", "until", "2019-09-11")))
                .containsExactly("until");
        assertThat(refused(
                        "report-absence", Map.of("colleague", "handler1", "from", "2019-09-01", "until", "2019-09-09")))
                .containsExactly("until");
        story.start("handler3", "report-absence", absence("handler2", null));
        assertThat(refused("report-absence", absence("handler1", "handler2")))
                .as("absent as well")
                .containsExactly("deputy");
        assertThat(refused("report-absence", absence("handler2", null))).containsExactly("colleague");
        assertThat(refused("report-departure", Map.of())).containsExactly("colleague", "lastDay");
        assertThat(refused("report-departure", Map.of("colleague", "admin", "lastDay", "2019-09-30")))
                .as("nobody of that name")
                .containsExactly("colleague");
    }

    private Task taken(String user) {
        story.start("staff", "call-for-pilots", Map.of("programmeCode", Contest.CALL));
        Task task = story.task(Contest.CALL, DEFINE);
        tasks.claim(task.getId(), user);
        return task;
    }

    private void begins(String colleague) {
        story.ring(colleague, "event_absenceBegun");
        story.work();
    }

    private String assignee(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private List<String> refused(String process, Map<String, ?> typed) {
        return story.refusedStart("admin", process, typed).stream()
                .map(Refusal::field)
                .toList();
    }

    private static List<String> readers(JuryDesk jury, String number) {
        return jury.of(number).stream()
                .filter(Reading::open)
                .map(Reading::reader)
                .toList();
    }

    private static Map<String, Object> absence(String colleague, String deputy) {
        Map<String, Object> typed =
                new HashMap<>(Map.of("colleague", colleague, "from", "2019-09-11", "until", "2019-09-13"));
        typed.put("deputy", deputy);
        return typed;
    }
}
