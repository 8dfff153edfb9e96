package be.pilootloket.roadmap;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.State;
import be.pilootloket.programme.Homework;
import be.pilootloket.programme.Milestone;
import be.pilootloket.programme.Plan;
import be.pilootloket.programme.RoadmapDates;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a cohort stands on its plan; what a change of dates starts from and leads to.
 *
 * @param plan the plan with every meeting where it stands
 * @param held the codes of the meetings that have begun: they never move
 * @param cancelled the codes of the meetings that do not take place; homework for them keeps their day
 * @param invited the codes of the meetings to come of which the invitation has left
 * @param extensions how much longer a pilot has, by number
 */
record Course(Plan plan, Set<String> held, Set<String> cancelled, Set<String> invited, Map<String, Period> extensions) {

    Course {
        held = Set.copyOf(held);
        cancelled = Set.copyOf(cancelled);
        invited = Set.copyOf(invited);
        extensions = Map.copyOf(extensions);
    }

    static Course of(Roadmap roadmap, List<Meeting> meetings) {
        return new Course(
                roadmap.current(),
                codes(meetings, Set.of(State.HELD, State.REPORTED)),
                codes(meetings, Set.of(State.CANCELLED)),
                codes(meetings, Set.of(State.INVITED)),
                roadmap.newest().extensions());
    }

    private static Set<String> codes(List<Meeting> meetings, Set<State> states) {
        return meetings.stream()
                .filter(meeting -> states.contains(meeting.state()))
                .map(Meeting::milestone)
                .collect(Collectors.toSet());
    }

    /** The meetings that can still move, in order. */
    List<Milestone> toCome() {
        return plan.milestones().stream()
                .filter(milestone -> !behind(milestone.code()))
                .toList();
    }

    /** Whether this meeting is held or cancelled. */
    boolean behind(String milestone) {
        return held.contains(milestone) || cancelled.contains(milestone);
    }

    /** The meeting that the roadmap waits for; empty when every meeting is behind it. */
    Optional<Milestone> underWay() {
        return toCome().stream().findFirst();
    }

    /** The last day of a pilot. */
    LocalDate endsOn(String pilot) {
        return plan.endsOn().plus(extensionOf(pilot));
    }

    /** The day on which a pilot's homework is due. */
    LocalDate dueOn(String homework, String pilot, RoadmapDates dates) {
        Homework asked = plan.homework(homework)
                .orElseThrow(() -> new IllegalArgumentException("No homework " + homework + " in " + plan.version()));
        LocalDate meetingOn = plan.milestone(asked.before())
                .orElseThrow(() -> new IllegalStateException("No meeting " + asked.before()))
                .on();
        return dates.dueOn(meetingOn.plus(extensionOf(pilot)));
    }

    Period extensionOf(String pilot) {
        return extensions.getOrDefault(pilot, Period.ZERO);
    }

    /** The same course on another plan. */
    Course on(Plan other) {
        return new Course(other, held, cancelled, invited, extensions);
    }

    /** The same course without this meeting. */
    Course without(String milestone) {
        Set<String> more = new HashSet<>(cancelled);
        more.add(milestone);
        return new Course(plan, held, more, invited, extensions);
    }

    /** The same course with more time for some pilots. */
    Course longerFor(List<String> pilots, Period period) {
        Map<String, Period> more = new HashMap<>(extensions);
        pilots.forEach(pilot -> more.merge(pilot, period, Period::plus));
        return new Course(plan, held, cancelled, invited, more);
    }
}
