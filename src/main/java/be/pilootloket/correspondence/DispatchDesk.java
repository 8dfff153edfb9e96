package be.pilootloket.correspondence;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Cancellation;
import be.pilootloket.call.CancellationDesk;
import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the letters of a call are handed over together, and released by a second person. Nothing leaves before; a letter
 * with an obstacle stays behind, and holds up no other.
 */
@Service
@Transactional
public class DispatchDesk {

    private final Dispatches dispatches;
    private final Letters letters;
    private final Messages messages;
    private final Obstacles obstacles;
    private final LetterPress press;
    private final LetterPaper paper;
    private final CallDesk calls;
    private final CancellationDesk cancellations;
    private final Ledger ledger;
    private final Clock clock;

    DispatchDesk(
            Dispatches dispatches,
            Letters letters,
            Messages messages,
            Obstacles obstacles,
            LetterPress press,
            LetterPaper paper,
            CallDesk calls,
            CancellationDesk cancellations,
            Ledger ledger,
            Clock clock) {
        this.dispatches = dispatches;
        this.letters = letters;
        this.messages = messages;
        this.obstacles = obstacles;
        this.press = press;
        this.paper = paper;
        this.calls = calls;
        this.cancellations = cancellations;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The dispatch of that number.
     *
     * @throws IllegalArgumentException when there is none
     */
    @Transactional(readOnly = true)
    public Dispatch get(String number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("No dispatch " + number));
    }

    @Transactional(readOnly = true)
    public Optional<Dispatch> find(String number) {
        return dispatches.find(number);
    }

    /** The dispatches of a call, oldest first. */
    @Transactional(readOnly = true)
    public List<Dispatch> of(String callCode) {
        return dispatches.of(callCode);
    }

    /** All dispatches, newest first. */
    @Transactional(readOnly = true)
    public List<Dispatch> all() {
        return dispatches.all();
    }

    /** How far the letters of each dispatch are, by its number. */
    @Transactional(readOnly = true)
    public Map<String, DispatchTally> tallies() {
        return letters.tallies();
    }

    /** The letters of a dispatch, by the number that they are about. */
    @Transactional(readOnly = true)
    public List<Letter> letters(String number) {
        return letters.of(number);
    }

    /** Why the letters cannot be handed over; the field is {@code looked}. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(String number) {
        List<Letter> waiting = those(number, Letter::waiting);
        if (waiting.isEmpty() || waiting.stream().anyMatch(this::whole)) {
            return List.of();
        }
        Letter first = waiting.get(0);
        return List.of(new Refusal(
                "looked",
                "Geen enkele brief kan vertrekken. %s: %s"
                        .formatted(first.message().about(), String.join(" ", obstacles.of(first)))));
    }

    /**
     * Hands what can leave to a second person. Until they decide, nothing of it changes; new letters go to another dispatch.
     *
     * @return whether there was anything to hand over
     */
    public boolean review(String number, String by) {
        hold(number);
        List<Letter> ready =
                those(number, Letter::waiting).stream().filter(this::whole).toList();
        ready.forEach(letter -> letters.offer(letter.id(), true));
        if (!ready.isEmpty()) {
            dispatches.offer(number, by, clock.instant());
            ledger.note(
                    Deed.LETTERS_REVIEWED,
                    get(number).callCode(),
                    number,
                    by,
                    Map.of("letters", String.valueOf(ready.size())));
        }
        return !ready.isEmpty();
    }

    /** Why this decision cannot be taken. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Release release) {
        if (release.released() == null) {
            return List.of(new Refusal("verdict", "Kies of de brieven mogen vertrekken."));
        }
        if (!release.released()) {
            return release.remarks() == null || release.remarks().isBlank()
                    ? List.of(new Refusal("remarks", "Schrijf wat er nog moet veranderen."))
                    : tooLong(release.remarks());
        }
        if (release.by() == null || release.by().equals(get(release.dispatch()).reviewedBy())) {
            return List.of(new Refusal("verdict", "Wie de brieven nakeek, kan ze niet zelf vrijgeven."));
        }
        return letters
                .written(release.dispatch(), release.by())
                .map(about -> new Refusal(
                        "verdict", "U schreef aan brief %s. Iemand anders moet vrijgeven.".formatted(about)))
                .stream()
                .toList();
    }

    /**
     * Releases what was handed over, or gives it back. What got an obstacle meanwhile stays behind.
     *
     * @throws IllegalStateException when {@link #refusals(Release)} is not empty, or nothing lies here to be released
     */
    public void release(Release release) {
        hold(release.dispatch());
        if (get(release.dispatch()).state() != Dispatch.State.OFFERED
                || !refusals(release).isEmpty()) {
            throw new IllegalStateException("Dispatch " + release.dispatch() + " cannot be released so");
        }
        for (Letter letter : those(release.dispatch(), Letter::offered)) {
            if (release.released() && letter.waiting() && whole(letter)) {
                messages.release(letter.id(), release.by(), clock.instant());
            } else {
                letters.offer(letter.id(), false);
            }
        }
        dispatches.decide(release, clock.instant());
        ledger.note(
                Deed.LETTERS_RELEASED,
                get(release.dispatch()).callCode(),
                release.dispatch(),
                release.by(),
                Map.of("released", String.valueOf(release.released())));
    }

