package be.pilootloket.correspondence;

import java.util.HashMap;
import java.util.Map;

/** Invented particulars of the newsletter. */
final class NewsletterSpecimen {

    private NewsletterSpecimen() {}

    static Map<String, Object> words() {
        Map<String, Object> words = new HashMap<>();
        words.put("editionTitle", "Stand van zaken in oktober");
        words.put(
                "editionBody",
                "Oproep voor voorbeeldprojecten\nU kunt indienen tot en met 11 november 2019 om 23u59.\n"
                        + "Alles over de oproep: https://pilootloket.example/oproepen/VB-2019");
        words.put("confirmPage", "https://pilootloket.example/persoonlijk/nieuwsbrief/bevestigen/voorbeeld");
        words.put(
                Correspondents.UNSUBSCRIBE_PAGE,
                "https://pilootloket.example/persoonlijk/nieuwsbrief/uitschrijven/voorbeeld");
        return words;
    }
}
