package be.pilootloket.process.meeting;

import be.pilootloket.call.SessionDesk;
import be.pilootloket.meeting.Guest;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.Preparation;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where staff fill in what goes into the invitation: hours, place, agenda and guests. */
@Component
class PrepareMeeting implements TaskDesk {

    private final MeetingDesk meetings;
    private final SessionDesk sessions;
    private final MeetingFacts facts;

    PrepareMeeting(MeetingDesk meetings, SessionDesk sessions, MeetingFacts facts) {
        this.meetings = meetings;
        this.sessions = sessions;
        this.facts = facts;
    }

    @Override
    public void lay(DelegateTask task) {
        Meeting meeting = MeetingCover.lay(task, meetings);
        Sheet.of(task)
                .put("invitedByItself", meeting.invited().text())
                .put("dayOpen", dayOpen(meeting))
                .put("on", meeting.on())
                .put("from", meeting.from())
                .put("until", meeting.until())
                .put("place", meeting.place())
                .put("agenda", String.join("\n", meeting.agenda()))
                .rows(
                        "guests",
                        meeting.guests().stream().map(PrepareMeeting::row).toList());
    }

    @Override
    public void record(DelegateTask task) {
        Meeting meeting = MeetingCover.of(task, meetings);
        Typed typed = Typed.into(task);
        Preparation preparation = new Preparation(
                meeting.number(),
                dayOpen(meeting) ? typed.date("on") : meeting.on(),
                typed.time("from"),
                typed.time("until"),
                typed.text("place"),
                lines(typed.text("agenda")),
                guests(typed),
                task.getCreateTime().toInstant());
        List<Refusal> refusals = new ArrayList<>(meetings.refusals(preparation));
        refusals.addAll(dayOpen(meeting) ? sessions.refusals(meeting.callCode(), preparation.on()) : List.of());
        InputRefused.ifAny(typed.refusals(refusals));
        meetings.prepare(preparation);
        task.getExecution().getProcessInstance().setVariables(facts.dates(meetings.get(meeting.number())));
    }

    /** The day of a roadmap's meeting belongs to its plan, and moves with a change of dates. */
    private static boolean dayOpen(Meeting meeting) {
        return meeting.roadmap() == null;
    }

    private static List<Guest> guests(Typed typed) {
        return typed.rows("guests").stream()
                .map(row -> new Guest(row.get("organisation"), row.get("email"), row.get("zone")))
                .toList();
    }

    private static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static Map<String, String> row(Guest guest) {
        Map<String, String> row = new HashMap<>();
        row.put("organisation", guest.organisation());
        row.put("email", guest.email());
        row.put("zone", guest.zone());
        return row;
    }
}
