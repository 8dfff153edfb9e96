package be.pilootloket.process.portfolio;

import be.pilootloket.assignment.OpdrachtDraft;
import be.pilootloket.assignment.Opdrachten;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The lists of opdrachten that the pilots handed in (S32), and one list to start the talk from: what bears the same title
 * is one opdracht, and every pilot that proposed it elaborates it. The meeting changes that as it likes.
 */
record Proposals(List<Proposal> all) {

    /** An opdracht on one pilot's list. */
    record Proposal(String pilot, String pilotName, OpdrachtDraft draft) {

        /** How it is called among the others. */
        String name() {
            return pilotName + ": " + draft.title().strip();
        }
    }

    static Proposals of(List<HandedIn.Piece> pieces) {
        List<Proposal> all = new ArrayList<>();
        for (HandedIn.Piece piece : pieces) {
            if (piece.version() != null && piece.version().content() instanceof Opdrachten list) {
                list.list()
                        .forEach(draft -> all.add(new Proposal(
                                piece.assignment().pilot(), piece.assignment().pilotName(), draft)));
            }
        }
        return new Proposals(List.copyOf(all));
    }

    List<Map<String, Object>> table() {
        return all.stream()
                .map(proposal -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("pilot", proposal.pilotName());
                    row.put("title", proposal.draft().title());
                    row.put("approach", proposal.draft().approach());
                    row.put("impact", proposal.draft().impact());
                    row.put("processFlow", proposal.draft().processFlow());
                    return row;
                })
                .toList();
    }

    List<Map<String, Object>> options() {
        return all.stream()
                .map(proposal -> Choices.option(proposal.name(), proposal.name()))
                .toList();
    }

    /** One row per title, in the order in which they come. */
    List<Map<String, Object>> merged(List<Map<String, Object>> pilotOptions) {
        Set<Object> open =
                pilotOptions.stream().map(option -> option.get("value")).collect(Collectors.toSet());
        return all.stream()
                .collect(Collectors.groupingBy(
                        proposal -> proposal.draft().title().strip().toLowerCase(Locale.ROOT),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(same -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("title", same.get(0).draft().title().strip());
                    row.put("approach", together(same, OpdrachtDraft::approach));
                    row.put("impact", together(same, OpdrachtDraft::impact));
                    row.put("processFlow", together(same, OpdrachtDraft::processFlow));
                    row.put("origins", same.stream().map(Proposal::name).toList());
                    row.put(
                            "pilots",
                            same.stream()
                                    .map(Proposal::pilot)
                                    .filter(open::contains)
                                    .toList());
                    return row;
                })
                .toList();
    }

    /** What each of them wrote, once; null when nobody did. */
    private static String together(List<Proposal> same, Function<OpdrachtDraft, String> part) {
        Set<String> texts = same.stream()
                .map(Proposal::draft)
                .map(part)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return texts.isEmpty() ? null : String.join("\n\n", texts);
    }
}
