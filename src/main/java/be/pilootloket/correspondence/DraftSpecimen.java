package be.pilootloket.correspondence;

import java.util.HashMap;
import java.util.Map;

/** Invented particulars of an application in preparation and of its call. */
final class DraftSpecimen {

    private DraftSpecimen() {}

    static Map<String, Object> words() {
        Map<String, Object> words = new HashMap<>(CallSpecimen.ofEveryLetter());
        words.put("draftPage", CandidacySpecimen.PAGE);
        words.put("draftTitle", "Samen in de regio");
        words.put("savedAt", "4 november 2019 om 10u15");
        words.put("keptUntil", "12 december 2019");
        words.put("findings", CandidacySpecimen.words().get("findings"));
        return words;
    }
}
