package be.pilootloket.selection;

import be.pilootloket.programme.Refusal;
import java.util.Optional;

/** What we ask of a written reason. */
final class Words {

    /** The shortest that can be a reason, in characters. */
    private static final int LEAST = 10;

    /** The longest that still fits in a letter, in characters. */
    private static final int MOST = 3000;

    private Words() {}

    /** Empty when the words will do. {@code whose} opens the sentence, such as "De motivering van RZP-2019-003". */
    static Optional<Refusal> refusal(String field, String whose, String words) {
        int length = words == null ? 0 : words.strip().length();
        if (length == 0) {
            return Optional.of(new Refusal(field, whose + " ontbreekt."));
        }
        if (length < LEAST) {
            return Optional.of(new Refusal(field, whose + " is te kort. Schrijf minstens " + LEAST + " tekens."));
        }
        if (length > MOST) {
            return Optional.of(new Refusal(
                    field, whose + " is te lang: " + length + " tekens. Schrijf er hoogstens " + MOST + "."));
        }
        return Optional.empty();
    }
}
