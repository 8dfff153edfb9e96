package be.pilootloket.correspondence;

import be.pilootloket.call.CallDesk;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Sha256;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes a PDF of a letter: a proof as often as somebody looks, the letter itself once. */
@Component
class LetterPress {

    private final LetterPaper paper;
    private final Letters letters;
    private final CallDesk calls;
    private final AddressBook book;
    private final Clock clock;

    LetterPress(LetterPaper paper, Letters letters, CallDesk calls, AddressBook book, Clock clock) {
        this.paper = paper;
        this.letters = letters;
        this.calls = calls;
        this.book = book;
        this.clock = clock;
    }

    /** What the letter looks like as it stands; it bears no date. */
    byte[] proof(Letter letter) {
        return paper.pdf(sheet(letter, null));
    }

    /**
     * The letter itself, dated on the day of its release. Printed the first time, and the same bytes ever after.
     *
     * @throws IllegalStateException when nobody released it
     */
    byte[] print(MessageId id) {
        return letters.pdf(id).orElseGet(() -> {
            Letter letter = letters.find(id).orElseThrow(() -> new IllegalArgumentException("No letter " + id));
            if (letter.message().releasedAt() == null) {
                throw new IllegalStateException("Nobody released letter " + id);
            }
            Programme programme = calls.programme(letter.message().callCode());
            byte[] pdf = paper.pdf(sheet(
                    letter,
                    letter.message().releasedAt().atZone(programme.zone()).toLocalDate()));
            letters.print(id, pdf, Sha256.of(pdf), clock.instant());
            return pdf;
        });
    }

    private LetterSheet sheet(Letter letter, LocalDate date) {
        Message message = letter.message();
        Programme programme = calls.programme(message.callCode());
        return new LetterSheet(
                programme.agency().name(),
                programme.agency().service(),
                addressee(letter),
                message.about(),
                date,
                letter.subject(),
                letter.body(),
                programme.contact().name(),
                programme.contact().email(),
                programme.contact().phone(),
                List.of());
    }

    /** The organisation first, then who reads it, then where it goes. */
    private List<String> addressee(Letter letter) {
        Message message = letter.message();
        String organisation = String.valueOf(
                book.particulars(message.occasion(), message.about()).words().get("organisation"));
        List<String> lines = new ArrayList<>(List.of(SingleLine.of(organisation, 300)));
        if (!message.addressee().equals(lines.get(0))) {
            lines.add("t.a.v. " + message.addressee());
        }
        if (letter.byPost() && letter.postalAddress() != null) {
            letter.postalAddress().lines().map(line -> SingleLine.of(line, 200)).forEach(lines::add);
        } else if (!letter.byPost()) {
            lines.add("Per e-mail: " + message.address());
        }
        return lines;
    }
}
