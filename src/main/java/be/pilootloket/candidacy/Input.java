package be.pilootloket.candidacy;

import be.pilootloket.programme.EmailAddress;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what cannot be taken of the texts that people type, field by field. */
final class Input {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_NOTE = 2000;
    static final int LONGEST_TEXT = 10_000;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final List<Refusal> refusals = new ArrayList<>();

    /** A line that must be there. */
    void line(String field, String text, String what) {
        if (Texts.missing(text)) {
            refuse(field, "Vul %s in.".formatted(what));
        } else {
            lineIfGiven(field, text, what, LONGEST_LINE);
        }
    }

    void lineIfGiven(String field, String text, String what, int longest) {
        if (text == null) {
            return;
        }
        limit(field, text, what, longest);
        if (CONTROL.matcher(text).find()) {
            refuse(field, "Zet %s op één regel, zonder bijzondere tekens zoals een tab.".formatted(what));
        }
    }

    /** A longer text that must be there; it may run over several lines. */
    void text(String field, String text, String sentenceWhenEmpty) {
        if (Texts.missing(text)) {
            refuse(field, sentenceWhenEmpty);
        } else {
            limit(field, text, "deze tekst", LONGEST_TEXT);
        }
    }

    void limit(String field, String text, String what, int longest) {
        if (text != null && text.length() > longest) {
            refuse(
                    field,
                    "Maak %s korter: er staan %d tekens, en er passen er %d.".formatted(what, text.length(), longest));
        }
        if (text != null && text.indexOf('\0') >= 0) {
            refuse(field, "Er staat een onzichtbaar teken in %s. Typ de tekst opnieuw.".formatted(what));
        }
    }

    void address(String field, String address) {
        EmailAddress.fault(address).ifPresent(fault -> refuse(field, fault));
    }

    /**
     * When something was received; the field is {@code receivedAt}.
     *
     * @param earliest null when nothing came before it
     * @param what what came before it, in Dutch
     */
    void moment(Instant receivedAt, Instant now, Instant earliest, String what) {
        if (receivedAt == null) {
            refuse("receivedAt", "Vul in wanneer dit toekwam: dag en uur, zoals 11-11-2019 23:59:59.");
        } else if (receivedAt.isAfter(now)) {
            refuse("receivedAt", "Dit moment ligt in de toekomst.");
        } else if (earliest != null && receivedAt.isBefore(earliest)) {
            refuse("receivedAt", "Dit moment ligt voor " + what + ".");
        }
    }

    void refuse(String field, String sentence) {
        refusals.add(new Refusal(field, sentence));
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }
}
