package be.pilootloket.call;

import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a definition as it was typed: pure questions, in Dutch, each at the field where a person can mend it. */
final class DraftCheck {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_PLACES = 100;

    /** Under which form field a person can mend what does not hold together in the definition. */
    private static final Map<String, String> FIELDS = fields();

    private DraftCheck() {}

    /** What is missing, or contradicts itself or this definition, which the draft would replace in part. */
    static List<Refusal> refusals(Draft draft, Programme definition) {
        List<Refusal> refusals = new ArrayList<>();
        Texts.require(refusals, "title", draft.title(), LONGEST_TITLE, "Geef de oproep een titel.");
        require(refusals, "publishesOn", draft.publishesAt(), "Vul de dag en het uur van publicatie in.");
        require(refusals, "closesOn", draft.closesOn(), "Vul de uiterste dag in om een aanvraag in te dienen.");
        require(refusals, "closesUntil", draft.closesUntil(), "Vul het uur in tot wanneer een aanvraag op tijd is.");
        require(refusals, "selectsBy", draft.selectsBy(), "Vul de uiterste dag voor de selectie in.");
        require(refusals, "startsOn", draft.startsOn(), "Vul de dag in waarop de pilootprojecten starten.");
        if (draft.capacity() == null || draft.capacity() < 1 || draft.capacity() > MOST_PLACES) {
            refusals.add(new Refusal(
                    "capacity", "Vul een aantal pilootprojecten in van 1 tot en met %d.".formatted(MOST_PLACES)));
        }
        if (refusals.isEmpty()) {
            refusals.addAll(contradictions(draft, definition.dutchTime()));
        }
        if (refusals.isEmpty()) {
            refusals.addAll(incoherences(draft.of(definition)));
        }
        return List.copyOf(refusals);
    }

    private static List<Refusal> contradictions(Draft draft, DutchTime dutch) {
        List<Refusal> refusals = new ArrayList<>();
        LocalDate publishesOn = draft.publishesAt().toLocalDate();
        if (!draft.closesOn().atTime(draft.closesUntil()).isAfter(draft.publishesAt())) {
            refusals.add(new Refusal(
                    "closesOn",
                    "De uiterste dag om in te dienen (%s) ligt niet na de publicatie (%s)."
                            .formatted(dutch.date(draft.closesOn()), dutch.date(publishesOn))));
        }
        if (!draft.selectsBy().isAfter(draft.closesOn())) {
            refusals.add(new Refusal(
                    "selectsBy",
                    "De selectie (%s) moet na de uiterste dag om in te dienen (%s) liggen."
                            .formatted(dutch.date(draft.selectsBy()), dutch.date(draft.closesOn()))));
        }
        if (!draft.startsOn().isAfter(draft.selectsBy())) {
            refusals.add(new Refusal(
                    "startsOn",
                    "De start (%s) moet na de selectie (%s) liggen."
                            .formatted(dutch.date(draft.startsOn()), dutch.date(draft.selectsBy()))));
        }
        if (draft.infoSession() != null) {
            refusals.addAll(sessionContradictions(draft, dutch));
        }
        return refusals;
    }

    private static List<Refusal> sessionContradictions(Draft draft, DutchTime dutch) {
        List<Refusal> refusals = new ArrayList<>();
        require(refusals, "infoSessionOn", draft.infoSession().on(), "Vul de dag van de infosessie in.");
        require(refusals, "infoSessionFrom", draft.infoSession().from(), "Vul in hoe laat de infosessie begint.");
        require(refusals, "infoSessionUntil", draft.infoSession().until(), "Vul in hoe laat de infosessie eindigt.");
        Texts.limit(refusals, "infoSessionPlace", draft.infoSession().place(), 400);
        if (!refusals.isEmpty()) {
            return refusals;
        }
        if (!draft.infoSession().until().isAfter(draft.infoSession().from())) {
            refusals.add(new Refusal("infoSessionUntil", "De infosessie eindigt voor ze begint."));
        }
        LocalDate on = draft.infoSession().on();
        if (!on.atTime(draft.infoSession().from()).isAfter(draft.publishesAt()) || on.isAfter(draft.closesOn())) {
            refusals.add(new Refusal(
                    "infoSessionOn",
                    "De infosessie (%s) moet na de publicatie en voor de uiterste dag (%s) vallen."
                            .formatted(dutch.date(on), dutch.date(draft.closesOn()))));
        }
        return refusals;
    }

    /** A weekday that does not match is no incoherence here: the author is warned and confirms. */
    static List<Refusal> incoherences(Programme definition) {
        return definition.refusals().stream()
                .filter(refusal -> !refusal.field().endsWith("weekday"))
                .map(refusal -> new Refusal(field(refusal.field()), refusal.sentence()))
                .toList();
    }

    private static String field(String key) {
        return FIELDS.entrySet().stream()
                .filter(entry -> key.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("title");
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("timeline.publishesAt", "publishesOn");
        fields.put("timeline.infoSession.from", "infoSessionFrom");
        fields.put("timeline.infoSession.until", "infoSessionUntil");
        fields.put("timeline.infoSession", "infoSessionOn");
        fields.put("timeline.deadline.until", "closesUntil");
        fields.put("timeline.deadline", "closesOn");
        fields.put("timeline.selectsBy", "selectsBy");
        fields.put("timeline.startsOn", "startsOn");
        fields.put("pilots.capacity", "capacity");
        fields.put("capacity", "capacity");
        return fields;
    }

    private static void require(List<Refusal> refusals, String field, Object value, String missing) {
        if (value == null) {
            refusals.add(new Refusal(field, missing));
        }
    }
}
