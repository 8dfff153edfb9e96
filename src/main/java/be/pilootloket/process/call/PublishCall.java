package be.pilootloket.process.call;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.call.SessionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The call is public from now on, and its info session has a date. */
@Component
class PublishCall implements JavaDelegate {

    private final CallDesk calls;
    private final SessionDesk sessions;

    PublishCall(CallDesk calls, SessionDesk sessions) {
        this.calls = calls;
        this.sessions = sessions;
    }

    @Override
    public void execute(DelegateExecution call) {
        calls.advance(call.getProcessBusinessKey(), Phase.PUBLISHED);
        sessions.announce(call.getProcessBusinessKey());
        call.setVariable(CallProcess.PUBLISHED, true);
    }
}
