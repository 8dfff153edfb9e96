package be.pilootloket.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invented particulars of a roadmap. */
final class RoadmapSpecimen {

    private RoadmapSpecimen() {}

    static Map<String, Object> words() {
        Map<String, Object> words = new HashMap<>();
        words.put("roadmap", "VB-2019-T1");
        words.put("planLabel", "Planning 2020");
        words.put("endsOn", "31 december 2020");
        words.put("pilots", List.of("Kempen", "Waas-Dender"));
        words.put(
                "meetings",
                List.of(
                        "dinsdag 17 december 2019: Kick-off",
                        "dinsdag 15 december 2020: Slotbijeenkomst met pilootprojecten"));
        words.put("closingOn", "15 december 2020");
        words.put("roadmapPage", "https://pilootloket.example/roadmaps/VB-2019-T1");
        return words;
    }
}
