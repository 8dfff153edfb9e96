package be.pilootloket.process.call;

import static be.pilootloket.process.call.CallPlay.CALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.call.AudienceDesk;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.DeadlineDesk;
import be.pilootloket.call.DeadlineMove;
import be.pilootloket.call.Phase;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Deadline;
import be.pilootloket.programme.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** From the publication of a call until its mailbox is read. */
@Scenario(walks = "submission-period")
class SubmissionPeriodTest {

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private CallPlay play;

    @Autowired
    private CallDesk calls;

    @Autowired
    private DeadlineDesk deadlines;

    @Autowired
    private AudienceDesk audience;

    @BeforeEach
    void before() {
        contest.clear();
        story.at(CallPlay.BEFORE_PUBLICATION);
    }

    @Test
    void writesToEveryAddresseeOnItsOwn() {
        play.published();

        assertThat(play.sent(Occasion.CALL_PUBLISHED)).hasSameSizeAs(audience.stakeholders(CALL));
        assertThat(story.stands("call-for-pilots", CALL)).contains("callActivity_submissionPeriod");
    }

    @Test
    void remindsBeforeTheDeadlineAndPlansAgainWhenItMoves() {
        play.published();
        assertThat(story.rings(CALL, "event_reminderDue")).isEqualTo("2019-10-28T08:00:00Z");
        play.move("2019-11-28");
        assertThat(story.rings(CALL, "event_reminderDue")).isEqualTo("2019-11-14T08:00:00Z");
        assertThat(story.rings(CALL, "event_submissionsClosed")).isEqualTo("2019-11-28T23:00:00Z");

        for (String day : List.of("2019-11-14", "2019-11-25", "2019-11-27")) {
            assertThat(story.rings(CALL, "event_reminderDue")).isEqualTo(day + "T08:00:00Z");
            story.ring(CALL, "event_reminderDue");
        }
        assertThat(story.isSet(CALL, "event_reminderDue")).isFalse();
        play.move("2019-11-28");
        assertThat(calls.get(CALL).version()).isEqualTo(3);
        assertThat(story.stands("submission-period", CALL)).containsExactly("event_deadlineMovedLater");
    }

    @Test
    void aDeadlineThatHasPassedDoesNotMoveAnyMore() {
        play.published();
        story.at("2019-11-12T00:00");
        Deadline old = calls.get(CALL).definition().timeline().deadline();
        DeadlineMove move = new DeadlineMove(
                CALL,
                new Deadline(LocalDate.parse("2019-11-18"), old.until(), old.zone()),
                "Veel kandidaten vroegen meer tijd.",
                "staff",
                "decision-maker");

        assertThat(deadlines.refusals(move)).extracting(Refusal::field).containsExactly("closesOn");
        assertThatThrownBy(() -> deadlines.move(move)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMovedDeadlineMovesTheCandidaciesToo() {
        play.published();
        String number = play.apply(1).get(0);
        play.move("2019-11-20");

        assertThat(story.rings(number, "event_submissionsClosed")).isEqualTo("2019-11-20T23:00:00Z");
    }

    @Test
    void waitsForTheMailboxToBeReadAndForEveryDossier() {
        play.published();
        List<String> numbers = play.apply(2);
        story.ring(CALL, "event_submissionsClosed");
        assertThat(story.refused("staff", CALL, "userTask_confirmMailboxRead", Map.of()))
                .extracting(Refusal::field)
                .containsExactly("allRead");
        numbers.forEach(number -> story.ring(number, "event_submissionsClosed"));
        story.fill("staff", CALL, "userTask_confirmMailboxRead", Map.of("allRead", true));
        story.work();

        assertThat(story.fact("call-for-pilots", CALL, "openCandidacies")).isEqualTo(2);
        play.admit(numbers.subList(0, 1));
        assertThat(story.stands("call-for-pilots", CALL)).contains("event_candidaciesSettled");
        play.admit(numbers.subList(1, 2));
        assertThat(play.phase()).isEqualTo(Phase.ASSESSMENT);
    }

    @Test
    void ofTwoWhoCompleteOneTaskAtOnceOneWins(@Autowired ConfigurableApplicationContext context) throws Exception {
        play.published();
        story.ring(CALL, "event_submissionsClosed");
        Task task = story.task(CALL, "userTask_confirmMailboxRead");
        // Both have read the task from the database before either writes.
        CyclicBarrier together = new CyclicBarrier(2);
        ApplicationListener<PayloadApplicationEvent<DelegateTask>> hold = ApplicationListener.forPayload(completed -> {
            if (completed.getId().equals(task.getId()) && "complete".equals(completed.getEventName())) {
                meet(together);
            }
        });
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Throwable> losses = Collections.synchronizedList(new ArrayList<>());
        context.addApplicationListener(hold);
        try {
            List<Future<?>> acts = new ArrayList<>();
            for (String person : List.of("staff", "staff2")) {
                acts.add(people.submit(() -> {
                    try {
                        story.complete(person, task, Map.of("allRead", true));
                    } catch (RuntimeException loss) {
                        losses.add(loss);
                    }
                }));
            }
            for (Future<?> act : acts) {
                act.get(30, TimeUnit.SECONDS);
            }
        } finally {
            context.removeApplicationListener(hold);
            people.shutdown();
        }

        assertThat(losses)
                .singleElement()
                .satisfies(
                        loss -> assertThat(causes(loss)).hasAtLeastOneElementOfType(OptimisticLockingException.class));
        story.work();
        assertThat(story.tasks(CALL)).doesNotContain("userTask_confirmMailboxRead");
        assertThat(play.phase()).isEqualTo(Phase.CLOSED);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException("The other did not come", alone);
        }
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
