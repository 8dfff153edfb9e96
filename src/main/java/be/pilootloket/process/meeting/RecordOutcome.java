package be.pilootloket.process.meeting;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.OutcomeKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where the outcome of a meeting is recorded, on the sheet that its kind asks for. */
@Component
class RecordOutcome implements TaskDesk {

    private final MeetingDesk meetings;
    private final Map<OutcomeKind, OutcomeSheet> sheets = new EnumMap<>(OutcomeKind.class);

    RecordOutcome(MeetingDesk meetings, List<OutcomeSheet> all) {
        this.meetings = meetings;
        for (OutcomeSheet sheet : all) {
            if (sheets.put(sheet.kind(), sheet) != null) {
                throw new IllegalStateException("Two sheets record " + sheet.kind());
            }
        }
    }

    @Override
    public void lay(DelegateTask task) {
        Meeting meeting = MeetingCover.lay(task, meetings);
        sheet(meeting).lay(task, meeting);
    }

    @Override
    public void record(DelegateTask task) {
        Meeting meeting = MeetingCover.of(task, meetings);
        sheet(meeting).record(task, Typed.into(task), meeting);
        meetings.outcomeRecorded(meeting.number());
    }

    private OutcomeSheet sheet(Meeting meeting) {
        OutcomeSheet sheet = sheets.get(meeting.outcome());
        if (sheet == null) {
            throw new IllegalStateException("No sheet records " + meeting.outcome());
        }
        return sheet;
    }
}
