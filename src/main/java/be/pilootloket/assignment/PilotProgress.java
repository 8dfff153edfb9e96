package be.pilootloket.assignment;

import be.pilootloket.pilot.Pilot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * How far one pilot is.
 *
 * @param pilot the pilot
 * @param homework what it has prepared or will, in order
 */
public record PilotProgress(Pilot pilot, List<Piece> homework) {

    public PilotProgress {
        homework = List.copyOf(homework);
    }

    /**
     * One homework of the pilot.
     *
     * @param homework its code
     * @param label its name in Dutch
     * @param plannedDueOn the day on which it was due in the first plan that has it, in the programme's zone
     * @param dueOn the day on which it is due now for this pilot, in the programme's zone
     * @param assignments what was asked; empty before it opens, several when the pilot elaborates several opdrachten
     * @param asOf the instant at which this was seen
     */
    public record Piece(
            String homework,
            String label,
            LocalDate plannedDueOn,
            LocalDate dueOn,
            List<Assignment> assignments,
            Instant asOf) {

        public Piece {
            assignments = List.copyOf(assignments);
        }

        /** Where the assignment stands that is least far; null before anything was asked. */
        public AssignmentState state() {
            return assignments.stream()
                    .map(Assignment::state)
                    .min(Comparator.comparing(Piece::far))
                    .orElse(null);
        }

        /** Whether it is due on another day than first planned. */
        public boolean moved() {
            return !dueOn.equals(plannedDueOn);
        }

        /** Whether something should have been handed in by now. */
        public boolean late() {
            return assignments.stream()
                    .anyMatch(assignment ->
                            awaited(assignment) && !assignment.dueAt().isAfter(asOf));
        }

        /** Whether everything that was asked is accepted. */
        public boolean done() {
            return state() == AssignmentState.ACCEPTED;
        }

        /** In Dutch. */
        public String text() {
            if (assignments.isEmpty()) {
                return "nog niet gevraagd";
            }
            return late() ? state().text() + ", te laat" : state().text();
        }

        private static boolean awaited(Assignment assignment) {
            return assignment.open() && assignment.state() != AssignmentState.DELIVERED;
        }

        /** What a coach has to do comes before what the coordinator has to do, and that before what is over. */
        private static int far(AssignmentState state) {
            return switch (state) {
                case OPEN -> 0;
                case RETURNED -> 1;
                case DELIVERED -> 2;
                case ACCEPTED -> 3;
                case WAIVED -> 4;
                case CLOSED -> 5;
            };
        }
    }
}
