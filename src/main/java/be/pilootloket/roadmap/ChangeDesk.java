package be.pilootloket.roadmap;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.DeadlineDesk;
import be.pilootloket.call.SessionDesk;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import be.pilootloket.programme.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The counter for changing dates: one person proposes and confirms what moves, another approves, and only then it is
 * done. Nothing is undone but by a new change; every plan that was in force is kept.
 */
@Service
@Transactional
public class ChangeDesk {

    private final Changes changes;
    private final RoadmapDesk roadmaps;
    private final MeetingDesk meetings;
    private final PilotDesk pilots;
    private final CallDesk calls;
    private final DeadlineDesk deadlines;
    private final SessionDesk sessions;
    private final WorkingDays workingDays;
    private final Clock clock;

    ChangeDesk(
            Changes changes,
            RoadmapDesk roadmaps,
            MeetingDesk meetings,
            PilotDesk pilots,
            CallDesk calls,
            DeadlineDesk deadlines,
            SessionDesk sessions,
            WorkingDays workingDays,
            Clock clock) {
        this.changes = changes;
        this.roadmaps = roadmaps;
        this.meetings = meetings;
        this.pilots = pilots;
        this.calls = calls;
        this.deadlines = deadlines;
        this.sessions = sessions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Why a change cannot be started; the fields are {@code code}, {@code kind} and {@code reason}. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(NewChange change) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<ChangeKind> kind = ChangeKind.find(change.kind());
        if (kind.isEmpty()) {
            refusals.add(new Refusal("kind", "Kies wat er verandert."));
        } else if (kind.get() == ChangeKind.MOVE_DEADLINE) {
            refuseCall(refusals, change.code());
        } else if (roadmap(change.code()).isEmpty() && !ofSession(kind.get(), change.code())) {
            refusals.add(new Refusal("code", "Vul de code van een lopend traject in. " + running()));
        }
        Texts.require(refusals, "reason", change.reason(), "Schrijf waarom de datums veranderen. Iedereen leest dit.");
        return List.copyOf(refusals);
    }

    /** Puts the wish down; gives the change under its number. */
    public DateChange start(NewChange change) {
        if (!refusals(change).isEmpty()) {
            throw new IllegalStateException("No change of " + change.code() + " can be started");
        }
        ChangeKind kind = ChangeKind.find(change.kind()).orElseThrow();
        return kind == ChangeKind.MOVE_DEADLINE || roadmap(change.code()).isEmpty()
                ? startOfCall(calls.get(change.code().strip()), kind, change)
                : startOfRoadmap(roadmap(change.code()).orElseThrow(), kind, change);
    }

    /**
     * The change with this number.
     *
     * @throws IllegalArgumentException when there is none
     */
    @Transactional(readOnly = true)
    public DateChange get(String number) {
        return changes.find(number).orElseThrow(() -> new IllegalArgumentException("No change " + number));
    }

    /** The changes of a roadmap, oldest first. */
    @Transactional(readOnly = true)
    public List<DateChange> ofRoadmap(String roadmap) {
        return changes.ofRoadmap(roadmap);
    }

    /** The changes of a call's deadline and of its info session, oldest first. */
    @Transactional(readOnly = true)
    public List<DateChange> ofCall(String callCode) {
        return changes.ofCall(callCode);
    }

    /** Why a proposal cannot be taken; the fields are the proposal's own names. */
    public List<Refusal> refusals(Proposal proposal) {
        return effect(with(get(proposal.change()), proposal)).refusals();
    }

    /** Puts a proposal down, in place of an earlier one. Nothing moves yet. */
    public void propose(Proposal proposal) {
        insist(refusals(proposal), proposal.change());
        changes.propose(proposal);
    }

    /** Takes the wish back. */
    public void withdraw(String number) {
        changes.withdraw(number);
    }

    /** Every timer, due date and invitation that the proposal moves, as things stand now; empty when it cannot be done. */
    public List<Movement> preview(String number) {
        Effect effect = effect(get(number));
        return effect.refusals().isEmpty() ? effect.movements() : List.of();
    }

