package be.pilootloket.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.pilot.Pilot;
import be.pilootloket.programme.Homework;
import be.pilootloket.programme.Milestone;
import be.pilootloket.programme.Plan;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Programmes;
import be.pilootloket.programme.RoadmapDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** For random plans and random sequences of changes: what may change is coherent, and what is behind stays behind. */
class RandomPlansTest {

    private static final int PLANS = 40;
    private static final int CHANGES = 15;

    private final Programme programme =
            Programmes.in("classpath:programmes/").find("RZP-2019").orElseThrow();
    private final RoadmapDates dates = new RoadmapDates(programme, Cohort.WORKING_DAYS);
    private final CourseRules rules = new CourseRules(dates, Cohort.WORKING_DAYS, programme.dutchTime());
    private final List<Pilot> pilots =
            IntStream.rangeClosed(1, 4).mapToObj(RandomPlansTest::pilot).toList();
    private final Preview preview = new Preview(pilots, dates, programme.dutchTime());
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @RepeatedTest(PLANS)
    void holdTogetherThroughRandomChanges() {
        Course course = new Course(plan(), Set.of(), Set.of(), Set.of(), Map.of());
        assertThat(course.plan().refusals()).as("seed %d", seed).isEmpty();
        Instant now = dates.opensAt(course.plan().startsOn());
        for (int change = 0; change < CHANGES; change++) {
            now = now.plusSeconds(random.nextInt(20 * 24 * 3600));
            course = at(course, now);
            course = changed(course, now);
        }
    }

    /** Tries one random change; gives where it leads, or the same course when it is refused. */
    private Course changed(Course before, Instant now) {
        ChangeKind kind = List.of(
                        ChangeKind.MOVE_MEETING,
                        ChangeKind.MOVE_MEETING,
                        ChangeKind.CANCEL_MEETING,
                        ChangeKind.EXTEND,
                        ChangeKind.REPLACE_PLAN)
                .get(random.nextInt(5));
        Proposal proposal = proposal(kind, before);
        Target target = new Target(kind, proposal, before, programme, pilots);
        String what = "seed %d, %s at %s".formatted(seed, proposal, now);
        if (!target.refusals().isEmpty()) {
            assertThat(possible(kind, proposal, before)).as(what).isFalse();
            return before;
        }
        Course after = target.course(today(now));
        boolean refused = !rules.refusals(before, after, now).isEmpty();
        assertThat(refused).as(what).isEqualTo(!sound(before, after, now));
        if (refused) {
            return before;
        }
        keepsWhatIsBehind(what, before, after);
        showsWhatMoves(what, before, after, now);
        return after;
    }

    private void keepsWhatIsBehind(String what, Course before, Course after) {
        before.plan().milestones().stream()
                .filter(milestone -> before.behind(milestone.code()))
                .forEach(milestone ->
                        assertThat(after.plan().milestones()).as(what).contains(milestone));
    }

    /** What moved one way moves back the other way, so that nothing is left out of either. */
    private void showsWhatMoves(String what, Course before, Course after, Instant now) {
        List<Movement> there = preview.movements(before, after, now);
        List<Movement> back = preview.movements(after, before, now);
        assertThat(back.stream()
                        .map(movement -> new Movement(
                                movement.what(),
                                movement.whom(),
                                movement.becomes(),
                                movement.was(),
                                movement.announced())))
                .as(what)
                .containsExactlyInAnyOrderElementsOf(there);
        assertThat(preview.movements(after, after, now)).isEmpty();
        for (Milestone milestone : after.toCome()) {
            boolean moved = before.plan().milestone(milestone.code()).stream()
                    .noneMatch(was -> was.moved(milestone.on(), milestone.from(), milestone.until(), milestone.place())
                            .equals(was));
            assertThat(there.stream().anyMatch(movement -> movement.what().equals(milestone.label())))
                    .as(what + ": " + milestone)
                    .isEqualTo(moved);
        }
    }

