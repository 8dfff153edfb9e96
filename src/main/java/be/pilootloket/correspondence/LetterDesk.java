package be.pilootloket.correspondence;

import be.pilootloket.call.CallDesk;
import be.pilootloket.programme.EmailAddress;
import be.pilootloket.programme.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a letter is drafted, looked at and changed until somebody releases it, and put right after it left. */
@Service
@Transactional
public class LetterDesk {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_REASON = 4000;
    private static final int LONGEST_ADDRESS = 1000;

    private final PostOffice post;
    private final Messages messages;
    private final Letters letters;
    private final Dispatches dispatches;
    private final LetterTemplates templates;
    private final LetterWords words;
    private final LetterPress press;
    private final Obstacles obstacles;
    private final CallDesk calls;
    private final Clock clock;

    LetterDesk(
            PostOffice post,
            Messages messages,
            Letters letters,
            Dispatches dispatches,
            LetterTemplates templates,
            LetterWords words,
            LetterPress press,
            Obstacles obstacles,
            CallDesk calls,
            Clock clock) {
        this.post = post;
        this.messages = messages;
        this.letters = letters;
        this.dispatches = dispatches;
        this.templates = templates;
        this.words = words;
        this.press = press;
        this.obstacles = obstacles;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Drafts the letter that a message brings. It joins the dispatch of its call that is open.
     *
     * @param id of a message that waits for its release
     * @return the number of the dispatch that was opened for it; empty when one was open
     */
    public Optional<String> draft(MessageId id) {
        return draft(message(id), null);
    }

    /** The letter; empty when that message is none. */
    @Transactional(readOnly = true)
    public Optional<Letter> find(MessageId id) {
        return letters.find(id);
    }

    /** Every text that a letter had, oldest first. */
    @Transactional(readOnly = true)
    public List<LetterVersion> versions(MessageId id) {
        return letters.versions(id);
    }

    /** The letters that put this one right, oldest first. */
    @Transactional(readOnly = true)
    public List<Letter> rectifying(MessageId id) {
        return letters.rectifying(id);
    }

    /** Why a letter cannot leave as things stand, a sentence each; empty when it can. */
    @Transactional(readOnly = true)
    public List<String> obstacles(Letter letter) {
        return obstacles.of(letter);
    }

    /** The motivation as it was decided, or null when nobody decides with one; {@link Letter#motivation()} goes before it. */
    @Transactional(readOnly = true)
    public String decidedMotivation(Letter letter) {
        return (String) words.of(letter.message(), null, null, null).get("motivation");
    }

    /** The PDF: as it was printed, or a proof that says it is one. */
    @Transactional(readOnly = true)
    public byte[] pdf(MessageId id) {
        return letters.pdf(id).orElseGet(() -> press.proof(letter(id)));
    }

    /** Why this change cannot be taken. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(LetterChange change) {
        Letter letter = letter(change.id());
        if (!letter.waiting() || letter.offered() || letter.version() != change.version()) {
            return List.of(
                    new Refusal("why", "De brief veranderde intussen of ligt bij wie vrijgeeft. Bekijk hem opnieuw."));
        }
        return Stream.of(
                        refusal("motivation", tooLong(change.motivation(), LONGEST_TEXT)),
                        refusal("address", fault(change)),
                        refusal("postalAddress", tooLong(change.postalAddress(), LONGEST_ADDRESS)),
                        refusal("why", reason(change.why())))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Changes a letter, and writes its text anew with what the dossier says now. Every change is a version of its own, also
     * one of the address only: who made it, cannot release it.
     *
     * @throws IllegalStateException when {@link #refusals(LetterChange)} is not empty
     */
    public void change(LetterChange change) {
        calls.hold(message(change.id()).callCode());
        if (!refusals(change).isEmpty()) {
            throw new IllegalStateException("Letter " + change.id() + " cannot be changed so");
        }
        Letter before = letter(change.id());
        letters.change(clean(change));
        messages.readdress(change.id(), text(change.address()) == null ? "" : text(change.address()));
        Letter after = letter(change.id());
        LetterVersion next = written(after, change.by(), change.why().strip());
        if (!after.equals(before)
                || !next.body().equals(before.body())
                || !next.subject().equals(before.subject())) {
            letters.write(change.id(), next);
        }
    }

    /** Why a letter cannot be put right; the field is {@code what}. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Rectification rectification) {
        if (letters.find(rectification.wrong())
                .filter(letter -> letter.message().state() == MessageState.SENT)
                .isEmpty()) {
            return List.of(new Refusal("what", "Alleen een brief die verstuurd is, kunt u rechtzetten."));
        }
        if (letters.rectifying(rectification.wrong()).stream()
                .anyMatch(letter -> letter.message().state() != MessageState.WAIVED)) {
            return List.of(new Refusal("what", "Er is al een brief die deze rechtzet."));
        }
        return refusal("what", reason(rectification.what())).stream().toList();
    }

    /**
     * Drafts a letter that puts an earlier one right: with what the dossier says now, and what was wrong.
     *
     * @return as {@link #draft(MessageId)}
     * @throws IllegalStateException when {@link #refusals(Rectification)} is not empty
     */
    public Optional<String> rectify(Rectification rectification) {
        Message wrong = message(rectification.wrong());
        calls.hold(wrong.callCode());
        if (!refusals(rectification).isEmpty()) {
            throw new IllegalStateException("Letter " + wrong.id() + " cannot be put right");
        }
        String what = rectification.what().strip();
        Message right = post.draft(
                wrong.occasion(),
                wrong.about(),
                new Addressee(wrong.addressee(), wrong.address(), wrong.number()),
                words.rectifying(wrong, what));
        return draft(right, new Rectification(wrong.id(), what, rectification.by()));
    }

    /** @param rectification null when it puts none right */
    private Optional<String> draft(Message message, Rectification rectification) {
        calls.hold(message.callCode());
        Optional<String> open = dispatches.of(message.callCode()).stream()
                .filter(dispatch -> dispatch.state() == Dispatch.State.OPEN)
                .map(Dispatch::number)
                .findFirst();
        String number = open.orElseGet(() -> dispatches.open(message.callCode(), clock.instant()));
        letters.insert(message.id(), number, rectification);
        letters.write(message.id(), first(message, rectification));
        return open.isPresent() ? Optional.empty() : Optional.of(number);
    }

    private LetterVersion first(Message message, Rectification rectification) {
        MessageId wrong = rectification == null ? null : rectification.wrong();
        String what = rectification == null ? null : rectification.what();
        Map<String, Object> said = words.of(message, null, wrong, what);
        LetterText text = templates.write(message.occasion(), said);
        List<String> missing = templates.missing(message.occasion(), said);
        String by = rectification == null ? null : rectification.by();
        return new LetterVersion(1, text.subject(), text.body(), missing, clock.instant(), by, what);
    }

    private LetterVersion written(Letter letter, String by, String why) {
        Map<String, Object> said =
                words.of(letter.message(), letter.motivation(), letter.replaces(), letter.rectification());
        LetterText text = templates.write(letter.message().occasion(), said);
        List<String> missing = templates.missing(letter.message().occasion(), said);
        return new LetterVersion(letter.version() + 1, text.subject(), text.body(), missing, clock.instant(), by, why);
    }

    private static LetterChange clean(LetterChange change) {
        return new LetterChange(
                change.id(),
                change.version(),
                text(change.motivation()),
                text(change.address()),
                change.byPost(),
                text(change.postalAddress()),
                change.why(),
                change.by());
    }

    private static String fault(LetterChange change) {
        String address = text(change.address());
        return address == null && change.byPost()
                ? null
                : EmailAddress.fault(address).orElse(null);
    }

    private static String reason(String reason) {
        return text(reason) == null ? "Geef de reden." : tooLong(reason, LONGEST_REASON);
    }

    private static String tooLong(String text, int longest) {
        return text == null || text.length() <= longest
                ? null
                : "De tekst is te lang. Gebruik hoogstens " + longest + " tekens.";
    }

    private static Optional<Refusal> refusal(String field, String sentence) {
        return Optional.ofNullable(sentence).map(why -> new Refusal(field, why));
    }

    private static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private Letter letter(MessageId id) {
        return letters.find(id).orElseThrow(() -> new IllegalArgumentException("No letter " + id));
    }

    private Message message(MessageId id) {
        return messages.find(id).orElseThrow(() -> new IllegalArgumentException("No message " + id));
    }
}
