package be.pilootloket.call;

import be.pilootloket.programme.Refusal;
import java.util.List;

/** What can be taken of a text that a person typed. */
final class Words {

    /** The longest text the tables hold. */
    static final int LONGEST = 4000;

    private Words() {}

    static void require(List<Refusal> refusals, String field, String text, String missing) {
        require(refusals, field, text, LONGEST, missing);
    }

    static void require(List<Refusal> refusals, String field, String text, int longest, String missing) {
        if (text == null || text.isBlank()) {
            refusals.add(new Refusal(field, missing));
        } else {
            limit(refusals, field, text, longest);
        }
    }

    static void limit(List<Refusal> refusals, String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            refusals.add(new Refusal(
                    field,
                    "Deze tekst is te lang: %d tekens. Er is plaats voor %d tekens."
                            .formatted(text.length(), longest)));
        }
    }
}
