package be.pilootloket.roadmap;

import be.pilootloket.call.SessionDesk;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.State;
import be.pilootloket.programme.Milestone;
import be.pilootloket.programme.Plan;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.RoadmapDates;
import be.pilootloket.programme.WorkingDays;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Moving or calling off the info session of a call (S12). To a preview it is a plan with one meeting; what may, the
 * counters for meetings and for sessions say.
 */
class SessionEffect implements Effect {

    private final DateChange change;
    private final Meeting session;
    private final Programme programme;
    private final SessionDesk sessions;
    private final MeetingDesk meetings;
    private final WorkingDays workingDays;
    private final Instant now;

    SessionEffect(
            DateChange change,
            Programme programme,
            SessionDesk sessions,
            MeetingDesk meetings,
            WorkingDays workingDays,
            Instant now) {
        this.change = change;
        this.session = sessions.find(change.callCode()).orElseThrow();
        this.programme = programme;
        this.sessions = sessions;
        this.meetings = meetings;
        this.workingDays = workingDays;
        this.now = now;
    }

    @Override
    public List<Refusal> refusals() {
        if (!session.milestone().equals(change.proposal().milestone())) {
            return List.of(new Refusal("milestone", "Kies de infosessie."));
        }
        if (cancels()) {
            return meetings.refusalsToCancel(session.number(), change.reason()).stream()
                    .map(refusal -> new Refusal("milestone", refusal.sentence()))
                    .toList();
        }
        if (change.proposal().on() == null) {
            return List.of(new Refusal("on", "Kies de nieuwe dag."));
        }
        Milestone to = target();
        List<Refusal> refusals =
                new ArrayList<>(meetings.refusalsToMove(session.number(), to.on(), to.from(), to.until(), to.place()));
        refusals.addAll(sessions.refusals(change.callCode(), to.on()));
        if (refusals.isEmpty() && after().equals(before())) {
            refusals.add(new Refusal("on", "Zo verandert er niets."));
        }
        return List.copyOf(refusals);
    }

    @Override
    public List<String> warnings() {
        return cancels()
                ? List.of()
                : workingDays
                        .remark(target().on())
                        .map(remark -> List.of(session.title() + ": " + remark + "."))
                        .orElse(List.of());
    }

    @Override
    public List<Movement> movements() {
        return new Preview(List.of(), new RoadmapDates(programme, workingDays), programme.dutchTime())
                .movements(before(), after(), now);
    }

    @Override
    public String fingerprint() {
        return Fingerprint.of(before());
    }

    @Override
    public Applied apply(DateChange approved) {
        if (cancels()) {
            meetings.cancel(session.number(), approved.reason());
        } else {
            Milestone to = target();
            meetings.move(session.number(), to.on(), to.from(), to.until(), to.place());
        }
        return new Applied(
                true,
                approved.kind(),
                approved.callCode(),
                session.number(),
                cancels() ? List.of(session.number()) : List.of(),
                List.of(),
                approved.reason());
    }

    private boolean cancels() {
        return change.kind() == ChangeKind.CANCEL_MEETING;
    }

    private Milestone target() {
        return after().plan().milestone(session.milestone()).orElseThrow();
    }

    private Course after() {
        Proposal proposal = change.proposal();
        return cancels()
                ? before().without(session.milestone())
                : Replan.move(
                        before(),
                        session.milestone(),
                        proposal.on(),
                        proposal.from(),
                        proposal.until(),
                        proposal.place());
    }

    private Course before() {
        Milestone stands = new Milestone(
                session.milestone(),
                session.title(),
                session.on(),
                session.from(),
                session.until(),
                session.place(),
                session.invited(),
                session.outcome(),
                null,
                session.agenda(),
                null);
        Plan alone =
                new Plan("", session.title(), session.on(), session.on(), List.of(), List.of(stands), List.of(), null);
        return new Course(alone, in(State.HELD, State.REPORTED), in(State.CANCELLED), in(State.INVITED), Map.of());
    }

    private Set<String> in(State... states) {
        return Set.of(states).contains(session.state()) ? Set.of(session.milestone()) : Set.of();
    }
}
