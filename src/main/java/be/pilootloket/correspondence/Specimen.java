package be.pilootloket.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invented particulars: they name every placeholder there is, so that templates can be tried before anyone is told. */
final class Specimen {

    private Specimen() {}

    static Map<String, Object> of(Occasion occasion) {
        Map<String, Object> words = new HashMap<>(call());
        if (occasion.audience().ownCandidacy()) {
            words.putAll(candidacy());
        }
        return words;
    }

    private static Map<String, Object> call() {
        Map<String, Object> words = new HashMap<>();
        words.put("greeting", "Logo Voorbeeld");
        words.put("callCode", "VB-2019");
        words.put("callTitle", "Oproep voor voorbeeldprojecten");
        words.put("agency", "Agentschap Voorbeeld");
        words.put("service", "Team Voorbeeld");
        words.put("contactEmail", "contact@agentschap.example");
        words.put("contactPhone", "02 000 00 00");
        words.put("mailbox", "oproep@agentschap.example");
        words.put("callPage", "https://pilootloket.example/calls/VB-2019");
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
        words.put("slidesTitle", "Presentatie van de infosessie");
        words.put("slidesLink", "https://www.agentschap.example/presentatie.pptx");
        words.put("faqVersion", 2);
        words.put(
                "newAnswers",
                List.of(new Particulars.Answer("Mag een zorgraad in twee dossiers staan?", "Ja, dat mag.")));
        words.put("earlierAnswers", List.of(new Particulars.Answer("Hoe dienen we in?", "U mailt beide documenten.")));
        words.put("cancellationReason", "De middelen zijn dit jaar niet beschikbaar.");
        words.put("waiting", List.of("VB-2019-002, Logo Voorbeeld", "VB-2019-005, Netwerk Voorbeeld"));
        return words;
    }

    private static Map<String, Object> candidacy() {
        Map<String, Object> words = new HashMap<>();
        words.put("number", "VB-2019-001");
        words.put("dossierTitle", "Samen in de regio");
        words.put("organisation", "Logo Voorbeeld");
        words.put("zone", "Kempen");
        words.put("receivedAt", "maandag 4 november 2019 om 10:15:30");
        words.put("dossierEntered", true);
        words.put("complete", false);
        words.put("late", false);
        words.put(
                "findings",
                List.of(new Particulars.Finding(
                        "Er staat geen zorgraad in uw dossier.",
                        "S7e",
                        "de zorgraden binnen het werkgebied van het regionaal zorgplatform",
                        "Voeg alle zorgraden van uw zone toe als partner.")));
        words.put(
                "judgements",
                List.of(new Particulars.Finding(
                        "Een medewerker beoordeelt of het werkgebied van Vzw Voorbeeld overeenkomt met de zone.",
                        "S9",
                        "een regionale werking heeft",
                        null)));
        words.put("motivation", "De samenwerking met de tweede lijn is nog niet uitgewerkt.");
        words.put("placePossible", true);
        words.put("appealClause", "Dit is een voorbeeld van een beroepsclausule. De juristen vullen ze aan.");
        return words;
    }
}
