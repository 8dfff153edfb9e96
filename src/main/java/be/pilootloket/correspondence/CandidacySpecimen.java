package be.pilootloket.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invented particulars of a candidacy and of its call. */
final class CandidacySpecimen {

    static final String PAGE = "https://pilootloket.example/persoonlijk/aanvraag/AbCdEfGhIjKlMnOpQrStUvWxYz012345";

    private CandidacySpecimen() {}

    static Map<String, Object> words() {
        Map<String, Object> words = new HashMap<>(CallSpecimen.ofEveryLetter());
        words.put("number", "VB-2019-001");
        words.put("dossierTitle", "Samen in de regio");
        words.put("organisation", "Logo Voorbeeld");
        words.put("zone", "Kempen");
        words.put("receivedAt", "maandag 4 november 2019 om 10:15:30");
        words.put("dossierEntered", true);
        words.put("dossierArrived", true);
        words.put("complete", false);
        words.put("late", false);
        words.put(
                "findings",
                List.of(new Particulars.Finding(
                        "Er staat geen zorgraad in uw dossier.",
                        "de zorgraden binnen het werkgebied van het regionaal zorgplatform",
                        "Voeg alle zorgraden van uw zone toe als partner.")));
        words.put(
                "judgements",
                List.of(new Particulars.Finding(
                        "Een medewerker beoordeelt of het werkgebied van Vzw Voorbeeld overeenkomt met de zone.",
                        "een regionale werking heeft",
                        null)));
        words.put("motivation", "De samenwerking met de tweede lijn is nog niet uitgewerkt.");
        words.put("ownPage", PAGE);
        words.put("undeclared", List.of("Logo Voorbeeld", "Zorgraad Voorbeeld"));
        words.put("onlyUndeclared", false);
        words.put("placePossible", true);
        words.put("appealClause", "Dit is een voorbeeld van een beroepsclausule. De juristen vullen ze aan.");
        return words;
    }
}
