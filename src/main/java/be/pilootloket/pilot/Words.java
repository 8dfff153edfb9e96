package be.pilootloket.pilot;

import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import java.util.List;
import java.util.regex.Pattern;

/** What we ask of the texts that people type about a pilot. */
final class Words {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_REASON = 3000;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Words() {}

    /** Refuses a line that is missing, too long or in several lines. {@code what} stands within the sentence. */
    static void requireLine(List<Refusal> refusals, String field, String text, String what) {
        if (Texts.missing(text)) {
            refusals.add(new Refusal(field, "Vul %s in.".formatted(what)));
        } else if (text.strip().length() > LONGEST_LINE) {
            refusals.add(new Refusal(field, "Maak %s korter: er passen %d tekens.".formatted(what, LONGEST_LINE)));
        } else if (CONTROL.matcher(text.strip()).find()) {
            refusals.add(
                    new Refusal(field, "Zet %s op één regel, zonder bijzondere tekens zoals een tab.".formatted(what)));
        }
    }

    static void requireReason(List<Refusal> refusals, String text, String sentenceWhenEmpty) {
        if (Texts.missing(text)) {
            refusals.add(new Refusal("reason", sentenceWhenEmpty));
        } else if (text.strip().length() > LONGEST_REASON) {
            refusals.add(
                    new Refusal("reason", "Maak deze tekst korter: er passen %d tekens.".formatted(LONGEST_REASON)));
        } else if (text.indexOf('\0') >= 0) {
            refusals.add(new Refusal("reason", "Er staat een onzichtbaar teken in deze tekst. Typ hem opnieuw."));
        }
    }
}
