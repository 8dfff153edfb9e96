package be.pilootloket.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invented particulars of a mail that came in. */
final class MailSpecimen {

    private MailSpecimen() {}

    static Map<String, Object> words() {
        Map<String, Object> words = new HashMap<>(CandidacySpecimen.words());
        words.put("mailSubject", "Kandidatuur van Logo Voorbeeld");
        words.put("asCandidacy", true);
        words.put("asMessage", false);
        words.put("toPlace", false);
        words.put("open", true);
        words.put("aboutFiles", List.of("\"begroting.xlsm\" is geen bestand dat we kunnen aannemen."));
        return words;
    }
}
