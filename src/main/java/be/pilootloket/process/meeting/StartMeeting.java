package be.pilootloket.process.meeting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Puts down the facts of a meeting when its turn comes. */
@Component
class StartMeeting implements ExecutionListener {

    private final MeetingFacts facts;

    StartMeeting(MeetingFacts facts) {
        this.facts = facts;
    }

    @Override
    public void notify(DelegateExecution meeting) {
        meeting.setVariables(facts.atTheStart(meeting.getProcessBusinessKey()));
    }
}
