package be.pilootloket.correspondence;

import java.util.HashMap;
import java.util.Map;

/** Invented particulars of one pilot. */
final class PilotSpecimen {

    private PilotSpecimen() {}

    static Map<String, Object> words() {
        Map<String, Object> words = new HashMap<>();
        words.put("number", "VB-2019-T1-P1");
        words.put("pilot", "Kempen");
        words.put("stoppedOn", "1 maart 2021");
        words.put("stopReason", "De partners werken niet verder samen.");
        words.put("replaced", true);
        return words;
    }
}