    /** What people should know before they go on, in Dutch, as things stand now; empty when it cannot be done. */
    public List<String> warnings(String number) {
        Effect effect = effect(get(number));
        return effect.refusals().isEmpty() ? effect.warnings() : List.of();
    }

    /** Why the proposal cannot be done as things stand now, in Dutch; empty when it can. */
    public List<String> obstacles(String number) {
        return effect(get(number)).refusals().stream().map(Refusal::sentence).toList();
    }

    /** Why a proposal cannot go on to the second person; the fields are {@code verdict} and {@code warningsSeen}. */
    public List<Refusal> refusals(Confirmation confirmation) {
        if (confirmation.confirmed() == null) {
            return List.of(new Refusal("verdict", "Kies of u het voorstel bevestigt of aanpast."));
        }
        if (!confirmation.confirmed()) {
            return List.of();
        }
        List<Refusal> impossible = effect(get(confirmation.change())).refusals().stream()
                .map(refusal -> new Refusal("verdict", refusal.sentence()))
                .toList();
        boolean unseen = impossible.isEmpty()
                && !confirmation.warningsSeen()
                && !warnings(confirmation.change()).isEmpty();
        return unseen
                ? List.of(new Refusal("warningsSeen", "Vink aan dat u de waarschuwingen gelezen hebt."))
                : impossible;
    }

    /** Notes which dates and which warnings the proposer read. */
    public void confirm(Confirmation confirmation) {
        insist(refusals(confirmation), confirmation.change());
        if (confirmation.confirmed()) {
            changes.confirm(
                    confirmation, effect(get(confirmation.change())).fingerprint(), warnings(confirmation.change()));
        }
    }

    /** Why a verdict cannot be taken; the fields are {@code verdict} and {@code remarks}. Holds what would change. */
    public List<Refusal> refusals(ChangeVerdict verdict) {
        List<Refusal> refusals = new ArrayList<>();
        DateChange change = get(verdict.change());
        if (verdict.approved() == null) {
            refusals.add(new Refusal("verdict", "Kies of u de wijziging goedkeurt."));
        } else if (verdict.approved()
                && (verdict.by().equals(change.proposedBy()) || verdict.by().equals(change.confirmedBy()))) {
            refusals.add(new Refusal("verdict", "U hebt dit zelf voorgesteld. Iemand anders moet beslissen."));
        } else if (verdict.approved()) {
            obstacle(change).ifPresent(sentence -> refusals.add(new Refusal("verdict", sentence)));
        } else {
            Texts.require(refusals, "remarks", verdict.remarks(), "Schrijf waarom de datums blijven zoals ze zijn.");
        }
        if (verdict.remarks() != null && Boolean.TRUE.equals(verdict.approved())) {
            Texts.limit(refusals, "remarks", verdict.remarks(), Texts.LONGEST);
        }
        return List.copyOf(refusals);
    }

    /** Puts the verdict down. */
    public void decide(ChangeVerdict verdict) {
        insist(refusals(verdict), verdict.change());
        changes.decide(verdict, clock.instant());
    }

    /**
     * Does what was approved: a new version and every meeting that moves, in one transaction. When the dates have moved
     * since they were confirmed, nothing is done and the change lapses.
     *
     * @throws IllegalStateException when it was not approved, or is applied already
     */
    public Applied apply(String number) {
        // As whoever decides on it does: first what it changes and then the change, or the two wait for each other.
        hold(get(number));
        changes.lock(number);
        DateChange change = get(number);
        if (change.state() != DateChange.State.APPROVED) {
            throw new IllegalStateException("Change " + number + " is " + change.state());
        }
        Optional<String> obstacle = obstacle(change);
        if (obstacle.isPresent()) {
            changes.lapse(number, obstacle.get());
            return new Applied(false, change.kind(), subject(change), null, List.of(), List.of(), change.reason());
        }
        Effect effect = effect(change);
        changes.applied(number, effect.movements(), clock.instant());
        return effect.apply(change);
    }

