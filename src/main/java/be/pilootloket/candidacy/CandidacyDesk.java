package be.pilootloket.candidacy;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The counter where candidacies come in and where they stand. What comes in afterwards is {@link MessageDesk}'s, what the
 * rules and people say of it {@link AdmissibilityDesk}'s.
 */
@Service
@Transactional
public class CandidacyDesk {

    private final Candidacies candidacies;
    private final Messages messages;
    private final Versions versions;
    private final Numbers numbers;
    private final CallDesk calls;
    private final Ledger ledger;
    private final Clock clock;

    CandidacyDesk(
            Candidacies candidacies,
            Messages messages,
            Versions versions,
            Numbers numbers,
            CallDesk calls,
            Ledger ledger,
            Clock clock) {
        this.candidacies = candidacies;
        this.messages = messages;
        this.versions = versions;
        this.numbers = numbers;
        this.calls = calls;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Why a candidacy cannot be registered. What the rules would say of it is no reason: a late or incomplete candidacy is
     * registered too. Fields are {@code callCode}, {@code receivedAt}, {@code channel}, {@code zone}, {@code
     * organisation}, {@code contact}, {@code email}, {@code phone}, {@code title}, {@code partners} and {@code documents}.
     * Holds the call, so that it is not cancelled between the answer and a registration in the same transaction.
     */
    public List<Refusal> refusals(NewCandidacy candidacy) {
        Input input = new Input();
        Optional<Call> call = calls.find(candidacy.callCode());
        if (call.isEmpty()) {
            input.refuse(
                    "callCode", "Er is geen oproep met de code \"%s\".".formatted(Texts.shown(candidacy.callCode())));
            return input.refusals();
        }
        calls.hold(call.get().code());
        call = calls.find(candidacy.callCode());
        refuseWhenClosedForGood(call.get(), input);
        input.moment(candidacy.receivedAt(), clock.instant(), call.get().publishedAt(), "de oproep gepubliceerd werd");
        if (candidacy.channel() == null) {
            input.refuse("channel", "Kies hoe de kandidatuur toekwam.");
        }
        DossierInput dossier = new DossierInput(input, call.get().definition());
        dossier.registration(candidacy.dossier());
        if (candidacy.dossierEntered()) {
            dossier.rest(candidacy.dossier());
        }
        return input.refusals();
    }

    /**
     * Whether a candidacy can still be registered: from the publication until the pilots start or the call ends. After the
     * deadline it counts as late, after the decision too: it gets its answer all the same.
     */
    public static boolean takesCandidacies(Call call) {
        return call.phase().known() && !call.phase().over();
    }

    private static void refuseWhenClosedForGood(Call call, Input input) {
        if (!call.phase().known()) {
            input.refuse("callCode", "Deze oproep is nog niet gepubliceerd.");
        } else if (!takesCandidacies(call)) {
            input.refuse("callCode", "Deze oproep is " + call.phase().text() + ". Er kan niets meer bij.");
        }
    }

    /**
     * Registers a candidacy under a new number, late or not: lateness is judged afterwards, by a person.
     *
     * @param by the user or system that registers it
     * @throws IllegalStateException when the call was over meanwhile; ask {@link #refusals(NewCandidacy)} in the same
     *     transaction
     */
    public Candidacy register(NewCandidacy candidacy, String by) {
        Instant now = clock.instant();
        Programme programme = calls.get(candidacy.callCode()).definition();
        calls.hold(programme.code());
        if (calls.get(programme.code()).phase().over()) {
            throw new IllegalStateException("Call " + programme.code() + " is over");
        }
        DossierVersion first = new DossierVersion(
                1,
                candidacy.dossierEntered() ? DossierVersion.Kind.DOSSIER : DossierVersion.Kind.REGISTRATION,
                candidacy.receivedAt(),
                true,
                now,
                by,
                Versions.withZoneCode(candidacy.dossier(), programme),
                List.of(),
                null);
        Candidacy registered = new Candidacy(
                numbers.next(programme.code()),
                programme.code(),
                Candidacy.State.RECEIVED,
                null,
                candidacy.receivedAt(),
                candidacy.channel(),
                null,
                null,
                List.of(first));
        ledger.note(
                Deed.CANDIDACY_REGISTERED,
                registered.callCode(),
                registered.number(),
                by,
                Map.of(
                        "receivedAt", registered.receivedAt().toString(),
                        "channel", registered.channel().name()));
        candidacies.add(registered, by, now);
        return registered;
    }

    @Transactional(readOnly = true)
    public Optional<Candidacy> find(String number) {
        return number == null ? Optional.empty() : candidacies.find(number.strip());
    }

    /** The candidacy with this number, which the caller knows to exist. */
    @Transactional(readOnly = true)
    public Candidacy get(String number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("No candidacy " + number));
    }

