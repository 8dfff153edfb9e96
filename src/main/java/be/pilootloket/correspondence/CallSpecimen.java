package be.pilootloket.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invented particulars of a call. */
final class CallSpecimen {

    private CallSpecimen() {}

    static Map<String, Object> words() {
        Map<String, Object> words = ofEveryLetter();
        words.put("waiting", List.of("VB-2019-002, Logo Voorbeeld", "VB-2019-005, Netwerk Voorbeeld"));
        return words;
    }

    /** Those that a letter about something of the call has too. */
    static Map<String, Object> ofEveryLetter() {
        Map<String, Object> words = new HashMap<>();
        words.put("purpose", "Met deze oproep zoeken we projecten die samenwerking uitproberen.");
        words.put("deadline", "11 november 2019 om 23u59");
        words.put("open", true);
        words.put("publishedOn", "11 september 2019");
        words.put("selectsBy", "29 november 2019");
        words.put("startsOn", "9 december 2019");
        words.put("capacity", 4);
        words.put("documents", List.of("Aanvraagformulier", "Engagementverklaring"));
        words.put("callText", "Oproep voor voorbeeldprojecten (versie 1)");
        words.put("infoSessionOn", "dinsdag 24 september 2019 van 9u30 tot 12u30");
        words.put("infoSessionPlace", "Vergaderzaal 1, Voorbeeldstraat 1, Brussel");
        words.put("faqVersion", 2);
        words.put(
                "newAnswers",
                List.of(new Particulars.Answer("Mag een zorgraad in twee dossiers staan?", "Ja, dat mag.")));
        words.put("earlierAnswers", List.of(new Particulars.Answer("Hoe dienen we in?", "U mailt beide documenten.")));
        words.put("cancellationReason", "De middelen zijn dit jaar niet beschikbaar.");
        return words;
    }
}