    /** What stands in the way of a confirmed change now, in Dutch; what it would change is held until the end. */
    private Optional<String> obstacle(DateChange change) {
        hold(change);
        Effect effect = effect(change);
        Optional<String> refusal =
                effect.refusals().stream().map(Refusal::sentence).findFirst();
        boolean moved = !effect.fingerprint().equals(change.basedOn());
        return refusal.or(() ->
                moved ? Optional.of("De datums zijn intussen veranderd. Start een nieuw voorstel.") : Optional.empty());
    }

    private void hold(DateChange change) {
        if (change.ofCall()) {
            calls.hold(change.callCode());
        } else {
            roadmaps.hold(change.roadmap());
        }
    }

    private Effect effect(DateChange change) {
        Instant now = clock.instant();
        if (change.ofDeadline()) {
            return new DeadlineEffect(change, calls, deadlines, workingDays, now);
        }
        return change.ofCall()
                ? new SessionEffect(
                        change, calls.get(change.callCode()).definition(), sessions, meetings, workingDays, now)
                : new PlanEffect(change, roadmaps, meetings, pilots, workingDays, now);
    }

    private static String subject(DateChange change) {
        return change.ofCall() ? change.callCode() : change.roadmap();
    }

    private DateChange startOfCall(Call call, ChangeKind kind, NewChange change) {
        calls.hold(call.code());
        String number = call.code() + "-W" + (changes.ofCall(call.code()).size() + 1);
        changes.insert(number, call.code(), null, kind, change, clock.instant());
        return get(number);
    }

    private DateChange startOfRoadmap(Roadmap roadmap, ChangeKind kind, NewChange change) {
        roadmaps.hold(roadmap.code());
        String number =
                roadmap.code() + "-W" + (changes.ofRoadmap(roadmap.code()).size() + 1);
        changes.insert(number, roadmap.callCode(), roadmap.code(), kind, change, clock.instant());
        return get(number);
    }

    /** What somebody typed names a roadmap, or the call with one roadmap that runs. */
    private Optional<Roadmap> roadmap(String typed) {
        if (Texts.missing(typed)) {
            return Optional.empty();
        }
        Optional<Roadmap> named = roadmaps.find(typed).filter(Roadmap::open);
        List<Roadmap> ofCall =
                roadmaps.of(typed.strip()).stream().filter(Roadmap::open).toList();
        return named.or(() -> ofCall.size() == 1 ? Optional.of(ofCall.get(0)) : Optional.empty());
    }

    /** Whether somebody typed the code of a call whose info session can be moved or cancelled in this way. */
    private boolean ofSession(ChangeKind kind, String typed) {
        return (kind == ChangeKind.MOVE_MEETING || kind == ChangeKind.CANCEL_MEETING)
                && !Texts.missing(typed)
                && calls.find(typed)
                        .flatMap(call -> sessions.find(call.code()))
                        .filter(session -> session.state().toCome())
                        .isPresent();
    }

    private void refuseCall(List<Refusal> refusals, String typed) {
        if (Texts.missing(typed) || calls.find(typed).isEmpty()) {
            refusals.add(new Refusal("code", "Vul de code van een oproep in. " + calls()));
        }
    }

    private String running() {
        return listed(roadmaps.all().stream().filter(Roadmap::open).map(Roadmap::code));
    }

    private String calls() {
        return listed(calls.all().stream().filter(call -> !call.phase().over()).map(Call::code));
    }

    private static String listed(Stream<String> codes) {
        String list = codes.collect(Collectors.joining(", "));
        return list.isEmpty() ? "Er loopt er nu geen." : "Kies uit: " + list + ".";
    }

    private static DateChange with(DateChange change, Proposal proposal) {
        return new DateChange(
                change.number(),
                change.callCode(),
                change.roadmap(),
                change.kind(),
                change.reason(),
                change.startedBy(),
                change.startedAt(),
                change.state(),
                proposal,
                change.basedOn(),
                change.warnings(),
                change.confirmedBy(),
                change.decidedBy(),
                change.decidedAt(),
                change.remarks(),
                change.movements(),
                change.appliedAt());
    }

    private static void insist(List<Refusal> refusals, String number) {
        if (!refusals.isEmpty()) {
            throw new IllegalStateException(
                    "Change " + number + ": " + refusals.get(0).sentence());
        }
    }
}
