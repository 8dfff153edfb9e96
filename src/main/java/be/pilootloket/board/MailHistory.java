package be.pilootloket.board;

import be.pilootloket.correspondence.Letter;
import be.pilootloket.correspondence.LetterDesk;
import be.pilootloket.correspondence.LetterVersion;
import be.pilootloket.correspondence.Message;
import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.programme.DutchTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What happened to a mail or a letter, from its first text to its last answer, as the chain of deeds noted it. */
@Component
class MailHistory {

    /** What the versions of a letter tell with their reasons. */
    private static final Set<String> OF_THE_TEXT = Set.of(Deed.LETTER_DRAFTED.name(), Deed.LETTER_CHANGED.name());

    private final Ledger ledger;
    private final LetterDesk letters;
    private final Directory people;

    MailHistory(Ledger ledger, LetterDesk letters, Directory people) {
        this.ledger = ledger;
        this.letters = letters;
        this.people = people;
    }

    /**
     * One thing that happened.
     *
     * @param when in Dutch
     * @param what was done, in Dutch
     * @param by the name of who did it; empty when nobody in person did
     * @param detail more about it, in Dutch; empty when there is none
     */
    record Line(String when, String what, String by, String detail) {}

    private record Moment(Instant at, Line line) {}

    /** Oldest first. */
    List<Line> of(Message message, DutchTime when) {
        Set<String> subjects = new TreeSet<>(Set.of(message.id().value()));
        letters.find(message.id()).map(Letter::dispatch).ifPresent(subjects::add);
        Stream<Moment> deeds = ledger.about(subjects).stream()
                .filter(deed -> !OF_THE_TEXT.contains(deed.deed()))
                .map(deed ->
                        new Moment(deed.at(), line(deed.at(), deed.label(), deed.by(), detail(deed.details()), when)));
        return Stream.concat(texts(message, when), deeds)
                .sorted(Comparator.comparing(Moment::at))
                .map(Moment::line)
                .toList();
    }

    private Stream<Moment> texts(Message message, DutchTime when) {
        List<LetterVersion> versions = letters.versions(message.id());
        return versions.isEmpty()
                ? Stream.of(
                        new Moment(message.draftedAt(), line(message.draftedAt(), "Mail opgesteld", null, "", when)))
                : versions.stream()
                        .map(text -> new Moment(
                                text.writtenAt(),
                                line(
                                        text.writtenAt(),
                                        text.version() == 1 ? "Brief opgesteld" : "Brief gewijzigd",
                                        text.writtenBy(),
                                        text.why() == null ? "" : text.why(),
                                        when)));
    }

    private Line line(Instant at, String what, String by, String detail, DutchTime when) {
        return new Line(
                when.stampToTheSecond(at),
                what,
                Optional.ofNullable(by).map(people::nameOf).orElse(""),
                detail);
    }

    /** An answer stands in the chain without the address that a mail server repeated. */
    private static String detail(Map<String, String> facts) {
        if (facts.containsKey("answer")) {
            return "poging " + facts.get("attempts") + ": " + facts.get("answer");
        }
        return facts.containsKey(Ledger.SHA256) ? "SHA-256 " + facts.get(Ledger.SHA256) : "";
    }
}
