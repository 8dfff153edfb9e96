package be.pilootloket.process.change;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.SessionDesk;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.State;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.roadmap.ChangeDesk;
import be.pilootloket.roadmap.DateChange;
import be.pilootloket.roadmap.Proposal;
import be.pilootloket.roadmap.Roadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import be.pilootloket.roadmap.RoadmapProgress.MeetingProgress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where somebody says which dates exactly, or takes the wish back. */
@Component
class ProposeChange implements TaskDesk {

    private final ChangeDesk changes;
    private final ChangeSheet sheet;
    private final RoadmapDesk roadmaps;
    private final PilotDesk pilots;
    private final SessionDesk sessions;
    private final CallOffice office;
    private final CallDesk calls;

    ProposeChange(
            ChangeDesk changes,
            ChangeSheet sheet,
            RoadmapDesk roadmaps,
            PilotDesk pilots,
            SessionDesk sessions,
            CallOffice office,
            CallDesk calls) {
        this.changes = changes;
        this.sheet = sheet;
        this.roadmaps = roadmaps;
        this.pilots = pilots;
        this.sessions = sessions;
        this.office = office;
        this.calls = calls;
    }

    @Override
    public void lay(DelegateTask task) {
        DateChange change = sheet.change(task);
        Sheet laid = sheet.about(task);
        if (!change.ofCall()) {
            options(laid, change);
        } else if (change.ofDeadline()) {
            laid.put(
                    "deadlineText",
                    calls.programme(change.callCode()).timeline().deadline().text());
        } else {
            sessions.find(change.callCode()).ifPresent(session -> session(laid, session));
        }
        if (change.proposal() != null) {
            again(laid, change.proposal());
        }
    }

    /** There is one meeting to choose. */
    private static void session(Sheet laid, Meeting session) {
        String on = new DutchTime(session.zone()).fullDate(session.on());
        laid.rows("schedule", List.of(Map.of("meeting", session.title(), "when", on, "state", state(session.state()))))
                .rows("milestones", List.of(option("%s (%s)".formatted(session.title(), on), session.milestone())))
                .put("milestone", session.milestone());
    }

    private void options(Sheet laid, DateChange change) {
        Roadmap roadmap = roadmaps.get(change.roadmap());
        DutchTime dutch = roadmap.programme().dutchTime();
        List<MeetingProgress> meetings = roadmaps.progress(roadmap.code()).meetings();
        List<String> longer =
                change.proposal() == null ? List.of() : change.proposal().pilots();
        laid.rows(
                        "schedule",
                        meetings.stream().map(meeting -> row(meeting, dutch)).toList())
                .rows(
                        "milestones",
                        meetings.stream()
                                .filter(MeetingProgress::toCome)
                                .map(meeting -> option(
                                        "%s (%s)".formatted(meeting.label(), dutch.date(meeting.onNow())),
                                        meeting.milestone()))
                                .toList())
                .rows(
                        "pilots",
                        pilots.open(roadmap.code()).stream()
                                .map(pilot -> Map.of(
                                        "number",
                                        pilot.number(),
                                        "name",
                                        pilot.name(),
                                        "longer",
                                        longer.contains(pilot.number())))
                                .toList())
                .rows(
                        "planVersions",
                        roadmap.programme().roadmap().stream()
                                .map(plan -> option(plan.label(), plan.version()))
                                .toList());
    }

    /** Somebody who comes back finds what was filled in before. */
    private static void again(Sheet laid, Proposal proposal) {
        laid.put("milestone", proposal.milestone())
                .put("on", proposal.on())
                .put("from", proposal.from())
                .put("until", proposal.until())
                .put("place", proposal.place())
                .put("months", proposal.months())
                .put("weeks", proposal.weeks())
                .put("onlySome", proposal.onlySome())
                .put("planVersion", proposal.planVersion())
                .put("closesOn", proposal.closesOn())
                .put("closesUntil", proposal.closesUntil());
    }

    @Override
    public void record(DelegateTask task) {
        String number = sheet.change(task).number();
        Typed typed = Typed.into(task);
        InputRefused.ifAny(office.refusals(sheet.change(task), typed.by()));
        boolean withdrawn = typed.ticked("withdraw");
        if (withdrawn) {
            changes.withdraw(number);
        } else {
            Proposal proposal = proposal(number, typed);
            InputRefused.ifAny(typed.refusals());
            InputRefused.ifAny(changes.refusals(proposal));
            changes.propose(proposal);
        }
        task.setVariable(ChangeProcess.WITHDRAWN, withdrawn);
    }

    private static Proposal proposal(String number, Typed typed) {
        return new Proposal(
                number,
                typed.by(),
                typed.text("milestone"),
                typed.date("on"),
                typed.time("from"),
                typed.time("until"),
                typed.text("place"),
                typed.number("months"),
                typed.number("weeks"),
                typed.ticked("onlySome"),
                typed.rows("pilots").stream()
                        .filter(row -> "true".equals(row.get("longer")))
                        .map(row -> Optional.ofNullable(row.get("number")).orElse(""))
                        .toList(),
                typed.text("planVersion"),
                typed.date("closesOn"),
                typed.time("closesUntil"));
    }

    private static Map<String, String> row(MeetingProgress meeting, DutchTime dutch) {
        return Map.of(
                "meeting",
                meeting.label(),
                "when",
                meeting.onNow() == null ? "–" : dutch.fullDate(meeting.onNow()),
                "state",
                state(meeting.state()));
    }

    private static String state(State state) {
        return switch (state) {
            case PLANNED -> "gepland";
            case INVITED -> "uitgenodigd";
            case HELD, REPORTED -> "gehouden";
            case CANCELLED -> "gaat niet door";
        };
    }

    private static Map<String, String> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
