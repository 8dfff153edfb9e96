package be.pilootloket.process.change;

import static be.pilootloket.process.assignment.Trajectory.ROADMAP;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.State;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.process.assignment.Trajectory;
import be.pilootloket.programme.Milestone;
import be.pilootloket.programme.RoadmapDates;
import be.pilootloket.roadmap.ChangeDesk;
import be.pilootloket.roadmap.ChangeKind;
import be.pilootloket.roadmap.ChangeVerdict;
import be.pilootloket.roadmap.Confirmation;
import be.pilootloket.roadmap.NewChange;
import be.pilootloket.roadmap.Proposal;
import be.pilootloket.roadmap.RoadmapDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * For random plans and random sequences of changes on the real engine: no timer fires before its current date, none is
 * lost, none fires twice.
 */
@Scenario
class RoadmapTimersTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final int STEPS = 45;
    private static final int MOST_STEPS = 600;
    private static final List<String> HOMEWORK =
            List.of("reality-check", "portfolio", "learning-day-preparation", "structure-model");

    @Autowired
    private Story story;

    @Autowired
    private Trajectory trajectory;

    @Autowired
    private RoadmapDesk roadmaps;

    @Autowired
    private ChangeDesk changes;

    @Autowired
    private Followers followers;

    @Autowired
    private MeetingDesk meetings;

    @Autowired
    private AssignmentDesk assignments;

    @Autowired
    private PilotDesk pilots;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TransactionTemplate transaction;

    private final Map<String, Instant> since = new HashMap<>();
    private final Map<String, Object> known = new HashMap<>();
    private final Set<String> fired = new HashSet<>();
    private RoadmapDates dates;
    private Random random;
    private String what;
    private int applied;

    /** Whether mails arrive is told elsewhere; here they only take time. */
    @BeforeEach
    void deliverNothing() {
        management.suspendJobDefinitionByProcessDefinitionKey("message-delivery", true);
    }

    @AfterEach
    void end() {
        management.activateJobDefinitionByProcessDefinitionKey("message-delivery", true);
    }

    /** The seeds stay the same, so that a failure shows again; {@code 0} stands for another one each time. */
    @ParameterizedTest
    @ValueSource(longs = {20210630, 20201025, 20210328, 0, 0})
    void fireOnceAndOnTheirCurrentDate(long given) {
        long seed = given == 0 ? System.nanoTime() : given;
        random = new Random(seed);
        what = "seed " + seed;
        begin();
        for (int step = 0; step < STEPS && !timers().isEmpty(); step++) {
            if (random.nextInt(4) == 0) {
                changeSomething();
                everyTimerHasItsDate();
            } else {
                fireTheNext();
            }
        }
        for (int step = 0; !timers().isEmpty(); step++) {
            assertThat(step).as(what + ": it ends").isLessThan(MOST_STEPS);
            fireTheNext();
        }
        assertThat(applied).as(what + ": changes").isPositive();
        nothingWasLost();
    }

    /** A random plan: every meeting some days away from where the file has it. */
    private void begin() {
        story.at("2020-09-01T10:00");
        trajectory.open("september-2020");
        for (Milestone milestone : roadmaps.get(ROADMAP).current().milestones()) {
            Meeting meeting = meetings.get(ROADMAP + "-" + milestone.code());
            meetings.move(
                    meeting.number(),
                    meeting.on().plusDays(random.nextInt(10)),
                    meeting.from(),
                    meeting.until(),
                    meeting.place());
        }
        dates = roadmaps.dates(roadmaps.get(ROADMAP).programme());
        since.clear();
        known.clear();
        fired.clear();
        applied = 0;
        start();
        trajectory.give(HOMEWORK.get(random.nextInt(HOMEWORK.size())));
        settle();
    }

    private void start() {
        runtime.createProcessInstanceByKey("pilot-roadmap")
                .businessKey(ROADMAP)
                .setVariables(new HashMap<>(Map.of(
                        "callCode",
                        Trajectory.CALL,
                        "roadmap",
                        ROADMAP,
                        "laterEnd",
                        false,
                        "exchange",
                        "",
                        "hasExchange",
                        false,
                        "homework",
                        "",
                        "endsAt",
                        java.util.Date.from(roadmaps.endsAt(ROADMAP)))))
                .startBeforeActivity("gateway_roadmapStarted")
                .execute();
    }

    private void fireTheNext() {
        Job next = timers().stream().min(Comparator.comparing(Job::getDuedate)).orElseThrow();
        Instant due = next.getDuedate().toInstant();
        if (due.isAfter(story.now())) {
            story.at(LocalDate.ofInstant(due, BRUSSELS) + "T"
                    + due.atZone(BRUSSELS).toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        }
        String name = name(next);
        expected(next)
                .ifPresent(at -> assertThat(story.now())
                        .as("%s: %s does not fire early", what, name)
                        .isAfterOrEqualTo(at));
        assertThat(fired.add(name + " " + due + " after " + applied + " changes"))
                .as("%s: %s fires once", what, name)
                .isTrue();
        fired.add(name + " " + due);
        management.executeJob(next.getId());
        settle();
        prepare();
    }

    /** Half of the agendas are made at once, so that invitations leave and reminders are set. */
    private void prepare() {
        for (Meeting meeting : meetings.of(ROADMAP)) {
            if (story.tasks(meeting.number()).contains("userTask_prepareMeeting") && random.nextBoolean()) {
                story.fill("staff", meeting.number(), "userTask_prepareMeeting", Map.of("place", "Zaal 1"));
                settle();
            }
        }
    }

    private void changeSomething() {
        ChangeKind kind = List.of(
                        ChangeKind.MOVE_MEETING,
                        ChangeKind.MOVE_MEETING,
                        ChangeKind.MOVE_MEETING,
                        ChangeKind.CANCEL_MEETING,
                        ChangeKind.EXTEND)
                .get(random.nextInt(5));
        String number = changes.start(new NewChange(ROADMAP, kind.code(), "Corona.", "staff1"))
                .number();
        Proposal proposal = proposal(kind, number);
        if (!changes.refusals(proposal).isEmpty()) {
            return;
        }
        changes.propose(proposal);
        changes.confirm(new Confirmation(number, "staff1", true, true));
        changes.decide(new ChangeVerdict(number, "staff2", true, null));
        transaction.executeWithoutResult(status -> followers.follow(changes.apply(number)));
        applied++;
        settle();
    }

    private Proposal proposal(ChangeKind kind, String number) {
        List<Milestone> milestones = roadmaps.get(ROADMAP).current().milestones();
        Milestone any = milestones.get(random.nextInt(milestones.size()));
        return switch (kind) {
            case MOVE_MEETING ->
                Proposal.move(
                        number, "staff1", any.code(), any.on().plusDays(random.nextInt(40) - 15), null, null, null);
            case CANCEL_MEETING -> Proposal.cancel(number, "staff1", any.code());
            default ->
                random.nextBoolean()
                        ? Proposal.extend(number, "staff1", 0, 1 + random.nextInt(3))
                        : Proposal.extendFor(number, "staff1", 0, 1 + random.nextInt(3), List.of(Trajectory.KEMPEN));
        };
    }

    /** Does what waits for no date, and notes since when each date is what it is. */
    private void settle() {
        work();
        meetings.of(ROADMAP)
                .forEach(meeting -> note(meeting.number(), meeting.beginsAt() + " " + (meeting.invitedAt() != null)));
        assignments.of(ROADMAP).forEach(assignment -> note(assignment.number(), assignment.dueAt()));
    }

    private void work() {
        for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
            management.executeJob(jobs.get(0).getId());
        }
    }

    private List<Job> jobs() {
        return management
                .createJobQuery()
                .messages()
                .active()
                .withRetriesLeft()
                .executable()
                .listPage(0, 1);
    }

    private void note(String number, Object date) {
        if (!date.equals(known.put(number, date))) {
            since.put(number, story.now());
        }
    }

    private void everyTimerHasItsDate() {
        Set<String> waiting = new HashSet<>();
        for (Job timer : timers()) {
            waiting.add(businessKey(timer));
            Instant due = timer.getDuedate().toInstant();
            expected(timer)
                    .filter(at -> at.isAfter(story.now()) || due.isAfter(story.now()))
                    .ifPresent(at -> assertThat(due)
                            .as("%s: %s at %s", what, name(timer), story.now())
                            .isEqualTo(at));
        }
        for (Meeting meeting : meetings.of(ROADMAP)) {
            if (meeting.state().toCome() && story.runs("collective-meeting", meeting.number())) {
                assertThat(waiting).as(what + ": somebody waits for it").contains(meeting.number());
            }
        }
        for (Assignment assignment : assignments.of(ROADMAP)) {
            if (assignments.nextChase(assignment.number()).isPresent()) {
                assertThat(waiting).as(what + ": somebody follows it up").contains(assignment.number());
            }
        }
    }

    /** What should have fired on the dates that held in the end, did. */
    private void nothingWasLost() {
        assertThat(fired)
                .as(what + ": the end of the pilots")
                .anyMatch(name -> name.startsWith(ROADMAP + " event_pilotPeriodOver "));
        for (Meeting meeting : meetings.of(ROADMAP)) {
            if (meeting.state() == State.CANCELLED) {
                continue;
            }
            assertThat(meeting.heldAt()).as("%s: %s", what, meeting.number()).isEqualTo(meeting.beginsAt());
            Instant remindsAt = dates.remindsAt(meeting.on());
            if (meeting.invitedAt() != null && remindsAt.isAfter(since.get(meeting.number()))) {
                assertThat(fired).as(what).contains(meeting.number() + " event_reminderDue " + remindsAt);
            }
        }
        for (Assignment assignment : assignments.of(ROADMAP)) {
            Instant closed = roadmaps.endsAt(ROADMAP, assignment.pilot());
            roadmaps.chasesAt(ROADMAP, assignment.homework(), assignment.pilot()).stream()
                    .filter(at -> at.isAfter(since.get(assignment.number())) && at.isBefore(closed))
                    .forEach(at -> assertThat(fired).as(what).contains(assignment.number() + " event_chaseDue " + at));
            assertThat(assignment.open())
                    .as("%s: %s", what, assignment.number())
                    .isFalse();
        }
    }

    /** When a timer should go off by what the rooms say now; empty for homework that opens at once. */
    private Optional<Instant> expected(Job timer) {
        String key = businessKey(timer);
        return switch (activity(timer)) {
            case "event_agendaDue" ->
                Optional.of(dates.agendaAt(meetings.get(key).on()));
            case "event_reminderDue" ->
                Optional.of(dates.remindsAt(meetings.get(key).on()));
            case "event_dayCameUnprepared", "event_meetingReached" ->
                Optional.of(meetings.get(key).beginsAt());
            case "event_chaseDue" -> assignments.nextChase(key).map(chase -> chase.at());
            case "event_homeworkOpens" -> roadmaps.opensAt(ROADMAP, key.substring(ROADMAP.length() + 1));
            case "event_pilotPeriodOver" -> nextEnd();
            default -> throw new AssertionError("Nobody expects " + name(timer));
        };
    }

    private Optional<Instant> nextEnd() {
        return pilots.open(ROADMAP).stream()
                .map(pilot -> roadmaps.endsAt(ROADMAP, pilot.number()))
                .filter(at -> !at.isBefore(story.now()))
                .min(Comparator.naturalOrder());
    }

    private List<Job> timers() {
        return management.createJobQuery().timers().withRetriesLeft().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .toList();
    }

    private String name(Job timer) {
        return businessKey(timer) + " " + activity(timer);
    }

    private String activity(Job timer) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private String businessKey(Job timer) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(timer.getProcessInstanceId())
                .singleResult();
        return instance.getBusinessKey();
    }
}
