package be.pilootloket.correspondence;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.programme.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What keeps a letter from leaving. Each letter is looked at by itself, so that it holds up no other. */
@Component
class Obstacles {

    private final LetterTemplates templates;
    private final LetterWords words;
    private final Untold untold;
    private final CandidacyDesk candidacies;
    private final CallDesk calls;

    Obstacles(LetterTemplates templates, LetterWords words, Untold untold, CandidacyDesk candidacies, CallDesk calls) {
        this.templates = templates;
        this.words = words;
        this.untold = untold;
        this.candidacies = candidacies;
        this.calls = calls;
    }

    /** A sentence each; empty when the letter can leave. */
    List<String> of(Letter letter) {
        List<String> sentences = new ArrayList<>();
        if (!letter.missing().isEmpty()) {
            sentences.add("Wat ontbreekt: %s."
                    .formatted(letter.missing().stream().map(Particulars::label).collect(Collectors.joining("; "))));
        }
        if (letter.byPost()) {
            if (letter.postalAddress() == null) {
                sentences.add("Het postadres ontbreekt.");
            }
        } else {
            EmailAddress.fault(letter.message().address().strip()).ifPresent(sentences::add);
        }
        if (!holds(letter.message())) {
            sentences.add("Wat in de brief staat, geldt niet meer. Beslis dat hij niet vertrekt.");
        } else if (outdated(letter)) {
            sentences.add("De gegevens veranderden nadat de brief opgesteld werd. Stel hem opnieuw op.");
        }
        return sentences;
    }

    /** Whether the dossier says something else now. */
    private boolean outdated(Letter letter) {
        Map<String, Object> now =
                words.of(letter.message(), letter.motivation(), letter.replaces(), letter.rectification());
        LetterText text = templates.write(letter.message().occasion(), now);
        return !text.subject().equals(letter.subject()) || !text.body().equals(letter.body());
    }

    /** Whether it tells how it ended as things stand: the call goes on, and the outcome is still this one. */
    private boolean holds(Message message) {
        if (calls.get(message.callCode()).phase() == Phase.CANCELLED) {
            return false;
        }
        return !message.letter()
                || untold.letter(candidacies.get(message.number()))
                        .filter(message.occasion()::equals)
                        .isPresent();
    }
}
