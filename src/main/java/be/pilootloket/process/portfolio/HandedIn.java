package be.pilootloket.process.portfolio;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.assignment.AssignmentFile;
import be.pilootloket.assignment.DeliverableVersion;
import be.pilootloket.assignment.Part;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.process.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the pilots handed in for a meeting, and what is missing: the meeting does not wait for it (D20). */
@Component
class HandedIn {

    private final AssignmentDesk assignments;

    HandedIn(AssignmentDesk assignments) {
        this.assignments = assignments;
    }

    /**
     * An assignment with what was handed in last.
     *
     * @param version null when nothing was
     */
    record Piece(Assignment assignment, DeliverableVersion version) {

        /** Where it stands, in Dutch. */
        String state() {
            String state = assignment.state().text();
            return version == null ? state : "%s (versie %d)".formatted(state, version.version());
        }

        String files() {
            return version.files().isEmpty()
                    ? "-"
                    : version.files().stream().map(AssignmentFile::name).collect(Collectors.joining(", "));
        }
    }

    /** What was asked before this meeting, by pilot. */
    List<Piece> before(Meeting meeting) {
        return assignments.of(meeting.roadmap()).stream()
                .filter(assignment -> assignment.before().equals(meeting.milestone()))
                .map(this::piece)
                .toList();
    }

    /** Everything that was asked so far. */
    List<Piece> soFar(Meeting meeting) {
        return assignments.of(meeting.roadmap()).stream().map(this::piece).toList();
    }

    /** Lays what was handed in for this meeting: what is missing, and what is there side by side. */
    void lay(Sheet sheet, Meeting meeting) {
        List<Piece> pieces = before(meeting);
        layMissing(sheet, pieces);
        laySideBySide(sheet, pieces);
    }

    /** Lays what is missing; nothing when all is there. */
    void layMissing(Sheet sheet, List<Piece> pieces) {
        sheet.lines(
                "missing",
                pieces.stream()
                        .filter(piece -> piece.version() == null)
                        .map(HandedIn::line)
                        .toList());
    }

    /** One assignment in a line. */
    static String line(Piece piece) {
        return "%s, %s: %s"
                .formatted(piece.assignment().pilotName(), piece.assignment().label(), piece.state());
    }

    /** A column per pilot, a row per part. */
    private static void laySideBySide(Sheet sheet, List<Piece> pieces) {
        List<Map<String, Object>> columns = new ArrayList<>();
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        columns.add(Map.of("key", "part", "label", "Onderdeel"));
        for (Piece piece :
                pieces.stream().filter(piece -> piece.version() != null).toList()) {
            String column = "pilot" + columns.size();
            columns.add(Map.of("key", column, "label", piece.assignment().pilotName()));
            for (Part part : piece.version().content().parts()) {
                cell(rows, part.label(), column, part.text());
            }
            cell(rows, "Bestanden", column, piece.files());
            cell(rows, "Stand", column, piece.state());
        }
        sheet.rows("pilotColumns", columns).rows("deliverables", List.copyOf(rows.values()));
    }

    private static void cell(Map<String, Map<String, Object>> rows, String part, String column, String text) {
        rows.computeIfAbsent(part, label -> new LinkedHashMap<>(Map.of("part", label)))
                .put(column, text);
    }

    private Piece piece(Assignment assignment) {
        return new Piece(assignment, assignments.latest(assignment.number()).orElse(null));
    }
}
