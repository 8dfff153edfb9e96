package be.pilootloket.process.assignment;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.assignment.AssignmentFile;
import be.pilootloket.assignment.DeliverableVersion;
import be.pilootloket.assignment.FileDesk;
import be.pilootloket.portfolio.CommonFormat;
import be.pilootloket.portfolio.MissionDesk;
import be.pilootloket.portfolio.MissionStatement;
import be.pilootloket.portfolio.PortfolioDesk;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.roadmap.RoadmapDesk;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a task about an assignment shows beside what is typed: until when, what to do, what was decided meanwhile. */
@Component
class AssignmentCover {

    private final AssignmentDesk assignments;
    private final FileDesk files;
    private final RoadmapDesk roadmaps;
    private final MissionDesk missions;
    private final PortfolioDesk portfolio;

    AssignmentCover(
            AssignmentDesk assignments,
            FileDesk files,
            RoadmapDesk roadmaps,
            MissionDesk missions,
            PortfolioDesk portfolio) {
        this.assignments = assignments;
        this.files = files;
        this.roadmaps = roadmaps;
        this.missions = missions;
        this.portfolio = portfolio;
    }

    /** What the coach reads above the form; a value may be null. It can change while the task is open. */
    Map<String, Object> of(Assignment assignment) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("pilotName", assignment.pilotName());
        shown.put("due", moment(assignment, assignment.dueAt()));
        shown.put("instructions", assignment.instructions());
        shown.put("source", assignment.source().phrase());
        shown.put("background", background(assignment));
        shown.put("returned", returned(assignment));
        shown.put("uploadPage", page(assignment));
        shown.put("files", names(files.of(assignment.number())));
        return shown;
    }

    /** "23 november 2020 om 17u00". */
    String moment(Assignment assignment, Instant at) {
        return new DutchTime(roadmaps.get(assignment.roadmap()).programme().zone()).moment(at);
    }

    /** Where the files of an assignment are. */
    static String page(Assignment assignment) {
        return "/assignments/" + assignment.number();
    }

    /** The names of files with a line each; null when there are none. */
    static String names(List<AssignmentFile> files) {
        return files.isEmpty() ? null : files.stream().map(AssignmentFile::name).collect(Collectors.joining("\n"));
    }

    /** What the cohort decided together that this work builds on; null when there is nothing. */
    private String background(Assignment assignment) {
        String roadmap = assignment.roadmap();
        return switch (assignment.kind()) {
            case MISSION_STATEMENT ->
                missions.commonFormat(roadmap).map(CommonFormat::format).orElse(null);
            case REALITY_CHECK ->
                missions.statement(roadmap).map(MissionStatement::text).orElse(null);
            case OPDRACHTEN -> ideas(roadmap);
            case ELABORATION -> portfolio.template(roadmap).orElse(null);
            case LEARNING_DAY -> portfolio.preparation(roadmap).orElse(null);
            case EXPERIENCES, STRUCTURE_MODEL -> null;
        };
    }

    /** The brainstorm of the second plenary meeting (S31). */
    private String ideas(String roadmap) {
        return missions.insights(roadmap)
                .filter(insights -> !insights.ideas().isEmpty())
                .map(insights -> insights.ideas().stream()
                        .map(idea -> "- " + idea.text())
                        .collect(Collectors.joining("\n")))
                .orElse(null);
    }

    private String returned(Assignment assignment) {
        return assignments
                .latest(assignment.number())
                .filter(version -> Boolean.FALSE.equals(version.accepted()))
                .map(DeliverableVersion::remarks)
                .orElse(null);
    }
}
