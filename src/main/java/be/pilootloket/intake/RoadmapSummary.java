package be.pilootloket.intake;

import be.pilootloket.assignment.AssignmentState;
import be.pilootloket.assignment.PilotProgress;
import be.pilootloket.meeting.State;
import be.pilootloket.programme.Plan;
import be.pilootloket.roadmap.Roadmap;
import be.pilootloket.roadmap.RoadmapProgress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * How far a cohort is against what was planned first. Moments are in the programme's zone, with their offset; days are
 * local to it.
 *
 * @param code the roadmap's code
 * @param callCode the call or programme that it follows
 * @param now what the clock says
 * @param closedAt when it was closed; null while it runs
 * @param baseline the plan it started with
 * @param current the plan in force
 * @param milestones the meetings
 * @param pilots the pilots, by number
 */
record RoadmapSummary(
        String code,
        String callCode,
        OffsetDateTime now,
        OffsetDateTime closedAt,
        PlanLine baseline,
        PlanLine current,
        List<MilestoneLine> milestones,
        List<PilotLine> pilots) {

    /**
     * A plan.
     *
     * @param version its code
     * @param label its name in Dutch
     * @param endsOn the last day of the pilots' own work
     */
    record PlanLine(String version, String label, LocalDate endsOn) {}

    /**
     * A meeting.
     *
     * @param code the milestone's code
     * @param label its name in Dutch
     * @param phase the name of its phase; null when it stands beside the phases
     * @param planned the day in the baseline, or in the first plan that has it
     * @param current the day as it stands now; null when it was dropped
     * @param moved whether the two differ
     * @param state how far it is; null when it was never scheduled
     * @param done whether it was held
     */
    record MilestoneLine(
            String code,
            String label,
            String phase,
            LocalDate planned,
            LocalDate current,
            boolean moved,
            State state,
            boolean done) {}

    /**
     * A pilot.
     *
     * @param number its number
     * @param name its name
     * @param stoppedOn the day on which it stopped midway; null when it did not
     * @param endedOn the day on which its roadmap was closed; null before
     * @param homework what it prepares, in order
     */
    record PilotLine(String number, String name, LocalDate stoppedOn, LocalDate endedOn, List<HomeworkLine> homework) {}

    /**
     * What a pilot prepares.
     *
     * @param code the homework's code
     * @param label its name in Dutch
     * @param planned the day on which it was due first
     * @param current the day on which it is due now for this pilot
     * @param moved whether the two differ
     * @param state where it stands; null before it was asked
     * @param late whether it should have been handed in by now
     * @param done whether it is accepted
     */
    record HomeworkLine(
            String code,
            String label,
            LocalDate planned,
            LocalDate current,
            boolean moved,
            AssignmentState state,
            boolean late,
            boolean done) {}

    static RoadmapSummary of(Roadmap roadmap, RoadmapProgress progress, List<PilotProgress> pilots, Instant now) {
        ZoneId zone = roadmap.programme().zone();
        return new RoadmapSummary(
                roadmap.code(),
                roadmap.callCode(),
                now.atZone(zone).toOffsetDateTime(),
                roadmap.closedAt() == null
                        ? null
                        : roadmap.closedAt().atZone(zone).toOffsetDateTime(),
                line(roadmap.baseline()),
                line(roadmap.current()),
                progress.meetings().stream().map(RoadmapSummary::line).toList(),
                pilots.stream().map(RoadmapSummary::line).toList());
    }

    private static PlanLine line(Plan plan) {
        return new PlanLine(plan.version(), plan.label(), plan.endsOn());
    }

    private static MilestoneLine line(RoadmapProgress.MeetingProgress meeting) {
        return new MilestoneLine(
                meeting.milestone(),
                meeting.label(),
                meeting.phase(),
                meeting.plannedOn(),
                meeting.onNow(),
                meeting.moved(),
                meeting.state(),
                meeting.done());
    }

    private static PilotLine line(PilotProgress progress) {
        return new PilotLine(
                progress.pilot().number(),
                progress.pilot().name(),
                progress.pilot().stoppedOn(),
                progress.pilot().endedOn(),
                progress.homework().stream().map(RoadmapSummary::line).toList());
    }

    private static HomeworkLine line(PilotProgress.Piece piece) {
        return new HomeworkLine(
                piece.homework(),
                piece.label(),
                piece.plannedDueOn(),
                piece.dueOn(),
                piece.moved(),
                piece.state(),
                piece.late(),
                piece.done());
    }
}
