package be.pilootloket.board;

import be.pilootloket.roadmap.RoadmapProgress.MeetingProgress;
import java.time.LocalDate;

/**
 * A meeting of a roadmap in the table below its drawing. Days are local to the programme's zone.
 *
 * @param label its name in Dutch
 * @param phase the name of its phase; a hyphen when it stands beside the phases
 * @param plannedOn the day first planned
 * @param onNow the day as it stands; null when it was dropped
 * @param moved whether the two differ
 * @param state how far it is
 */
record MeetingRow(String label, String phase, LocalDate plannedOn, LocalDate onNow, boolean moved, Tag state) {

    static MeetingRow of(MeetingProgress meeting) {
        return new MeetingRow(
                meeting.label(),
                meeting.phase() == null ? "-" : meeting.phase(),
                meeting.plannedOn(),
                meeting.onNow(),
                meeting.moved(),
                Tag.of(meeting));
    }
}
