package be.pilootloket.roadmap;

import be.pilootloket.pilot.Pilot;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Homework;
import be.pilootloket.programme.Milestone;
import be.pilootloket.programme.Plan;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.RoadmapDates;
import be.pilootloket.programme.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may become of a course and what people should know first, in Dutch. Pure: it reads two courses and a moment. */
class CourseRules {

    private static final int LEAST_HOMEWORK = 5;

    private final RoadmapDates dates;
    private final WorkingDays workingDays;
    private final DutchTime dutch;

    CourseRules(RoadmapDates dates, WorkingDays workingDays, DutchTime dutch) {
        this.dates = dates;
        this.workingDays = workingDays;
        this.dutch = dutch;
    }

    /** Why the cohort cannot go from one course to another now. */
    List<String> refusals(Course before, Course after, Instant now) {
        List<String> refusals = new ArrayList<>();
        if (!after.plan().endsOn().equals(before.plan().endsOn())) {
            if (!dates.endsAt(before.plan().endsOn()).isAfter(now)) {
                refusals.add("Het werk van de pilootprojecten eindigde al op %s."
                        .formatted(dutch.date(before.plan().endsOn())));
            } else if (!dates.endsAt(after.plan().endsOn()).isAfter(now)) {
                refusals.add("Het nieuwe einde, %s, is al voorbij."
                        .formatted(dutch.date(after.plan().endsOn())));
            }
        }
        for (Milestone milestone : after.toCome()) {
            if (elsewhere(before, milestone)
                    && !dates.meetsAt(milestone.on(), milestone.from()).isAfter(now)) {
                refusals.add("%s om %s is al voorbij: \"%s\" kan dan niet meer vallen."
                        .formatted(
                                dutch.fullDate(milestone.on()), DutchTime.hour(milestone.from()), milestone.label()));
            }
        }
        refusals.addAll(passed(before, after));
        if (standing(after).milestones().isEmpty()) {
            // Everything was called off: nothing is left that could be out of order.
            return refusals;
        }
        Set<Refusal> known = Set.copyOf(standing(before).refusals());
        standing(after).refusals().stream()
                .filter(refusal -> !known.contains(refusal))
                .map(Refusal::sentence)
                .forEach(refusals::add);
        return refusals;
    }

    /** Why some pilots get no more time: what they had to hand in was closed at their end, and nothing opens it again. */
    List<String> overFor(Course before, Course after, List<Pilot> pilots, Instant now) {
        return pilots.stream()
                .filter(pilot -> !after.extensionOf(pilot.number()).equals(before.extensionOf(pilot.number())))
                .filter(pilot -> !dates.endsAt(before.endsOn(pilot.number())).isAfter(now))
                .map(pilot -> "Het werk van %s eindigde al op %s."
                        .formatted(pilot.name(), dutch.date(before.endsOn(pilot.number()))))
                .toList();
    }

    /** What the roadmap has passed it holds no more, and what was cancelled stays so. */
    private static List<String> passed(Course before, Course after) {
        Optional<Milestone> underWay = before.underWay();
        return after.toCome().stream()
                .filter(milestone -> before.plan().milestone(milestone.code()).isEmpty())
                .filter(milestone ->
                        underWay.isEmpty() || milestone.turn() < underWay.get().turn())
                .map(milestone -> "Het traject is al verder dan \"%s\" en kan die bijeenkomst niet meer houden."
                        .formatted(milestone.label()))
                .toList();
    }

    private static boolean elsewhere(Course before, Milestone milestone) {
        return before.plan()
                .milestone(milestone.code())
                .filter(was -> was.on().equals(milestone.on()) && was.from().equals(milestone.from()))
                .isEmpty();
    }

    /** The plan without what does not take place. */
    private static Plan standing(Course course) {
        Plan plan = course.plan();
        return plan.withMilestones(plan.milestones().stream()
                        .filter(milestone -> !course.cancelled().contains(milestone.code()))
                        .toList())
                .withHomework(plan.homework().stream()
                        .filter(homework -> !course.cancelled().contains(homework.before()))
                        .toList());
    }

    /** What people should know before they confirm, in Dutch; only what the change brings. */
    List<String> warnings(Course before, Course after, List<Pilot> pilots, LocalDate today) {
        List<String> warnings = remarks(after, pilots, today);
        warnings.removeAll(remarks(before, pilots, today));
        return List.copyOf(warnings);
    }

    private List<String> remarks(Course course, List<Pilot> pilots, LocalDate today) {
        Set<String> remarks = new LinkedHashSet<>();
        for (Milestone milestone : course.toCome()) {
            workingDays
                    .remark(milestone.on())
                    .ifPresent(remark -> remarks.add(milestone.label() + ": " + remark + "."));
            standing(course).milestones().stream()
                    .filter(other ->
                            !other.code().equals(milestone.code()) && other.on().equals(milestone.on()))
                    .forEach(other -> remarks.add(
                            "Op %s vallen er twee bijeenkomsten.".formatted(dutch.fullDate(milestone.on()))));
        }
        workingDays.remark(course.plan().endsOn()).ifPresent(remark -> remarks.add("Het einde: " + remark + "."));
        for (Homework homework : course.plan().homework()) {
            if (!course.behind(homework.before())) {
                remarks.addAll(shortOf(course, homework, today));
                remarks.addAll(late(course, homework, pilots));
            }
        }
        return new ArrayList<>(remarks);
    }

    private List<String> shortOf(Course course, Homework homework, LocalDate today) {
        LocalDate opens = opensOn(course, homework, today);
        LocalDate due = dates.dueOn(
                course.plan().milestone(homework.before()).orElseThrow().on());
        long days = opens.datesUntil(due.isBefore(opens) ? opens : due)
                .map(day -> day.plusDays(1))
                .filter(day -> workingDays.isWorkingDay(day))
                .count();
        return days < LEAST_HOMEWORK
                ? List.of("Voor \"%s\" blijven er minder dan %d werkdagen over: het moet af zijn op %s."
                        .formatted(homework.label(), LEAST_HOMEWORK, dutch.fullDate(due)))
                : List.of();
    }

    /** The day with the meeting that opens it; or the day until which it is held, or today, when these are later. */
    private static LocalDate opensOn(Course course, Homework homework, LocalDate today) {
        LocalDate opens = today;
        for (Milestone milestone : standing(course).milestones()) {
            if (milestone.code().equals(homework.before())) {
                break;
            }
            opens = milestone.on().isAfter(opens) ? milestone.on() : opens;
        }
        return homework.opensOn() != null && homework.opensOn().isAfter(opens) ? homework.opensOn() : opens;
    }

    private List<String> late(Course course, Homework homework, List<Pilot> pilots) {
        Milestone meeting = course.plan().milestone(homework.before()).orElseThrow();
        return pilots.stream()
                .filter(pilot ->
                        !course.dueOn(homework.code(), pilot.number(), dates).isBefore(meeting.on()))
                .map(pilot -> "\"%s\" valt op %s, en %s levert \"%s\" pas op %s in."
                        .formatted(
                                meeting.label(),
                                dutch.date(meeting.on()),
                                pilot.name(),
                                homework.label(),
                                dutch.date(course.dueOn(homework.code(), pilot.number(), dates))))
                .toList();
    }
}
