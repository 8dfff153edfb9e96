package be.pilootloket.programme;

import java.util.List;
import java.util.regex.Pattern;

/** What can be taken of a text that a person typed: the questions that every counter asks. */
public final class Texts {

    /** The longest reason or remark that the tables hold, in characters. */
    public static final int LONGEST = 4000;

    private static final int SHOWN = 60;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Texts() {}

    /** Whether there is nothing to read: null, empty or only spaces. */
    public static boolean missing(String text) {
        return text == null || text.isBlank();
    }

    /** The text without the spaces around it; null when there is nothing to read. */
    public static String stripped(String text) {
        return missing(text) ? null : text.strip();
    }

    /** What was typed, as it can be repeated within a sentence: on one line and not too long; empty for null. */
    public static String shown(String typed) {
        String line =
                typed == null ? "" : CONTROL.matcher(typed).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) > SHOWN
                ? line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…"
                : line;
    }

    /** Refuses a text that is missing, with this sentence, or longer than {@link #LONGEST}. */
    public static void require(List<Refusal> refusals, String field, String text, String sentence) {
        require(refusals, field, text, LONGEST, sentence);
    }

    /** Refuses a text that is missing, with this sentence, or longer than this many characters. */
    public static void require(List<Refusal> refusals, String field, String text, int longest, String sentence) {
        if (missing(text)) {
            refusals.add(new Refusal(field, sentence));
        } else {
            limit(refusals, field, text, longest);
        }
    }

    /** Refuses a text longer than this many characters; null will do. */
    public static void limit(List<Refusal> refusals, String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            refusals.add(new Refusal(
                    field,
                    "Deze tekst is te lang: %d tekens. Er is plaats voor %d tekens."
                            .formatted(text.length(), longest)));
        }
    }
}
