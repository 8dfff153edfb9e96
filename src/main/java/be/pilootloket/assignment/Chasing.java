package be.pilootloket.assignment;

import be.pilootloket.programme.Programme;
import be.pilootloket.roadmap.RoadmapDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When an assignment is followed up (D20). A follow-up is done once it happened at or after its moment; so a due date that
 * moves away asks for those again that now lie ahead, and one that comes closer repeats none. What was sent back after its
 * due day is late a working day after that: the coach could do nothing before.
 */
@Component
class Chasing {

    private final Assignments assignments;
    private final Deliverables deliverables;
    private final RoadmapDesk roadmaps;
    private final Clock clock;

    Chasing(Assignments assignments, Deliverables deliverables, RoadmapDesk roadmaps, Clock clock) {
        this.assignments = assignments;
        this.deliverables = deliverables;
        this.roadmaps = roadmaps;
        this.clock = clock;
    }

    /** The earliest follow-up that is not done; it may lie in the past. Empty when none is left. */
    Optional<Chase> next(Assignment assignment) {
        return assignment.open()
                ? moments(assignment).stream()
                        .filter(chase -> isAsked(chase, assignment))
                        .filter(chase -> !isDone(chase, assignment))
                        .findFirst()
                : Optional.empty();
    }

    private List<Chase> moments(Assignment assignment) {
        Programme programme = roadmaps.get(assignment.roadmap()).programme();
        LocalDate dueOn = LocalDate.ofInstant(assignment.dueAt(), programme.zone());
        List<Instant> at = new ArrayList<>(roadmaps.dates(programme).chasesAt(dueOn));
        sentBackLate(assignment)
                .map(back -> LocalDate.ofInstant(back, programme.zone()))
                .ifPresent(day -> at.set(
                        Chase.Kind.OVERDUE.ordinal(), roadmaps.dates(programme).overdueAt(day)));
        List<Chase> chases = new ArrayList<>();
        for (Chase.Kind kind : Chase.Kind.values()) {
            chases.add(new Chase(kind, at.get(kind.ordinal())));
        }
        return chases;
    }

    /** When the coach got it back, after it was due; empty when it is not with the coach again, or was in time. */
    private Optional<Instant> sentBackLate(Assignment assignment) {
        return assignment.state() == AssignmentState.RETURNED
                ? deliverables.of(assignment).stream()
                        .map(DeliverableVersion::reviewedAt)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .filter(back -> back.isAfter(assignment.dueAt()))
                : Optional.empty();
    }

    /**
     * A reminder from before the assignment was opened reminds of nothing, and when the machine was off the last reminder
     * says what the first one would have said.
     */
    private boolean isAsked(Chase chase, Assignment assignment) {
        return switch (chase.kind()) {
            case FIRST_REMINDER ->
                chase.at().isAfter(assignment.openedAt())
                        && moments(assignment)
                                .get(Chase.Kind.LAST_REMINDER.ordinal())
                                .at()
                                .isAfter(clock.instant());
            case LAST_REMINDER -> chase.at().isAfter(assignment.openedAt());
            case OVERDUE -> true;
        };
    }

    private boolean isDone(Chase chase, Assignment assignment) {
        return assignments
                .chased(assignment.number(), chase.kind())
                .filter(done -> !done.isBefore(chase.at()))
                .isPresent();
    }
}
