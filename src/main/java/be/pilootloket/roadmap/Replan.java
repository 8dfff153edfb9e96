package be.pilootloket.roadmap;

import be.pilootloket.programme.Homework;
import be.pilootloket.programme.Milestone;
import be.pilootloket.programme.Plan;
import be.pilootloket.programme.PlanPhase;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Where a change leads: pure functions from where a cohort stands. What is held or cancelled never moves. */
final class Replan {

    private Replan() {}

    /** One meeting moves; null hours and place stay. */
    static Course move(Course course, String code, LocalDate on, LocalTime from, LocalTime until, String place) {
        return eachToCome(
                course,
                milestone -> milestone.code().equals(code)
                        ? milestone.moved(
                                on,
                                from == null ? milestone.from() : from,
                                until == null ? milestone.until() : until,
                                place == null ? milestone.place() : place)
                        : milestone);
    }

    /** The end moves, and with it every meeting to come and every homework that opens on a day to come (S25, D14, D21). */
    static Course extend(Course course, Period period, LocalDate today) {
        Course later = eachToCome(
                course,
                milestone -> milestone.moved(
                        milestone.on().plus(period), milestone.from(), milestone.until(), milestone.place()));
        Plan plan = later.plan();
        List<Homework> homework = plan.homework().stream()
                .map(one -> one.opensOn() != null && one.opensOn().isAfter(today)
                        ? one.opening(one.opensOn().plus(period))
                        : one)
                .toList();
        return later.on(plan.withEnd(plan.endsOn().plus(period)).withHomework(homework));
    }

    /**
     * Another plan takes the place of what remains: what is behind the cohort stays, what the other plan lacks is dropped
     * (S21).
     */
    static Course replace(Course course, Plan other) {
        Plan current = course.plan();
        List<Milestone> milestones = new ArrayList<>(current.milestones().stream()
                .filter(milestone -> course.behind(milestone.code()))
                .toList());
        Set<String> kept = milestones.stream().map(Milestone::code).collect(Collectors.toSet());
        other.milestones().stream()
                .filter(milestone -> !kept.contains(milestone.code()))
                .map(milestone -> inPlace(milestone, current))
                .forEach(milestones::add);
        List<Homework> homework = new ArrayList<>(current.homework().stream()
                .filter(one -> kept.contains(one.before()))
                .toList());
        Set<String> done = homework.stream().map(Homework::code).collect(Collectors.toSet());
        other.homework().stream().filter(one -> !done.contains(one.code())).forEach(homework::add);
        return course.on(new Plan(
                other.version(),
                other.label(),
                current.startsOn(),
                other.endsOn(),
                phases(current, other),
                milestones,
                homework,
                other.source()));
    }

    /** The file leaves places open (D11); one that staff have found for the same meeting stays. */
    private static Milestone inPlace(Milestone milestone, Plan current) {
        String place = current.milestone(milestone.code()).map(Milestone::place).orElse(null);
        return milestone.place() == null
                ? milestone.moved(milestone.on(), milestone.from(), milestone.until(), place)
                : milestone;
    }

    private static List<PlanPhase> phases(Plan current, Plan other) {
        List<PlanPhase> phases = new ArrayList<>(current.phases().stream()
                .filter(phase -> other.phase(phase.code()).isEmpty())
                .toList());
        phases.addAll(other.phases());
        return phases;
    }

    private static Course eachToCome(Course course, UnaryOperator<Milestone> change) {
        return course.on(course.plan()
                .withMilestones(course.plan().milestones().stream()
                        .map(milestone -> course.behind(milestone.code()) ? milestone : change.apply(milestone))
                        .toList()));
    }
}
