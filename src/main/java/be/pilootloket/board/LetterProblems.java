package be.pilootloket.board;

import be.pilootloket.correspondence.Letter;
import be.pilootloket.correspondence.LetterDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/** What keeps a letter, before and after its release. Before it, its text is written anew to see whether it still holds. */
@Component
class LetterProblems {

    private final LetterDesk desk;

    LetterProblems(LetterDesk desk) {
        this.desk = desk;
    }

    /** A sentence each; empty when nothing does. */
    List<String> of(Letter letter) {
        return switch (letter.message().state()) {
            case DRAFTED -> desk.obstacles(letter);
            case REFUSED -> List.of("Het adres is geweigerd. In de takenlijst staat een taak klaar: Adres verbeteren.");
            case UNKNOWN -> List.of("De mailserver gaf geen antwoord. Dezelfde mail vertrekt straks opnieuw.");
            default -> List.of();
        };
    }
}
