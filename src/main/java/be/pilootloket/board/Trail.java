package be.pilootloket.board;

import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Document;
import be.pilootloket.correspondence.Letter;
import be.pilootloket.correspondence.LetterDesk;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.evidence.Entry;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Mail;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What was noted about a candidacy: about itself, its call, and every file, mail and letter of it. */
@Component
class Trail {

    private static final int MANY = 10_000;

    private final Ledger ledger;
    private final CandidacyDesk candidacies;
    private final InboxDesk inbox;
    private final PostOffice register;
    private final LetterDesk letters;

    Trail(Ledger ledger, CandidacyDesk candidacies, InboxDesk inbox, PostOffice register, LetterDesk letters) {
        this.ledger = ledger;
        this.candidacies = candidacies;
        this.inbox = inbox;
        this.register = register;
        this.letters = letters;
    }

    /** Oldest first. */
    List<Entry> of(Candidacy candidacy) {
        Set<String> subjects = new TreeSet<>(Set.of(candidacy.number(), candidacy.callCode()));
        candidacies.received(candidacy.number()).stream()
                .map(Document::file)
                .forEach(file -> subjects.add(file.toString()));
        inbox.of(candidacy.number()).stream().map(Mail::id).forEach(subjects::add);
        for (Message message : messages(candidacy)) {
            subjects.add(message.id().value());
            letters.find(message.id()).map(Letter::dispatch).ifPresent(subjects::add);
        }
        return ledger.about(subjects);
    }

    /** What we wrote about it, oldest first. */
    List<Message> messages(Candidacy candidacy) {
        return register.search(new MessageSearch(candidacy.number(), null, null), MANY).stream()
                .filter(message -> candidacy.number().equals(message.number()))
                .sorted(Comparator.comparing(Message::draftedAt)
                        .thenComparing(message -> message.id().value()))
                .toList();
    }
}
