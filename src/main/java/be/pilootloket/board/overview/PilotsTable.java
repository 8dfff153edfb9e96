package be.pilootloket.board.overview;

import be.pilootloket.assignment.PilotProgress;
import be.pilootloket.assignment.PilotProgress.Piece;
import be.pilootloket.board.Tag;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.roadmap.Roadmap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every pilot of a roadmap against everything that it hands in. */
final class PilotsTable {

    private PilotsTable() {}

    static Table of(Roadmap roadmap, List<PilotProgress> pilots) {
        DutchTime text = roadmap.programme().dutchTime();
        List<String> header = new ArrayList<>(List.of("Pilootproject", "Stand"));
        pilots.stream().findFirst().ifPresent(first -> first.homework().forEach(piece -> header.add(piece.label())));
        return new Table(
                "pilootprojecten-" + roadmap.code(),
                "Pilootprojecten " + roadmap.code(),
                "Hoever elk pilootproject is met wat het indient, en wanneer dat verwacht wordt.",
                header,
                pilots.stream().map(pilot -> row(pilot, text)).toList(),
                "Er zijn nog geen pilootprojecten.");
    }

    private static List<Cell> row(PilotProgress progress, DutchTime text) {
        return Stream.concat(
                        Stream.of(
                                Cell.of(progress.pilot().name())
                                        .to("/roadmaps/" + progress.pilot().roadmap()),
                                Cell.of(Tag.of(progress.pilot()))),
                        progress.homework().stream().map(piece -> cell(piece, text)))
                .toList();
    }

    private static Cell cell(Piece piece, DutchTime text) {
        Tag state = Tag.of(piece);
        String day = text.shortDate(piece.dueOn())
                + (piece.moved() ? ", eerst " + text.shortDate(piece.plannedDueOn()) : "");
        Cell cell = new Cell(state.text() + " (" + day + ")", null, state.tone(), null);
        return piece.assignments().size() == 1
                ? cell.to("/assignments/" + piece.assignments().get(0).number())
                : cell;
    }
}
