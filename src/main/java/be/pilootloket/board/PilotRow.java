package be.pilootloket.board;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.PilotProgress;
import java.time.LocalDate;
import java.util.List;

/**
 * A pilot of a roadmap with its homework.
 *
 * @param number its number
 * @param name its name
 * @param organisation the lead organisation; may be null
 * @param coach who coaches it, by name, in Dutch
 * @param state whether it runs, stopped or ended
 * @param stopReason why it stopped; null when it did not
 * @param homework one cell per homework, in the order of the heading
 */
record PilotRow(
        String number,
        String name,
        String organisation,
        String coach,
        Tag state,
        String stopReason,
        List<Cell> homework) {

    /**
     * One homework of the pilot.
     *
     * @param dueOn until when it is expected, in the programme's zone
     * @param state where it stands, with its lateness in words
     * @param assignments what was asked, each with a page of its own
     */
    record Cell(LocalDate dueOn, Tag state, List<Assignment> assignments) {

        /** Whether each assignment needs its own name: a pilot may elaborate several opdrachten. */
        public boolean several() {
            return assignments.size() > 1;
        }
    }

    static PilotRow of(PilotProgress progress, String coach) {
        return new PilotRow(
                progress.pilot().number(),
                progress.pilot().name(),
                progress.pilot().organisation(),
                coach,
                Tag.of(progress.pilot()),
                progress.pilot().stopReason(),
                progress.homework().stream()
                        .map(piece -> new Cell(piece.dueOn(), state(piece, progress), piece.assignments()))
                        .toList());
    }

    /** Of a pilot that stopped, nothing more will be asked. */
    private static Tag state(PilotProgress.Piece piece, PilotProgress progress) {
        return piece.assignments().isEmpty() && !progress.pilot().open()
                ? new Tag("wordt niet gevraagd", "")
                : Tag.of(piece);
    }
}
