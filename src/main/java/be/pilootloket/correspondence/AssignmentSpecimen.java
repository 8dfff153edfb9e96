package be.pilootloket.correspondence;

import java.util.HashMap;
import java.util.Map;

/** Invented particulars of an assignment. */
final class AssignmentSpecimen {

    private AssignmentSpecimen() {}

    static Map<String, Object> words() {
        Map<String, Object> words = new HashMap<>();
        words.put("assignment", "VB-2019-T1-mission-statement-kempen");
        words.put("assignmentLabel", "Mission statement");
        words.put("pilotName", "Kempen");
        words.put("dueAt", "23 november 2020 om 17u00");
        words.put("assignmentState", "nog niet ingediend");
        words.put("assignmentRemarks", "De bestaansreden is nog niet duidelijk.");
        words.put("assignmentReason", "Het pilootproject stopt.");
        words.put("assignmentPage", "https://pilootloket.example/assignments/VB-2019-T1-mission-statement-kempen");
        return words;
    }
}
