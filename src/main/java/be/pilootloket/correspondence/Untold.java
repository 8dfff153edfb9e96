package be.pilootloket.correspondence;

import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.selection.SelectionDesk;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which candidates do not know yet how it ended (S19). */
@Component
class Untold {

    private final CandidacyDesk candidacies;
    private final SelectionDesk selection;
    private final Messages messages;

    Untold(CandidacyDesk candidacies, SelectionDesk selection, Messages messages) {
        this.candidacies = candidacies;
        this.selection = selection;
        this.messages = messages;
    }

    /** The candidacies of which nobody was told how they ended last: that letter was neither sent nor waived (S19). */
    List<Candidacy> of(String callCode) {
        List<Message> settled = messages.letters(callCode).stream()
                .filter(letter -> letter.state().settled())
                .toList();
        return candidacies.of(callCode).stream()
                .filter(candidacy -> candidacy.state() != Candidacy.State.CANCELLED)
                .filter(candidacy -> !told(candidacy, settled))
                .toList();
    }

    /** The candidacies that ended with a decision which no letter brings yet, whatever became of that letter. */
    List<Candidacy> unwritten(String callCode) {
        Set<String> written = messages.letters(callCode).stream()
                .map(letter -> letter.number() + " " + letter.occasion())
                .collect(Collectors.toSet());
        return candidacies.of(callCode).stream()
                .filter(candidacy -> candidacy.state() != Candidacy.State.CANCELLED)
                .filter(candidacy -> letter(candidacy)
                        .filter(Occasion::decision)
                        .filter(occasion -> !written.contains(candidacy.number() + " " + occasion))
                        .isPresent())
                .toList();
    }

    private boolean told(Candidacy candidacy, List<Message> settled) {
        Optional<Occasion> last = letter(candidacy);
        return settled.stream()
                .filter(letter -> candidacy.number().equals(letter.number()))
                .anyMatch(letter -> last.isEmpty() || last.get() == letter.occasion());
    }

    /** The letter that tells a candidate how it ended as things stand; empty while that is open. */
    Optional<Occasion> letter(Candidacy candidacy) {
        if (candidacy.state() == Candidacy.State.WITHDRAWN) {
            return Optional.of(Occasion.CANDIDACY_WITHDRAWN);
        }
        return selection
                .outcomeOf(candidacy)
                .map(outcome ->
                        outcome.offered() ? Occasion.PLACE_OFFERED : Occasion.valueOf("CANDIDACY_" + outcome.kind()));
    }
}
