package be.pilootloket.assignment;

import be.pilootloket.programme.DeliverableKind;
import be.pilootloket.programme.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pilot's list of opdrachten (S32), documented where that is possible (S33).
 *
 * @param list at least one; two opdrachten never share a title
 */
public record Opdrachten(List<OpdrachtDraft> list) implements Content {

    private static final String FIELD = "opdrachten";
    private static final int LONGEST_TITLE = 200;
    /** A whole list fits in its row. */
    private static final int LONGEST_FICHE = 3000;

    private static final int MOST = 50;

    public Opdrachten {
        list = List.copyOf(list);
    }

    @Override
    public DeliverableKind kind() {
        return DeliverableKind.OPDRACHTEN;
    }

    @Override
    public List<Refusal> refusals(boolean withFile) {
        if (list.isEmpty()) {
            return List.of(new Refusal(FIELD, "Zet minstens één opdracht op de lijst."));
        }
        if (list.size() > MOST) {
            return List.of(new Refusal(
                    FIELD, "De lijst telt %d opdrachten. Er passen er %d op.".formatted(list.size(), MOST)));
        }
        Set<String> titles = new HashSet<>();
        List<Refusal> refusals = new ArrayList<>();
        for (int at = 0; at < list.size(); at++) {
            refusals.addAll(refusals(list.get(at), at + 1, titles));
        }
        return List.copyOf(refusals);
    }

    @Override
    public List<Part> parts() {
        return list.stream()
                .map(opdracht -> Part.of(opdracht.title(), fiche(opdracht)))
                .toList();
    }

    private static String fiche(OpdrachtDraft opdracht) {
        return Stream.of(
                        Part.of("Aanpak", opdracht.approach()),
                        Part.of("Impact", opdracht.impact()),
                        Part.of("Procesflow", opdracht.processFlow()))
                .filter(part -> !part.text().equals("-"))
                .map(part -> part.label() + ": " + part.text())
                .collect(Collectors.joining("\n"));
    }

    private static List<Refusal> refusals(OpdrachtDraft opdracht, int place, Set<String> titles) {
        if (opdracht.title() == null || opdracht.title().isBlank()) {
            return List.of(new Refusal(FIELD, "Geef opdracht %d op de lijst een titel.".formatted(place)));
        }
        if (!titles.add(opdracht.title().strip().toLowerCase(Locale.ROOT))) {
            return List.of(new Refusal(
                    FIELD,
                    "De opdracht \"%s\" staat twee keer op de lijst."
                            .formatted(opdracht.title().strip())));
        }
        return new Parts("Opdracht %d: ".formatted(place))
                .limit(FIELD, opdracht.title(), LONGEST_TITLE)
                .limit(FIELD, opdracht.approach(), LONGEST_FICHE)
                .limit(FIELD, opdracht.impact(), LONGEST_FICHE)
                .limit(FIELD, opdracht.processFlow(), LONGEST_FICHE)
                .refusals();
    }
}
