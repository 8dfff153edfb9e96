package be.pilootloket.roadmap;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.programme.Homework;
import be.pilootloket.programme.Milestone;
import be.pilootloket.programme.Plan;
import be.pilootloket.programme.PlanPhase;
import be.pilootloket.programme.RoadmapDates;
import be.pilootloket.roadmap.RoadmapProgress.HomeworkProgress;
import be.pilootloket.roadmap.RoadmapProgress.MeetingProgress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares what was planned first with what is planned now. */
class Progress {

    private final Roadmap roadmap;
    private final Map<String, Meeting> meetings;
    private final RoadmapDates dates;

    Progress(Roadmap roadmap, List<Meeting> meetings, RoadmapDates dates) {
        this.roadmap = roadmap;
        this.meetings = meetings.stream().collect(Collectors.toMap(Meeting::milestone, meeting -> meeting));
        this.dates = dates;
    }

    RoadmapProgress asOfNow() {
        return new RoadmapProgress(
                roadmap.baseline().endsOn(), roadmap.current().endsOn(), meetings(), homework());
    }

    private List<MeetingProgress> meetings() {
        Map<String, MeetingProgress> progress = new LinkedHashMap<>();
        roadmap.current().milestones().forEach(now -> progress.put(now.code(), progress(now)));
        for (PlanVersion version : roadmap.versions()) {
            for (Milestone dropped : version.plan().milestones()) {
                progress.putIfAbsent(
                        dropped.code(),
                        new MeetingProgress(
                                dropped.code(),
                                dropped.label(),
                                phase(version.plan(), dropped),
                                first(dropped.code()).on(),
                                null,
                                state(dropped.code())));
            }
        }
        return List.copyOf(progress.values());
    }

    private MeetingProgress progress(Milestone now) {
        return new MeetingProgress(
                now.code(),
                now.label(),
                phase(roadmap.current(), now),
                first(now.code()).on(),
                now.on(),
                state(now.code()));
    }

    private be.pilootloket.meeting.State state(String milestone) {
        Meeting meeting = meetings.get(milestone);
        return meeting == null ? null : meeting.state();
    }

    private static String phase(Plan plan, Milestone milestone) {
        return milestone.phase() == null
                ? null
                : plan.phase(milestone.phase()).map(PlanPhase::label).orElse(null);
    }

    /** As the first version that has it planned it. */
    private Milestone first(String milestone) {
        return roadmap.versions().stream()
                .flatMap(version -> version.plan().milestone(milestone).stream())
                .findFirst()
                .orElseThrow();
    }

    private List<HomeworkProgress> homework() {
        return roadmap.current().homework().stream().map(this::progress).toList();
    }

    private HomeworkProgress progress(Homework homework) {
        return new HomeworkProgress(
                homework.code(),
                homework.label(),
                dates.dueOn(first(homework.before()).on()),
                dates.dueOn(roadmap.current()
                        .milestone(homework.before())
                        .orElseThrow()
                        .on()));
    }
}
