package be.pilootloket.process.meeting;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.Notes;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.programme.OutcomeKind;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What must be remembered of a kick-off, an exchange or a closing (S43). */
@Component
class NotesSheet implements OutcomeSheet {

    private final MeetingDesk meetings;

    NotesSheet(MeetingDesk meetings) {
        this.meetings = meetings;
    }

    @Override
    public OutcomeKind kind() {
        return OutcomeKind.NOTES;
    }

    @Override
    public void lay(DelegateTask task, Meeting meeting) {
        Sheet.of(task).put("notes", meeting.notes());
    }

    @Override
    public void record(DelegateTask task, Typed typed, Meeting meeting) {
        Notes notes = new Notes(meeting.number(), typed.text("notes"));
        InputRefused.ifAny(typed.refusals(meetings.refusals(notes)));
        meetings.record(notes);
    }
}
