package be.pilootloket.intake.page;

import be.pilootloket.call.Call;
import be.pilootloket.call.Phase;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.selection.Outcome;
import be.pilootloket.selection.Ranked;
import be.pilootloket.selection.SelectionDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which projects were chosen, for everyone to read once every candidate has had its letter (S19). */
@Component
class Results {

    private final SelectionDesk selections;
    private final PostOffice post;

    Results(SelectionDesk selections, PostOffice post) {
        this.selections = selections;
        this.post = post;
    }

    /**
     * A chosen project.
     *
     * @param zone the name of its zone
     * @param title the project's title
     * @param organisation who took the initiative
     * @param motivation why it was chosen, as its letter said; null for a place that came free later
     */
    record Result(String zone, String title, String organisation, String motivation) {}

    /** The chosen projects as things stand, by rank; empty before the letters, and for a call that was cancelled. */
    List<Result> of(Call call) {
        boolean told = call.phase().decided()
                && call.phase() != Phase.CANCELLED
                && selections.decided(call.code())
                && post.untold(call.code()) == 0;
        if (!told) {
            return List.of();
        }
        List<String> holders = selections.holders(call.code());
        return selections.rank(call.code()).entries().stream()
                .filter(ranked -> holders.contains(ranked.number()))
                .map(this::result)
                .toList();
    }

    private Result result(Ranked ranked) {
        return new Result(
                ranked.zoneName(),
                ranked.title(),
                ranked.organisation(),
                selections
                        .outcomeOf(ranked.number())
                        .filter(outcome -> !outcome.offered())
                        .map(Outcome::motivation)
                        .orElse(null));
    }
}
