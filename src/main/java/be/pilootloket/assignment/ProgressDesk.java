package be.pilootloket.assignment;

import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.roadmap.DueDays;
import be.pilootloket.roadmap.RoadmapDesk;
import be.pilootloket.roadmap.RoadmapProgress.HomeworkProgress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far every pilot of a roadmap is with its homework, for who looks at the whole. */
@Service
@Transactional(readOnly = true)
public class ProgressDesk {

    private final RoadmapDesk roadmaps;
    private final PilotDesk pilots;
    private final AssignmentDesk assignments;
    private final Clock clock;

    ProgressDesk(RoadmapDesk roadmaps, PilotDesk pilots, AssignmentDesk assignments, Clock clock) {
        this.roadmaps = roadmaps;
        this.pilots = pilots;
        this.assignments = assignments;
        this.clock = clock;
    }

    /**
     * The pilots of a roadmap by number, those that stopped included, each with the same homework in the same order: what an
     * earlier plan asked first, then what the plan in force asks.
     */
    public List<PilotProgress> of(String roadmap) {
        List<Assignment> opened = assignments.of(roadmap);
        List<HomeworkProgress> homework = homework(roadmap, opened);
        DueDays due = roadmaps.dueDays(roadmap);
        ZoneId zone = roadmaps.get(roadmap).programme().zone();
        return pilots.ofRoadmap(roadmap).stream()
                .map(pilot -> new PilotProgress(
                        pilot,
                        homework.stream()
                                .map(one -> piece(pilot, one, opened, due, zone))
                                .toList()))
                .toList();
    }

    /** Of homework that no plan asks any more, the day on which it was due stays. */
    private List<HomeworkProgress> homework(String roadmap, List<Assignment> opened) {
        List<HomeworkProgress> planned = roadmaps.progress(roadmap).homework();
        List<String> codes = planned.stream().map(HomeworkProgress::homework).toList();
        ZoneId zone = roadmaps.get(roadmap).programme().zone();
        List<HomeworkProgress> all = new ArrayList<>(opened.stream()
                .filter(assignment -> !codes.contains(assignment.homework()))
                .collect(Collectors.toMap(
                        Assignment::homework,
                        assignment -> dropped(assignment, zone),
                        (one, other) -> one,
                        LinkedHashMap::new))
                .values());
        all.addAll(planned);
        return all;
    }

    private static HomeworkProgress dropped(Assignment assignment, ZoneId zone) {
        LocalDate due = LocalDate.ofInstant(assignment.dueAt(), zone);
        return new HomeworkProgress(assignment.homework(), assignment.label(), due, due);
    }

    private PilotProgress.Piece piece(
            Pilot pilot, HomeworkProgress homework, List<Assignment> opened, DueDays due, ZoneId zone) {
        List<Assignment> own = opened.stream()
                .filter(assignment -> assignment.pilot().equals(pilot.number()))
                .filter(assignment -> assignment.homework().equals(homework.homework()))
                .toList();
        return new PilotProgress.Piece(
                homework.homework(),
                homework.label(),
                homework.plannedDueOn(),
                dueOn(pilot, homework, own, due, zone),
                own,
                now());
    }

    /** Of what is still open the last day: one assignment may have a day of its own. */
    private static LocalDate dueOn(
            Pilot pilot, HomeworkProgress homework, List<Assignment> own, DueDays due, ZoneId zone) {
        return own.stream()
                .filter(Assignment::open)
                .map(Assignment::dueAt)
                .max(Instant::compareTo)
                .map(last -> LocalDate.ofInstant(last, zone))
                .or(() -> due.of(homework.homework(), pilot.number()))
                .orElseGet(homework::dueOn);
    }

    private Instant now() {
        return clock.instant();
    }
}
