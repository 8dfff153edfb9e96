package be.pilootloket.correspondence;

import java.util.Map;

/** Invented particulars: they name every placeholder there is, so that templates can be tried before anyone is told. */
final class Specimen {

    private Specimen() {}

    static Map<String, Object> of(Occasion occasion) {
        Map<String, Object> words = occasion.subject().specimen();
        if (occasion.decision()) {
            words.put("rectifiedLetter", null);
            words.put("rectificationReason", null);
        }
        return words;
    }
}
