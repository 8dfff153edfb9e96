package be.pilootloket.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invented particulars of a change of dates. */
final class ChangeSpecimen {

    private ChangeSpecimen() {}

    static Map<String, Object> words() {
        Map<String, Object> words = new HashMap<>();
        words.put("changeNumber", "VB-2019-T1-W3");
        words.put("changeKind", "het traject verlengen");
        words.put("subject", "VB-2019-T1");
        words.put("ofSession", false);
        words.put("reason", "Door corona konden de pilootprojecten niet samenkomen.");
        words.put("remarks", "De zaal is die dag niet vrij.");
        words.put("lapsed", false);
        words.put(
                "dates",
                List.of(
                        "Eerste plenaire bijeenkomst: donderdag 26 november 2020 van 9u30 tot 12u30"
                                + " (was dinsdag 24 november 2020 van 9u30 tot 12u30)",
                        "Mission statement inleveren: 25 november 2020 om 17u00 (was 23 november 2020 om 17u00)",
                        "Derde uitwisseling: gaat niet door (was maandag 15 maart 2021 van 9u30 tot 12u30)"));
        words.put("deadline", "18 november 2019 om 23u59");
        return words;
    }
}