    /** Takes the released letters that go by mail, so that each can be delivered; a second time there are none. */
    public List<MessageId> takeForMail(String number) {
        List<MessageId> taken = those(number, DispatchDesk::released).stream()
                .filter(letter -> !letter.byPost())
                .map(Letter::id)
                .toList();
        taken.forEach(id -> letters.offer(id, false));
        return taken;
    }

    /** The released letters that still go by post. */
    @Transactional(readOnly = true)
    public List<Letter> forPost(String number) {
        return those(number, DispatchDesk::released).stream()
                .filter(Letter::byPost)
                .toList();
    }

    /** Those letters as one PDF, each on a sheet of its own; printing them fixes their bytes. */
    public byte[] bundle(String number) {
        return paper.bundle(
                forPost(number).stream().map(letter -> press.print(letter.id())).toList());
    }

    /** Why the letters cannot be recorded as posted then; the field is {@code postedOn}. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Posting posting) {
        Dispatch dispatch = get(posting.dispatch());
        DutchTime time = calls.programme(dispatch.callCode()).dutchTime();
        if (posting.on() == null) {
            return List.of(new Refusal("postedOn", "Kies de dag waarop u de brieven op de post deed."));
        }
        if (posting.on().isAfter(clock.instant().atZone(time.zone()).toLocalDate())
                || posting.on()
                        .isBefore(dispatch.releasedAt().atZone(time.zone()).toLocalDate())) {
            return List.of(new Refusal("postedOn", "Kies een dag tussen de vrijgave en vandaag."));
        }
        return List.of();
    }

    /**
     * Records that the letters for post have left.
     *
     * @throws IllegalStateException when {@link #refusals(Posting)} is not empty
     */
    public void posted(Posting posting) {
        if (!refusals(posting).isEmpty()) {
            throw new IllegalStateException("Dispatch " + posting.dispatch() + " cannot be posted so");
        }
        DutchTime time = calls.programme(get(posting.dispatch()).callCode()).dutchTime();
        for (Letter letter : forPost(posting.dispatch())) {
            press.print(letter.id());
            messages.posted(letter.id(), "Op de post gedaan op " + time.date(posting.on()) + ".", clock.instant());
            letters.offer(letter.id(), false);
        }
    }

    /**
     * Looks what is left after a round.
     *
     * @return whether letters stayed behind; then the dispatch is open again
     */
    public boolean conclude(String number) {
        hold(number);
        boolean left = !those(number, Letter::waiting).isEmpty();
        if (left) {
            dispatches.reopen(number);
        } else {
            dispatches.end(number, clock.instant());
        }
        return left;
    }

    /**
     * Drops every letter of a cancelled call that waits for its release: what it says no longer holds.
     *
     * @return the letters that were dropped
     */
    public List<MessageId> drop(String callCode) {
        calls.hold(callCode);
        Cancellation cancellation = cancellations.of(callCode).orElseThrow();
        List<MessageId> waiting = dispatches.of(callCode).stream()
                .flatMap(dispatch -> those(dispatch.number(), Letter::waiting).stream())
                .map(Letter::id)
                .toList();
        waiting.forEach(id -> messages.waive(
                id, cancellation.decidedBy(), "De oproep gaat niet door: " + cancellation.reason(), clock.instant()));
        return waiting;
    }

    /**
     * Ends the dispatch of a letter that was waived, when nothing in it is left to release and nothing under way.
     *
     * @return its number; empty when it goes on, or the message is no letter
     */
    public Optional<String> emptied(MessageId waived) {
        Optional<String> emptied = letters.find(waived)
                .map(letter -> get(letter.dispatch()))
                .filter(dispatch ->
                        dispatch.state() == Dispatch.State.OPEN || dispatch.state() == Dispatch.State.OFFERED)
                .map(Dispatch::number)
                .filter(number -> those(number, Letter::waiting).isEmpty());
        emptied.ifPresent(number -> dispatches.end(number, clock.instant()));
        return emptied;
    }

    private List<Letter> those(String number, Predicate<Letter> which) {
        return letters.of(number).stream().filter(which).toList();
    }

    private boolean whole(Letter letter) {
        return obstacles.of(letter).isEmpty();
    }

    private static boolean released(Letter letter) {
        return letter.offered() && letter.message().state() == MessageState.RELEASED;
    }

    private static List<Refusal> tooLong(String remarks) {
        return remarks.length() <= 4000
                ? List.of()
                : List.of(new Refusal("remarks", "De opmerkingen zijn te lang. Gebruik hoogstens 4000 tekens."));
    }

    private void hold(String number) {
        calls.hold(get(number).callCode());
    }
}
