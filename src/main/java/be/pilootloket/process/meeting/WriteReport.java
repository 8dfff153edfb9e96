package be.pilootloket.process.meeting;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.Report;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where staff write the report that everyone invited receives. */
@Component
class WriteReport implements TaskDesk {

    private final MeetingDesk meetings;

    WriteReport(MeetingDesk meetings) {
        this.meetings = meetings;
    }

    @Override
    public void lay(DelegateTask task) {
        Meeting meeting = MeetingCover.lay(task, meetings);
        Sheet.of(task).put("attended", attended(meeting)).put("report", meeting.notes());
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        Report report = new Report(MeetingCover.of(task, meetings).number(), typed.text("report"));
        InputRefused.ifAny(typed.refusals(meetings.refusals(report)));
        meetings.report(report);
    }

    private static String attended(Meeting meeting) {
        String names = meeting.present().isEmpty() ? "" : ": " + String.join(", ", meeting.present());
        return meeting.attendance() + " aanwezigen" + names;
    }
}
