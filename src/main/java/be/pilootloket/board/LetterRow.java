package be.pilootloket.board;

import be.pilootloket.correspondence.Letter;
import java.util.List;

/**
 * A letter in a list.
 *
 * @param id of its message
 * @param number of the candidacy
 * @param organisation whose candidacy it is
 * @param kind which decision it brings, in Dutch
 * @param way by mail or by post, in Dutch
 * @param state what became of it
 * @param changed whether somebody changed it after it was drafted
 * @param rectifies whether it puts an earlier letter right
 * @param problems what keeps it, a sentence each
 */
record LetterRow(
        String id,
        String number,
        String organisation,
        String kind,
        String way,
        Tag state,
        boolean changed,
        boolean rectifies,
        List<String> problems) {

    static LetterRow of(Letter letter, String organisation, List<String> problems) {
        return new LetterRow(
                letter.id().value(),
                letter.message().about(),
                organisation,
                letter.message().occasion().label(),
                letter.byPost() ? "post" : "mail",
                Tag.of(letter.message().state()),
                letter.changed(),
                letter.replaces() != null,
                problems);
    }
}
