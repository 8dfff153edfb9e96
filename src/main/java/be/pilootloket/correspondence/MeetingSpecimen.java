package be.pilootloket.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invented particulars of a meeting. */
final class MeetingSpecimen {

    private MeetingSpecimen() {}

    static Map<String, Object> words() {
        Map<String, Object> words = new HashMap<>();
        words.put("meetingTitle", "Eerste plenaire bijeenkomst");
        words.put("infoSession", false);
        words.put("inCalendar", true);
        words.put("when", "dinsdag 24 november 2020 van 9u30 tot 12u30");
        words.put("day", "dinsdag 24 november 2020");
        words.put("place", "Vergaderzaal 1, Voorbeeldstraat 1, Brussel");
        words.put("agenda", List.of("Waar zitten gemeenschappelijkheden?", "Waar zitten verschillen?"));
        words.put("cancelReason", "De zaal is die dag gesloten.");
        words.put("report", "De vier pilootprojecten stelden hun voorstel voor.");
        words.put("slidesTitle", null);
        words.put("slidesLink", null);
        words.put("deadline", "11 november 2019 om 23u59");
        words.put("open", true);
        words.put("registrationPage", "https://pilootloket.example/persoonlijk/infosessie/voorbeeld");
        return words;
    }
}
