package be.pilootloket.process.meeting;

import be.pilootloket.call.Registrant;
import be.pilootloket.call.SessionDesk;
import be.pilootloket.meeting.Attendance;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.Invited;
import be.pilootloket.programme.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where staff note who came and, after an info session, who wants to be kept informed of the call. */
@Component
class RecordAttendance implements TaskDesk {

    private final MeetingDesk meetings;
    private final SessionDesk sessions;
    private final Expected expected;

    RecordAttendance(MeetingDesk meetings, SessionDesk sessions, Expected expected) {
        this.meetings = meetings;
        this.sessions = sessions;
        this.expected = expected;
    }

    @Override
    public void lay(DelegateTask task) {
        Meeting meeting = MeetingCover.lay(task, meetings);
        Sheet.of(task)
                .put("publicSession", meeting.invited() == Invited.STAKEHOLDERS)
                .rows("expected", expected.options(meeting))
                .lines("otherAnswers", expected.otherAnswers(meeting))
                .rows("present", List.of())
                .rows("registrants", List.of());
    }

    @Override
    public void record(DelegateTask task) {
        Meeting meeting = MeetingCover.of(task, meetings);
        Typed typed = Typed.into(task);
        List<String> present = new ArrayList<>(typed.choices("present"));
        present.retainAll(expected.at(meeting));
        Attendance attendance = new Attendance(meeting.number(), typed.number("attendance"), present);
        List<Registrant> registrants = meeting.invited() == Invited.STAKEHOLDERS ? registrants(typed) : List.of();
        List<Refusal> refusals = new ArrayList<>(meetings.refusals(attendance));
        refusals.addAll(sessions.refusals(registrants));
        InputRefused.ifAny(typed.refusals(refusals));
        meetings.record(attendance);
        sessions.register(meeting.callCode(), registrants);
    }

    private static List<Registrant> registrants(Typed typed) {
        return typed.rows("registrants").stream()
                .map(row -> new Registrant(row.get("organisation"), row.get("email")))
                .toList();
    }
}
