package be.pilootloket.pilot;

import be.pilootloket.programme.Refusal;
import java.util.List;
import java.util.regex.Pattern;

/** What we ask of the texts that people type about a pilot. */
final class Words {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_REASON = 3000;
    private static final int SHOWN = 60;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Words() {}

    static boolean missing(String text) {
        return text == null || text.isBlank();
    }

    /** Refuses a line that is missing, too long or in several lines. {@code what} stands within the sentence. */
    static void requireLine(List<Refusal> refusals, String field, String text, String what) {
        if (missing(text)) {
            refusals.add(new Refusal(field, "Vul %s in.".formatted(what)));
        } else if (text.strip().length() > LONGEST_LINE) {
            refusals.add(new Refusal(field, "Maak %s korter: er passen %d tekens.".formatted(what, LONGEST_LINE)));
        } else if (CONTROL.matcher(text.strip()).find()) {
            refusals.add(
                    new Refusal(field, "Zet %s op één regel, zonder bijzondere tekens zoals een tab.".formatted(what)));
        }
    }

    static void requireReason(List<Refusal> refusals, String text, String sentenceWhenEmpty) {
        if (missing(text)) {
            refusals.add(new Refusal("reason", sentenceWhenEmpty));
        } else if (text.strip().length() > LONGEST_REASON) {
            refusals.add(
                    new Refusal("reason", "Maak deze tekst korter: er passen %d tekens.".formatted(LONGEST_REASON)));
        } else if (text.indexOf('\0') >= 0) {
            refusals.add(new Refusal("reason", "Er staat een onzichtbaar teken in deze tekst. Typ hem opnieuw."));
        }
    }

    /** What was typed, as it can be repeated within a sentence. */
    static String shown(String typed) {
        String line =
                typed == null ? "" : CONTROL.matcher(typed).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) > SHOWN
                ? line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…"
                : line;
    }
}
