package be.pilootloket.board;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.board.WordDiff.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void marksTheWordsThatWentAndCame() {
        assertThat(WordDiff.between("Uw plan is sterk.", "Uw project is heel sterk."))
                .containsExactly(List.of(
                        new Piece("same", "Uw "),
                        new Piece("gone", "plan "),
                        new Piece("added", "project "),
                        new Piece("same", "is "),
                        new Piece("added", "heel "),
                        new Piece("same", "sterk.")));
    }

    @Test
    void leavesOutTheParagraphsInWhichNothingChanged() {
        assertThat(WordDiff.between("Een.\nTwee.\nDrie.\nVier.", "Een.\nTwee.\nDrie.\nVijf."))
                .containsExactly(List.of(), List.of(new Piece("gone", "Vier."), new Piece("added", "Vijf.")));
        assertThat(WordDiff.between("Een.\nTwee.", "Een.\nTwee.")).isEmpty();
    }

    @Test
    void showsAParagraphThatCameOrWent() {
        assertThat(WordDiff.between("Een.\nDrie.", "Een.\nTwee.\nDrie."))
                .containsExactly(List.of(), List.of(new Piece("added", "Twee.")), List.of());
        assertThat(WordDiff.between("Een plan.\nDrie.", "Een project.\nDrie."))
                .containsExactly(
                        List.of(new Piece("same", "Een "), new Piece("gone", "plan."), new Piece("added", "project.")),
                        List.of());
        assertThat(WordDiff.between("", "Een.")).containsExactly(List.of(new Piece("added", "Een.")));
    }
}
