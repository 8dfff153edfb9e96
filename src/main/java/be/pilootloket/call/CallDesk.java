package be.pilootloket.call;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Programmes;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import be.pilootloket.programme.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The counter for calls: start, publish, end. What was approved is stored whole as a version, and from then on nothing is
 * read from the programme's file any more.
 */
@Service
@Transactional
public class CallDesk {
    /** How many working days before the last day of the selection its reminder leaves (S18; chosen). */
    private static final int REMINDER_BEFORE_SELECTION = 3;

    private final Calls calls;
    private final Programmes programmes;
    private final WorkingDays workingDays;
    private final Ledger ledger;
    private final Clock clock;

    CallDesk(Calls calls, Programmes programmes, WorkingDays workingDays, Ledger ledger, Clock clock) {
        this.calls = calls;
        this.programmes = programmes;
        this.workingDays = workingDays;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The call with this code, whatever the case; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Call> find(String code) {
        return code == null ? Optional.empty() : calls.find(code.strip());
    }

    /**
     * The call with this code.
     *
     * @throws IllegalArgumentException when there is none; ask {@link #find} first for what a person typed
     */
    @Transactional(readOnly = true)
    public Call get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No call " + code));
    }

    /**
     * The programme as the call was approved, or else as its file has it: a roadmap can follow a programme whose pilots were
     * chosen elsewhere.
     *
     * @throws IllegalArgumentException when there is neither a call nor a file
     */
    @Transactional(readOnly = true)
    public Programme programme(String code) {
        return find(code)
                .map(Call::definition)
                .or(() -> programmes.find(code))
                .orElseThrow(() -> new IllegalArgumentException("No programme " + code));
    }

    /** Every call, by code. */
    @Transactional(readOnly = true)
    public List<Call> all() {
        return calls.all();
    }

    /** Why no call can be started: the programme is not known (the known ones are named), or its call exists already. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Opening opening) {
        String code =
                opening.programmeCode() == null ? "" : opening.programmeCode().strip();
        if (code.isEmpty()) {
            return List.of(new Refusal("programmeCode", "Vul de code van het programma in. " + known()));
        }
        if (programmes.find(code).isEmpty()) {
            return List.of(new Refusal("programmeCode", "Programma \"%s\" bestaat niet. %s".formatted(code, known())));
        }
        if (calls.find(code).isPresent()) {
            return List.of(new Refusal(
                    "programmeCode",
                    "De oproep %s is al gestart. Een oproep kan maar één keer starten."
                            .formatted(programmes.find(code).orElseThrow().code())));
        }
        return List.of();
    }

    /** Starts a call with what its programme file says, distribution list included. */
    public Call open(Opening opening) {
        Programme programme = programmes.find(opening.programmeCode().strip()).orElseThrow();
        calls.insert(programme, opening.by(), clock.instant());
        programmes
                .stakeholders(programme.code())
                .forEach(stakeholder -> calls.insertStakeholder(programme.code(), stakeholder));
        return get(programme.code());
    }

    /** The call as it was approved first, before any change of its dates; empty while nobody approved it. */
    @Transactional(readOnly = true)
    public Optional<Programme> original(String code) {
        return calls.first(code);
    }

    /** The call's PDF as it was approved (S6). */
    @Transactional(readOnly = true)
    public CallFile callText(String code) {
        return calls.file(get(code).definition().callText().sha256())
                .orElseThrow(() -> new IllegalStateException("Call " + code + " has no stored text yet"));
    }

    /** Takes the call to another phase and notes the moment. */
    public void advance(String code, Phase phase) {
        calls.lock(code);
        calls.phase(code, phase);
        ledger.note(Deed.CALL_ADVANCED, code, code, null, Map.of("phase", phase.name()));
        if (phase == Phase.PUBLISHED) {
            calls.published(code, clock.instant());
        }
        if (phase == Phase.CLOSED) {
            calls.closed(code, clock.instant());
        }
        if (phase.over()) {
            calls.ended(code, clock.instant());
        }
    }

    /** Holds the call until this transaction ends, so that no other one changes its phase meanwhile. */
    public void hold(String code) {
        calls.lock(code);
    }

    /** When the decision-maker is reminded of the selection: in the morning, three working days before its last day. */
    @Transactional(readOnly = true)
    public Instant selectionReminderAt(String code) {
        Programme definition = get(code).definition();
        return definition.morningOf(workingDays.minus(definition.timeline().selectsBy(), REMINDER_BEFORE_SELECTION));
    }

    /** Why the call cannot be closed without a selection. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Closing closing) {
        List<Refusal> refusals = new ArrayList<>();
        Texts.require(refusals, "reason", closing.reason(), "Schrijf waarom de oproep zonder selectie eindigt.");
        return List.copyOf(refusals);
    }

    /** Notes why the call ends without a selection. */
    public void conclude(Closing closing) {
        calls.conclude(closing.callCode(), closing.reason(), closing.by());
        calls.phase(closing.callCode(), Phase.DECIDED);
        ledger.note(Deed.CALL_CONCLUDED, closing.callCode(), closing.callCode(), closing.by(), Map.of());
    }

    private String known() {
        String list = programmes.all().stream().map(Programme::code).sorted().collect(Collectors.joining(", "));
        return list.isEmpty() ? "Er is nog geen enkel programma." : "Bestaande programma's: " + list + ".";
    }
}
