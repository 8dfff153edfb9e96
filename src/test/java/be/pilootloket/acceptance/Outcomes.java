package be.pilootloket.acceptance;

import java.util.List;
import java.util.Map;

/** What each meeting of the sources came to in our plays. */
final class Outcomes {

    private Outcomes() {}

    /**
     * What is typed into the outcome form of this meeting.
     *
     * @param pilots the numbers of the pilots, where work is divided among them
     */
    static Map<String, Object> of(String milestone, List<String> pilots) {
        return switch (milestone) {
            case "alignment" -> Map.of("format", "Eén bladzijde en vijf dia's.");
            case "plenary-1" ->
                Map.of(
                        "commonalities", "De persoon staat centraal.",
                        "differences", "De schaal.",
                        "background", "De geschiedenis van de regio's.",
                        "lessons", "Eén opdracht, vier wegen.",
                        "statement", "Een regionaal zorgplatform verbindt zorg en welzijn.");
            case "plenary-2" ->
                Map.of(
                        "insights", "De achterban herkent zich.",
                        "changed", "no",
                        "ideas", List.of(Map.of("idea", "Eén aanspreekpunt per regio")));
            case "meeting-3" -> portfolio(pilots);
            case "meeting-4" -> Map.of("learningDay", "Elk pilootproject brengt één verhaal.");
            case "learning-day" -> Map.of("insights", "De andere zones willen mee.");
            case "meeting-5" ->
                Map.of(
                        "organisationForm", "Een netwerk.",
                        "principles", "Samen beslissen.",
                        "resources", "Twee mensen per regio.",
                        "budget", 150000,
                        "headcount", 2);
            default -> Map.of("notes", "Een mooi traject.");
        };
    }

    /** One opdracht for two pilots, one for the two others. */
    private static Map<String, Object> portfolio(List<String> pilots) {
        return Map.of(
                "opdrachten",
                List.of(
                        opdracht("Eén aanspreekpunt", pilots.subList(0, 2)),
                        opdracht("Gedeelde gegevens", pilots.subList(2, 4))));
    }

    private static Map<String, Object> opdracht(String name, List<String> pilots) {
        return Map.of(
                "title",
                name,
                "pilots",
                pilots,
                "description",
                "Wat we willen doen.",
                "budget",
                50000,
                "headcount",
                1,
                "needsNote",
                "Een medewerker.");
    }
}
