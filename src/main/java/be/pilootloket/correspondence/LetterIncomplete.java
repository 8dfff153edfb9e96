package be.pilootloket.correspondence;

import be.pilootloket.programme.Obstacle;
import java.util.List;
import java.util.stream.Collectors;

/** A letter lacks a part without which it must not leave. Its sentence names the part; the job stops as an incident. */
class LetterIncomplete extends IllegalStateException implements Obstacle {

    LetterIncomplete(Occasion occasion, List<String> missing) {
        super(sentence(occasion, missing));
    }

    static String sentence(Occasion occasion, List<String> missing) {
        return "De brief \"%s\" kan niet vertrekken. Wat ontbreekt: %s."
                .formatted(
                        occasion.label(),
                        missing.stream().map(Particulars::label).collect(Collectors.joining("; ")));
    }

    @Override
    public String obstacle() {
        return getMessage() + " Vul dat aan in de oproep of in de tekst van de brief.";
    }
}