    /** Every candidacy of a call, by number. */
    @Transactional(readOnly = true)
    public List<Candidacy> of(String callCode) {
        return candidacies.of(callCode);
    }

    /** How many candidacies of a call are not settled yet: neither decided on, withdrawn nor cancelled. */
    @Transactional(readOnly = true)
    public int open(String callCode) {
        return candidacies.count(callCode, Candidacy.State.RECEIVED);
    }

    /** The candidacies that may still go to the readers, by number: in time or taken all the same, and not settled yet. */
    @Transactional(readOnly = true)
    public List<Candidacy> awaited(String callCode) {
        return of(callCode).stream()
                .filter(candidacy -> candidacy.state() == Candidacy.State.RECEIVED)
                .filter(candidacy -> candidacy.outcome() == null || candidacy.outcome() == Candidacy.Outcome.ADMISSIBLE)
                .filter(candidacy -> candidacy.lateness() != null || inTime(candidacy, candidacy.receivedAt()))
                .toList();
    }

    /** The candidacies that go to the readers, by number. */
    @Transactional(readOnly = true)
    public List<Candidacy> admissible(String callCode) {
        return of(callCode).stream().filter(Candidacy::admissible).toList();
    }

    /** The call that the candidacy applies for, as it holds now. */
    @Transactional(readOnly = true)
    public Programme programme(String number) {
        return calls.get(get(number).callCode()).definition();
    }

    /** Why a dossier cannot be entered; the fields are those of a whole dossier. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(String number, Dossier dossier) {
        Input input = new Input();
        DossierInput fields = new DossierInput(input, programme(number));
        fields.registration(dossier);
        fields.rest(dossier);
        Set<UUID> known = received(number).stream().map(Document::file).collect(Collectors.toSet());
        dossier.documents().stream()
                .filter(document -> document.file() != null && !known.contains(document.file()))
                .forEach(document -> input.refuse(
                        "documents",
                        "\"%s\" is geen bestand van dit dossier.".formatted(Texts.shown(document.fileName()))));
        return input.refusals();
    }

    /** The candidacies of a call in the order in which they came in, without their dossiers: for who counts. */
    @Transactional(readOnly = true)
    public List<Received> receivedFor(String callCode) {
        return candidacies.received(callCode);
    }

    /** Every document of which we keep the file, with the candidacy or with a later message: each file once. */
    @Transactional(readOnly = true)
    public List<Document> received(String number) {
        Stream<Document> withTheDossier =
                get(number).versions().stream().flatMap(version -> version.dossier().documents().stream());
        Stream<Document> withMessages = messages.of(number).stream().flatMap(message -> message.documents().stream());
        Map<UUID, Document> byFile = new LinkedHashMap<>();
        Stream.concat(withTheDossier, withMessages)
                .filter(document -> document.file() != null)
                .forEach(document -> byFile.putIfAbsent(document.file(), document));
        return List.copyOf(byFile.values());
    }

    /** A version of a dossier as it is stored, of which the chain of deeds holds the hash: JSON. */
    @Transactional(readOnly = true)
    public String stored(String number, int version) {
        return candidacies.stored(number, version);
    }

    /** Writes the dossier down as it was received with the candidacy. */
    public void enter(String number, Dossier dossier, String by) {
        Candidacy candidacy = get(number);
        versions.add(candidacy, DossierVersion.Kind.DOSSIER, candidacy.receivedAt(), true, dossier, by);
    }

    /** Whether something about the candidacy that was received at this moment came in before the call closes. */
    boolean inTime(Candidacy candidacy, Instant receivedAt) {
        return programme(candidacy.number()).timeline().deadline().accepts(receivedAt);
    }

    /** From now on the candidacy holds up nothing before the assessment. */
    public void settle(String number) {
        candidacies.settle(number, clock.instant());
    }

    /** The candidate takes the candidacy back. */
    public void withdraw(String number) {
        stop(number, Candidacy.State.WITHDRAWN, Deed.CANDIDACY_WITHDRAWN);
    }

    /** The call that was applied for is cancelled. */
    public void cancel(String number) {
        stop(number, Candidacy.State.CANCELLED, Deed.CANDIDACY_CANCELLED);
    }

    private void stop(String number, Candidacy.State state, Deed deed) {
        if (candidacies.stop(number, state, clock.instant())) {
            ledger.note(deed, get(number).callCode(), number, null, Map.of());
        }
    }

    /** Counts the supplements again, with the deadline that holds now. */
    public void deadlineMoved(String callCode) {
        candidacies.count(callCode, calls.get(callCode).definition().closesAt());
    }
}
