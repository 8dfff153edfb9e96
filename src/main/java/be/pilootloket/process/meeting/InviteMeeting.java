package be.pilootloket.process.meeting;

import be.pilootloket.meeting.MeetingDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Notes that the invitation leaves, before it is written: a move that comes at the same moment waits, and is then told like
 * any other.
 */
@Component
class InviteMeeting implements ExecutionListener {

    private final MeetingDesk meetings;
    private final NoteEntry entry;

    InviteMeeting(MeetingDesk meetings, NoteEntry entry) {
        this.meetings = meetings;
        this.entry = entry;
    }

    @Override
    public void notify(DelegateExecution meeting) {
        meetings.invite(meeting.getProcessBusinessKey());
        meeting.setVariable(MeetingProcess.INVITED, true);
        entry.notify(meeting);
    }
}
