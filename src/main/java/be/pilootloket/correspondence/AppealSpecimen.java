package be.pilootloket.correspondence;

import java.util.HashMap;
import java.util.Map;

/** Invented particulars of an appeal. */
final class AppealSpecimen {

    private AppealSpecimen() {}

    static Map<String, Object> words() {
        Map<String, Object> words = new HashMap<>();
        words.put("number", "VB-2019-001");
        words.put("organisation", "Logo Voorbeeld");
        words.put("receivedOn", "5 december 2019");
        words.put("contested", "niet geselecteerd");
        words.put("inadmissible", false);
        words.put("unfounded", false);
        words.put("founded", true);
        words.put("motivation", "De samenwerking met de tweede lijn staat in een bijlage. Een lezer zag die niet.");
        words.put("consequence", "Twee andere lezers beoordelen uw dossier opnieuw.");
        words.put("appealClause", "Dit is een voorbeeld van een beroepsclausule. De juristen vullen ze aan.");
        return words;
    }
}
