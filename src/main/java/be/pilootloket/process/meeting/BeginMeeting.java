package be.pilootloket.process.meeting;

import be.pilootloket.meeting.MeetingDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Notes that the meeting begins. */
@Component
class BeginMeeting implements ExecutionListener {

    private final MeetingDesk meetings;

    BeginMeeting(MeetingDesk meetings) {
        this.meetings = meetings;
    }

    @Override
    public void notify(DelegateExecution meeting) {
        meetings.begin(meeting.getProcessBusinessKey());
    }
}
