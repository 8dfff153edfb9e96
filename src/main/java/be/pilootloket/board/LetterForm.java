package be.pilootloket.board;

import be.pilootloket.correspondence.Letter;
import be.pilootloket.correspondence.LetterChange;
import java.util.Objects;

/**
 * What a person typed about a letter, as it came or as the form begins.
 *
 * @param version that the person saw
 * @param motivation may be that of the decision; never null
 * @param address never null
 * @param postalAddress never null
 * @param why never null
 */
record LetterForm(int version, String motivation, String address, boolean byPost, String postalAddress, String why) {

    LetterForm {
        motivation = lines(motivation);
        address = lines(address);
        postalAddress = lines(postalAddress);
        why = lines(why);
    }

    /** How the form begins: with what the letter says now. */
    static LetterForm of(Letter letter, String decided) {
        return new LetterForm(
                letter.version(),
                letter.motivation() == null ? decided : letter.motivation(),
                letter.message().address(),
                letter.byPost(),
                letter.postalAddress(),
                "");
    }

    /** A motivation that says what was decided is none of its own: it follows the decision. */
    LetterChange change(Letter letter, String decided, String by) {
        return new LetterChange(
                letter.id(),
                version,
                motivation.strip().equals(lines(decided).strip()) ? null : motivation,
                address,
                byPost,
                postalAddress,
                why,
                by);
    }

    /** The same, typed on top of another version. */
    LetterForm on(int current) {
        return new LetterForm(current, motivation, address, byPost, postalAddress, why);
    }

    /** A browser sends every line with an end of its own. */
    private static String lines(String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n");
    }
}
