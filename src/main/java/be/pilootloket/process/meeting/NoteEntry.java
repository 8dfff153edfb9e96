package be.pilootloket.process.meeting;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Notes which calendar entry people are about to get, and whether a reminder comes after it. */
@Component
class NoteEntry implements ExecutionListener {

    private final MeetingDesk meetings;
    private final MeetingFacts facts;

    NoteEntry(MeetingDesk meetings, MeetingFacts facts) {
        this.meetings = meetings;
        this.facts = facts;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Meeting meeting = meetings.get(execution.getProcessBusinessKey());
        execution.setVariable(MeetingProcess.SEQUENCE, meeting.sequence());
        execution.setVariables(facts.dates(meeting));
    }
}
