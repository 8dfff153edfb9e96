package be.pilootloket.candidacy;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Rule;
import be.pilootloket.programme.RuleKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for candidacies: what comes in, what the rules say of it and what people decide. */
@Service
@Transactional
public class CandidacyDesk {

    private final Candidacies candidacies;
    private final Messages messages;
    private final Judgements judgements;
    private final Numbers numbers;
    private final CallDesk calls;
    private final Clock clock;

    CandidacyDesk(
            Candidacies candidacies,
            Messages messages,
            Judgements judgements,
            Numbers numbers,
            CallDesk calls,
            Clock clock) {
        this.candidacies = candidacies;
        this.messages = messages;
        this.judgements = judgements;
        this.numbers = numbers;
        this.calls = calls;
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
                    "callCode", "Er is geen oproep met de code \"%s\".".formatted(Input.shown(candidacy.callCode())));
            return input.refusals();
        }
        calls.hold(call.get().code());
        call = calls.find(candidacy.callCode());
        refuseWhenClosedForGood(call.get(), input);
        refuseMoment(candidacy.receivedAt(), call.get().publishedAt(), "de oproep gepubliceerd werd", input);
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

    private void refuseMoment(Instant receivedAt, Instant earliest, String what, Input input) {
        if (receivedAt == null) {
            input.refuse("receivedAt", "Vul in wanneer dit toekwam: dag en uur, zoals 11-11-2019 23:59:59.");
        } else if (receivedAt.isAfter(clock.instant())) {
            input.refuse("receivedAt", "Dit moment ligt in de toekomst.");
        } else if (earliest != null && receivedAt.isBefore(earliest)) {
            input.refuse("receivedAt", "Dit moment ligt voor " + what + ".");
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
                withZoneCode(candidacy.dossier(), programme),
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
        return input.refusals();
    }

    /** Writes the dossier down as it was received with the candidacy. */
    public void enter(String number, Dossier dossier, String by) {
        Candidacy candidacy = get(number);
        add(candidacy, DossierVersion.Kind.DOSSIER, candidacy.receivedAt(), true, dossier, by);
    }

    private int add(
            Candidacy candidacy,
            DossierVersion.Kind kind,
            Instant receivedAt,
            boolean counted,
            Dossier dossier,
            String by) {
        int version = candidacy.versions().size() + 1;
        Dossier kept = withZoneCode(dossier, programme(candidacy.number()));
        candidacies.add(
                candidacy.number(),
                new DossierVersion(version, kind, receivedAt, counted, clock.instant(), by, kept, List.of(), null));
        return version;
    }

    /** A zone may be given by its name; the dossier keeps its code. */
    private static Dossier withZoneCode(Dossier dossier, Programme programme) {
        String code = programme
                .areas()
                .find(dossier.zone())
                .map(be.pilootloket.programme.Zone::code)
                .orElse(dossier.zone());
        return new Dossier(dossier.title(), code, dossier.initiator(), dossier.partners(), dossier.documents());
    }

    /**
     * Why a message about a candidacy cannot be taken: its fields, or what has been decided meanwhile. Holds the call, so
     * that what is registered in the same transaction comes before or after a decision and never in between.
     */
    public List<Refusal> refusals(NewMessage message) {
        Input input = new Input();
        Optional<Candidacy> candidacy = find(message.number());
        if (candidacy.isEmpty()) {
            input.refuse(
                    "number", "Er is geen kandidatuur met het nummer \"%s\".".formatted(Input.shown(message.number())));
            return input.refusals();
        }
        calls.hold(candidacy.get().callCode());
        candidacy = find(message.number());
        if (message.kind() == null) {
            input.refuse("kind", "Kies wat de kandidaat wil.");
        } else {
            refuseOutOfTurn(message.kind(), candidacy.get(), input);
        }
        refuseMoment(message.receivedAt(), candidacy.get().receivedAt(), "de kandidatuur zelf toekwam", input);
        input.text("content", message.content(), "Schrijf in het kort wat de kandidaat meldt.");
        return input.refusals();
    }

    private void refuseOutOfTurn(MessageKind kind, Candidacy candidacy, Input input) {
        Phase phase = calls.get(candidacy.callCode()).phase();
        if (candidacy.state() == Candidacy.State.WITHDRAWN) {
            input.refuse("number", "Deze kandidatuur is al ingetrokken.");
        } else if (candidacy.state() == Candidacy.State.CANCELLED || phase == Phase.CANCELLED) {
            input.refuse("number", "De oproep van deze kandidatuur is geannuleerd.");
        } else if (kind == MessageKind.DECLINE && phase != Phase.DECIDED) {
            input.refuse(
                    "kind",
                    phase.decided()
                            ? "De pilootprojecten zijn al gestart: afzien van een plaats kan niet meer."
                            : "De selectie is nog niet beslist: kies \"intrekking\".");
        } else if (kind != MessageKind.DECLINE && phase.decided()) {
            input.refuse(
                    "kind",
                    kind == MessageKind.WITHDRAWAL
                            ? "De selectie is al beslist: intrekken kan niet meer. Wie een plaats kreeg, kan er nog van afzien."
                            : "De selectie is al beslist: een aanvulling kan niet meer.");
        }
    }

    /** Registers a message under an id of its own. A withdrawal counts at once. */
    public Message receive(NewMessage message, String by) {
        Message received = new Message(
                UUID.randomUUID().toString(),
                message.number().strip(),
                message.kind(),
                message.receivedAt(),
                message.content(),
                clock.instant(),
                by,
                null);
        messages.add(received);
        if (received.kind() == MessageKind.WITHDRAWAL) {
            withdraw(received.number());
        }
        return received;
    }

    /** The message with this id, which the caller knows to exist. */
    @Transactional(readOnly = true)
    public Message message(String id) {
        return messages.find(id).orElseThrow(() -> new IllegalArgumentException("No message " + id));
    }

    /** What came in about a candidacy after its registration, oldest first. */
    @Transactional(readOnly = true)
    public List<Message> messages(String number) {
        return messages.of(number);
    }

    /** Why a supplement cannot be entered: a dossier that is not there yet or has changed meanwhile, or its fields. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Supplement supplement) {
        Candidacy candidacy = get(message(supplement.messageId()).number());
        List<Refusal> refusals = new ArrayList<>();
        if (!candidacy.dossierEntered()) {
            refusals.add(new Refusal(
                    "title", "Het dossier zelf is nog niet ingevoerd. Voer het eerst in, en dan pas de aanvulling."));
        } else if (supplement.basedOn() != null
                && supplement.basedOn() != candidacy.current().version()) {
            refusals.add(new Refusal(
                    "title",
                    "Intussen is versie %d van het dossier bewaard. Laad de taak opnieuw en vul die versie aan."
                            .formatted(candidacy.current().version())));
        }
        refusals.addAll(refusals(candidacy.number(), supplement.dossier()));
        return List.copyOf(refusals);
    }

    /**
     * Writes a supplement down as a new version. It counts when it was received before the call closed and nobody has
     * decided on the candidacy yet; otherwise it is kept and marked.
     */
    public void enter(Supplement supplement, String by) {
        Message message = message(supplement.messageId());
        Candidacy candidacy = get(message.number());
        boolean counted = candidacy.admissibility() == null && inTime(candidacy, message.receivedAt());
        int version =
                add(candidacy, DossierVersion.Kind.SUPPLEMENT, message.receivedAt(), counted, supplement.dossier(), by);
        messages.entered(message.id(), version);
    }

    /** Whether a supplement came in before the call closed, and before anybody decided on the candidacy. */
    @Transactional(readOnly = true)
    public boolean counts(Message message) {
        Candidacy candidacy = get(message.number());
        return candidacy.admissibility() == null && inTime(candidacy, message.receivedAt());
    }

    private boolean inTime(Candidacy candidacy, Instant receivedAt) {
        return programme(candidacy.number()).timeline().deadline().accepts(receivedAt);
    }

    /** Asks every rule of the call about the dossier that is judged, and keeps the findings with it. */
    public Check check(String number) {
        Candidacy candidacy = get(number);
        Programme programme = programme(number);
        List<Finding> findings = Rules.ask(
                new Submission(programme, candidacy.receivedAt(), candidacy.dossier(), judgements.of(number)));
        candidacies.findings(number, candidacy.current().version(), findings);
        Set<String> deadlineRules = programme.rules().stream()
                .filter(rule -> rule.kind() == RuleKind.DEADLINE)
                .map(Rule::id)
                .collect(Collectors.toSet());
        return new Check(
                inTime(candidacy, candidacy.receivedAt()),
                (int) findings.stream()
                        .filter(finding -> finding.answer() == Finding.Answer.NOT_SATISFIED)
                        .filter(finding -> !deadlineRules.contains(finding.rule()))
                        .count(),
                (int) findings.stream()
                        .filter(finding -> finding.answer() == Finding.Answer.TO_JUDGE)
                        .count());
    }

    /** Keeps what the decision table concluded from the findings. */
    public void conclude(String number, Conclusion conclusion) {
        candidacies.conclusion(number, get(number).current().version(), conclusion);
    }

    /** Why a decision on a late candidacy cannot be taken. Holds the call: the selection is not decided meanwhile. */
    public List<Refusal> refusals(Lateness lateness) {
        Input input = new Input();
        calls.hold(get(lateness.number()).callCode());
        Candidacy candidacy = get(lateness.number());
        if (candidacy.lateness() != null) {
            input.refuse("verdict", "Hierover is al beslist.");
        } else if (lateness.accepted() == null) {
            input.refuse("verdict", "Kies of u de kandidatuur toch aanvaardt.");
        } else if (lateness.accepted()
                && calls.get(candidacy.callCode()).phase().decided()) {
            input.refuse("verdict", "De selectie is al beslist: aanvaarden kan niet meer.");
        }
        input.text("reason", lateness.reason(), "Schrijf waarom. De kandidaat leest deze reden.");
        return input.refusals();
    }

    /** Records whether a late candidacy is taken all the same. */
    public void decide(Lateness lateness, String by) {
        candidacies.lateness(
                lateness.number(), new Decision(lateness.accepted(), lateness.reason(), by, clock.instant()));
        if (!lateness.accepted()) {
            candidacies.outcome(lateness.number(), Candidacy.Outcome.LATE);
        }
    }

    /** The optional partners of the current dossier that a person must judge (S9 a), with what was judged so far. */
    @Transactional(readOnly = true)
    public List<Judgement> judgements(String number) {
        Candidacy candidacy = get(number);
        Programme programme = programme(number);
        List<Judgement> known = judgements.of(number);
        Set<String> kinds = programme.rules().stream()
                .filter(rule -> rule.kind() == RuleKind.PERSON_JUDGES)
                .flatMap(rule -> rule.partnerKinds().stream())
                .collect(Collectors.toSet());
        return candidacy.dossier().partners().stream()
                .filter(partner -> kinds.contains(partner.kind()))
                .map(partner -> known.stream()
                        .filter(judgement -> judgement.concerns(partner))
                        .findFirst()
                        .orElse(new Judgement(partner.organisation(), null, null)))
                .toList();
    }

    /** Why a decision on admissibility cannot be taken. Holds the call: the selection is not decided meanwhile. */
    public List<Refusal> refusals(Admissibility admissibility) {
        Input input = new Input();
        calls.hold(get(admissibility.number()).callCode());
        Candidacy candidacy = get(admissibility.number());
        if (candidacy.admissibility() != null) {
            input.refuse("verdict", "Over deze kandidatuur is al beslist.");
            return input.refusals();
        }
        if (admissibility.admissible() == null) {
            input.refuse("verdict", "Kies of de kandidatuur ontvankelijk is.");
        } else if (admissibility.admissible()
                && calls.get(candidacy.callCode()).phase().decided()) {
            input.refuse("verdict", "De selectie is al beslist: deze kandidatuur kan niet meer ontvankelijk zijn.");
        }
        if (supplementWaits(candidacy)) {
            input.refuse("verdict", "Er wacht nog een aanvulling die op tijd toekwam. Voer die eerst in.");
        }
        input.text("reason", admissibility.reason(), "Schrijf waarom. De kandidaat leest deze motivering.");
        judgements(candidacy.number()).forEach(asked -> refuseUnjudged(asked, admissibility.judgements(), input));
        return input.refusals();
    }

    private boolean supplementWaits(Candidacy candidacy) {
        return messages.of(candidacy.number()).stream()
                .filter(message -> message.kind() == MessageKind.SUPPLEMENT && message.version() == null)
                .anyMatch(message -> inTime(candidacy, message.receivedAt()));
    }

    private static void refuseUnjudged(Judgement asked, List<Judgement> given, Input input) {
        Optional<Judgement> judgement = given.stream()
                .filter(one ->
                        OrganisationName.key(one.organisation()).equals(OrganisationName.key(asked.organisation())))
                .findFirst();
        if (judgement.isEmpty()
                || judgement.get().accepted() == null
                || judgement.get().reason() == null
                || judgement.get().reason().isBlank()) {
            input.refuse(
                    "judgements",
                    "Beoordeel de optionele partner \"%s\" en schrijf waarom."
                            .formatted(Input.shown(asked.organisation())));
        } else {
            input.limit("judgements", judgement.get().reason(), "de reden", Input.LONGEST_NOTE);
        }
    }

    /** Records whether a candidacy goes to the readers, with what was judged about its partners. */
    public void decide(Admissibility admissibility, String by) {
        Instant now = clock.instant();
        String number = admissibility.number();
        Set<String> asked = judgements(number).stream()
                .map(judgement -> OrganisationName.key(judgement.organisation()))
                .collect(Collectors.toSet());
        List<Judgement> kept = admissibility.judgements().stream()
                .filter(judgement -> asked.contains(OrganisationName.key(judgement.organisation())))
                .toList();
        judgements.replace(number, kept, by, now);
        check(number);
        candidacies.admissibility(number, new Decision(admissibility.admissible(), admissibility.reason(), by, now));
        candidacies.outcome(
                number, admissibility.admissible() ? Candidacy.Outcome.ADMISSIBLE : Candidacy.Outcome.INADMISSIBLE);
    }

    /** From now on the candidacy holds up nothing before the assessment. */
    public void settle(String number) {
        candidacies.settle(number, clock.instant());
    }

    /** The candidate takes the candidacy back. */
    public void withdraw(String number) {
        candidacies.stop(number, Candidacy.State.WITHDRAWN, clock.instant());
    }

    /** The call that was applied for is cancelled. */
    public void cancel(String number) {
        candidacies.stop(number, Candidacy.State.CANCELLED, clock.instant());
    }

    /** Counts the supplements again, with the deadline that holds now. */
    public void deadlineMoved(String callCode) {
        candidacies.count(callCode, calls.get(callCode).definition().closesAt());
    }
}
