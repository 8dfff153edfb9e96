package be.pilootloket.roadmap;

import be.pilootloket.programme.Refusal;
import java.util.List;

/** What can be taken of a text that a person typed. */
final class Words {

    /** The longest text the tables hold. */
    static final int LONGEST = 4000;

    private static final int SHOWN = 60;

    private Words() {}

    static boolean missing(String text) {
        return text == null || text.isBlank();
    }

    /** What was typed, short enough for a sentence. */
    static String shown(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }

    static void require(List<Refusal> refusals, String field, String text, String sentence) {
        if (missing(text)) {
            refusals.add(new Refusal(field, sentence));
        } else {
            limit(refusals, field, text, LONGEST);
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
