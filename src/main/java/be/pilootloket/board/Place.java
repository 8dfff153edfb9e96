package be.pilootloket.board;

import be.pilootloket.selection.Outcome;
import be.pilootloket.selection.Ranked;
import be.pilootloket.selection.Ranking;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A candidacy in the ranking, after the decision.
 *
 * @param ranked where it stands
 * @param result what was decided
 * @param motivation why, as the candidate reads it; empty when the decision names none
 * @param cutOff whether it is the last one above the cut-off
 */
record Place(Ranked ranked, Tag result, String motivation, boolean cutOff) {

    static List<Place> of(Ranking ranking, Function<String, Optional<Outcome>> outcomes) {
        List<Ranked> entries = ranking.entries();
        return IntStream.range(0, entries.size())
                .mapToObj(index -> {
                    Optional<Outcome> outcome =
                            outcomes.apply(entries.get(index).number());
                    return new Place(
                            entries.get(index),
                            outcome.map(Tag::of).orElse(new Tag("ingetrokken", "")),
                            outcome.map(Outcome::motivation).orElse(""),
                            index + 1 == ranking.capacity() && index + 1 < entries.size());
                })
                .toList();
    }
}