    /** The rules once more, in other words: what moves is to come, in its turn, and before the end. */
    private boolean sound(Course before, Course after, Instant now) {
        Plan plan = after.plan();
        boolean ended = !plan.endsOn().equals(before.plan().endsOn())
                && (!dates.endsAt(before.plan().endsOn()).isAfter(now)
                        || !dates.endsAt(plan.endsOn()).isAfter(now));
        Milestone last = null;
        Set<String> wrong = new HashSet<>();
        for (Milestone milestone : plan.milestones()) {
            if (after.cancelled().contains(milestone.code())) {
                continue;
            }
            boolean same = before.plan().milestones().contains(milestone);
            boolean added = before.plan().milestone(milestone.code()).isEmpty();
            int reached = before.underWay().map(Milestone::turn).orElse(Integer.MAX_VALUE);
            boolean past = !dates.meetsAt(milestone.on(), milestone.from()).isAfter(now);
            boolean beyond =
                    milestone.on().isAfter(plan.endsOn()) && !milestone.code().equals(Milestone.CLOSING);
            boolean early = last != null && !milestone.on().isAfter(last.on());
            boolean turned = last != null && milestone.turn() < last.turn();
            if (!after.held().contains(milestone.code()) && (!same && past || added && milestone.turn() < reached)
                    || beyond
                    || early
                    || turned) {
                wrong.add(milestone.code());
            }
            last = milestone;
        }
        boolean lateHomework = plan.homework().stream()
                .filter(homework ->
                        homework.opensOn() != null && !after.cancelled().contains(homework.before()))
                .anyMatch(homework -> !homework.opensOn()
                        .isBefore(
                                plan.milestone(homework.before()).orElseThrow().on()));
        return !ended && wrong.isEmpty() && !lateHomework;
    }

    private static boolean possible(ChangeKind kind, Proposal proposal, Course before) {
        return switch (kind) {
            case MOVE_MEETING, CANCEL_MEETING -> !before.behind(proposal.milestone());
            case EXTEND -> proposal.months() + proposal.weeks() > 0;
            default -> true;
        };
    }

    private Proposal proposal(ChangeKind kind, Course course) {
        List<Milestone> milestones = course.plan().milestones();
        Milestone any = milestones.get(random.nextInt(milestones.size()));
        return switch (kind) {
            case MOVE_MEETING ->
                Proposal.move(
                        "W", "staff1", any.code(), any.on().plusDays(1 + random.nextInt(60) - 25), null, null, null);
            case CANCEL_MEETING -> Proposal.cancel("W", "staff1", any.code());
            case EXTEND ->
                random.nextBoolean()
                        ? Proposal.extend("W", "staff1", random.nextInt(4), random.nextInt(3))
                        : Proposal.extendFor(
                                "W",
                                "staff1",
                                random.nextInt(4),
                                random.nextInt(3),
                                List.of(pilots.get(1).number()));
            default -> Proposal.replace("W", "staff1", random.nextBoolean() ? "v1" : "september-2020");
        };
    }

    /** A plan with some of the meetings and a random number of days between them. */
    private Plan plan() {
        Plan model = programme.roadmap().get(random.nextInt(2));
        List<Milestone> milestones = new ArrayList<>();
        LocalDate on = model.startsOn();
        for (Milestone milestone : model.milestones()) {
            if (random.nextInt(4) > 0 || milestone.code().equals(Milestone.CLOSING)) {
                on = on.plusDays(1L + random.nextInt(60));
                milestones.add(milestone.moved(on, LocalTime.of(9, 30), LocalTime.of(12, 30), null));
            }
        }
        List<String> kept = milestones.stream().map(Milestone::code).toList();
        List<Homework> homework = model.homework().stream()
                .filter(one -> kept.contains(one.before()))
                .map(one -> one.opening(null))
                .toList();
        return model.withMilestones(milestones).withHomework(homework).withEnd(on.plusDays(random.nextInt(30)));
    }

    /** The meetings whose day has come are held; half of the next ones are invited. */
    private Course at(Course course, Instant now) {
        Set<String> held = new HashSet<>(course.held());
        Set<String> invited = new HashSet<>();
        for (Milestone milestone : course.toCome()) {
            if (!dates.meetsAt(milestone.on(), milestone.from()).isAfter(now)) {
                held.add(milestone.code());
            } else if (random.nextBoolean()) {
                invited.add(milestone.code());
            }
        }
        return new Course(course.plan(), held, course.cancelled(), invited, course.extensions());
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, programme.zone());
    }

    private static Pilot pilot(int number) {
        return new Pilot(
                "RZP-2019-T1-P" + number,
                "RZP-2019",
                "Piloot " + number,
                "piloot-" + number,
                null,
                null,
                null,
                LocalDate.of(2019, 12, 9),
                "RZP-2019-T1",
                null,
                null,
                null);
    }
}
