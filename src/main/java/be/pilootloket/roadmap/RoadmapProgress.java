package be.pilootloket.roadmap;

import be.pilootloket.meeting.State;
import java.time.LocalDate;
import java.util.List;

/**
 * How far a cohort is, against its baseline. Days are local to the programme's zone.
 *
 * @param endsOn the last day as planned first
 * @param endsOnNow the last day as it stands now
 * @param meetings every meeting that some version of the plan has, in the order of now; dropped ones last
 * @param homework the homework of the plan in force, in order
 */
public record RoadmapProgress(
        LocalDate endsOn, LocalDate endsOnNow, List<MeetingProgress> meetings, List<HomeworkProgress> homework) {

    public RoadmapProgress {
        meetings = List.copyOf(meetings);
        homework = List.copyOf(homework);
    }

    /**
     * One meeting.
     *
     * @param milestone its code
     * @param label its name in Dutch
     * @param phase the label of its phase; null when it stands beside the phases
     * @param plannedOn the day in the first version that has it
     * @param onNow the day as it stands now; null when the plan in force dropped it
     * @param state how far it is; null when it was never scheduled
     */
    public record MeetingProgress(
            String milestone, String label, String phase, LocalDate plannedOn, LocalDate onNow, State state) {

        /** Whether it was held. */
        public boolean done() {
            return state == State.HELD || state == State.REPORTED;
        }

        /** Whether it can still move. */
        public boolean toCome() {
            return onNow != null && state != null && state.toCome();
        }

        /** Whether it stands on another day than first planned. */
        public boolean moved() {
            return onNow != null && !onNow.equals(plannedOn);
        }
    }

    /**
     * One homework.
     *
     * @param homework its code
     * @param label its name in Dutch
     * @param plannedDueOn the day on which it was due in the first version that has it
     * @param dueOn the day on which it is due now, for a pilot without an extension
     */
    public record HomeworkProgress(String homework, String label, LocalDate plannedDueOn, LocalDate dueOn) {}
}
