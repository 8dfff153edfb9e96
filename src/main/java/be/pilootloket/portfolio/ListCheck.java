package be.pilootloket.portfolio;

import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether a collective list, or a change of who elaborates what, holds together. */
@Component
class ListCheck {

    private static final String OPDRACHTEN = "opdrachten";
    private static final String REALLOCATIONS = "reallocations";
    private static final int MOST = 50;

    private final PilotDesk pilots;

    ListCheck(PilotDesk pilots) {
        this.pilots = pilots;
    }

    List<Refusal> refusals(String roadmap, NewPortfolio typed) {
        Words words =
                new Words().text("template", typed.template(), "Schrijf wat er in elk onderdeel van een fiche staat.");
        if (typed.opdrachten().isEmpty()) {
            words.refuse(OPDRACHTEN, "Zet minstens één opdracht op de lijst.");
        }
        if (typed.opdrachten().size() > MOST) {
            words.refuse(
                    OPDRACHTEN,
                    "De lijst telt %d opdrachten. Er passen er %d op."
                            .formatted(typed.opdrachten().size(), MOST));
        }
        Map<String, String> open = names(roadmap);
        Set<String> titles = new HashSet<>();
        int place = 0;
        for (NewOpdracht opdracht : typed.opdrachten()) {
            place++;
            check(words, opdracht, place, titles, open);
        }
        Set<String> busy = typed.opdrachten().stream()
                .flatMap(row -> row.pilots().stream())
                .collect(Collectors.toSet());
        List<String> without = open.entrySet().stream()
                .filter(pilot -> !busy.contains(pilot.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (!typed.opdrachten().isEmpty() && !without.isEmpty() && !typed.withoutConfirmed()) {
            words.refuse(
                    "withoutConfirmed",
                    "Zonder opdracht: %s. Vink dit aan als dat de bedoeling is, of verdeel anders."
                            .formatted(String.join(", ", without)));
        }
        return words.refusals();
    }

    List<Refusal> refusals(Reallocation typed, List<Opdracht> orphans) {
        Words words = new Words()
                .text("reason", typed.reason(), "Schrijf waarom u de opdrachten zo verdeelt.")
                .limit("reason", typed.reason(), Words.LONGEST_REMARK, "");
        Map<String, String> open = names(typed.roadmap());
        open.remove(typed.stopped());
        Set<String> numbers = orphans.stream().map(Opdracht::number).collect(Collectors.toSet());
        if (!numbers.containsAll(typed.to().keySet())) {
            words.refuse(REALLOCATIONS, "Verdeel alleen de opdrachten van het pilootproject dat stopt.");
        }
        for (int row = 0; row < orphans.size(); row++) {
            Opdracht opdracht = orphans.get(row);
            String field = "%s[%d].pilot".formatted(REALLOCATIONS, row);
            List<String> takers = typed.to().getOrDefault(opdracht.number(), List.of());
            if (!open.keySet().containsAll(takers)) {
                words.refuse(field, opdracht.title() + ": kies alleen pilootprojecten die nog lopen.");
            } else if (!open.isEmpty()
                    && takers.isEmpty()
                    && opdracht.pilots().stream().noneMatch(open::containsKey)) {
                words.refuse(
                        field,
                        "Geen enkel pilootproject werkt \"%s\" nog uit. Kies er minstens één."
                                .formatted(Texts.shown(opdracht.title())));
            }
        }
        return words.refusals();
    }

    private static void check(
            Words words, NewOpdracht opdracht, int place, Set<String> titles, Map<String, String> open) {
        if (Texts.missing(opdracht.title())) {
            words.refuse(OPDRACHTEN, "Geef opdracht %d op de lijst een titel.".formatted(place));
            return;
        }
        String title = opdracht.title().strip();
        String before = "%s: ".formatted(Texts.shown(title));
        if (!titles.add(title.toLowerCase(Locale.ROOT))) {
            words.refuse(OPDRACHTEN, "De opdracht \"%s\" staat twee keer op de lijst.".formatted(Texts.shown(title)));
        }
        if (opdracht.pilots().isEmpty()) {
            words.refuse(OPDRACHTEN, before + "kies minstens één pilootproject dat de opdracht uitwerkt.");
        } else if (!open.keySet().containsAll(opdracht.pilots())) {
            words.refuse(OPDRACHTEN, before + "kies alleen pilootprojecten die nog lopen.");
        }
        Fiche fiche = opdracht.fiche();
        words.limit(OPDRACHTEN, title, Words.LONGEST_LINE, before)
                .limit(OPDRACHTEN, fiche.description(), Words.LONGEST_TEXT, before)
                .limit(OPDRACHTEN, fiche.approach(), Words.LONGEST_TEXT, before)
                .limit(OPDRACHTEN, fiche.impact(), Words.LONGEST_TEXT, before)
                .limit(OPDRACHTEN, fiche.processFlow(), Words.LONGEST_TEXT, before)
                .limit(OPDRACHTEN, opdracht.needs().note(), Words.LONGEST_TEXT, before)
                .limit(OPDRACHTEN, String.join("\n", opdracht.origins()), Words.LONGEST_TEXT, before)
                .needs(OPDRACHTEN, OPDRACHTEN, opdracht.needs(), before);
    }

    /** The open pilots of a roadmap: their names by their numbers, in order. */
    private Map<String, String> names(String roadmap) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Pilot pilot : pilots.open(roadmap)) {
            names.put(pilot.number(), pilot.name());
        }
        return names;
    }
}
