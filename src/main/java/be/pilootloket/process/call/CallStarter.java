package be.pilootloket.process.call;

import be.pilootloket.call.CallDesk;
import be.pilootloket.process.candidacy.CandidacyStarter;
import be.pilootloket.process.candidacy.DraftStarter;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we ask of the engine about calls. */
@Service
@Transactional
public class CallStarter {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final CallDesk calls;
    private final CandidacyStarter candidates;
    private final DraftStarter drafts;

    CallStarter(
            RuntimeService runtime,
            ManagementService management,
            CallDesk calls,
            CandidacyStarter candidates,
            DraftStarter drafts) {
        this.runtime = runtime;
        this.management = management;
        this.calls = calls;
        this.candidates = candidates;
        this.drafts = drafts;
    }

    /**
     * Lets the timers follow a deadline that {@link CallDesk#move} has moved: the end of the period to apply, the reminders
     * before it, every candidacy's own wait, and how long drafts are kept.
     */
    public void deadlineMoved(String callCode) {
        Instant closesAt = calls.get(callCode).definition().closesAt();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(CallProcess.KEY)
                .processInstanceBusinessKey(callCode)
                .list()
                .forEach(call -> moveTimer(call.getId(), Date.from(closesAt)));
        tell(callCode, CallProcess.DEADLINE_MOVED);
        candidates.deadlineMoved(callCode, closesAt);
        drafts.deadlineMoved(callCode);
    }

    /** Stops a call wherever it stands; one that is over is left alone. */
    public void cancelled(String callCode) {
        tell(callCode, CallProcess.CALL_CANCELLED);
    }

    /**
     * Lets a call count its candidacies again: one of them got further. Where a thousand do so in a minute, one count serves
     * them all. Holds the call: whoever counts holds it too, so a count that did not begin yet will see what was done here.
     */
    public void progressed(String callCode) {
        calls.hold(callCode);
        if (!willCount(callCode)) {
            tell(callCode, CallProcess.CANDIDACY_PROGRESSED);
        }
    }

    private boolean willCount(String callCode) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(CallProcess.KEY)
                .processInstanceBusinessKey(callCode)
                .list()
                .stream()
                .anyMatch(call -> counts(call).count() > counts(call).acquired().count());
    }

    private JobQuery counts(ProcessInstance call) {
        return management
                .createJobQuery()
                .processInstanceId(call.getId())
                .activityId(CallProcess.COUNT)
                .withRetriesLeft();
    }

    /**
     * Tells a call that one of its places has become free.
     *
     * @throws org.camunda.bpm.engine.MismatchingMessageCorrelationException when the call is over, so that nobody fills it
     */
    public void declined(String callCode) {
        runtime.createMessageCorrelation(CallProcess.CANDIDACY_DECLINED)
                .processInstanceBusinessKey(callCode)
                .correlate();
    }

    private void moveTimer(String call, Date closesAt) {
        runtime.setVariable(call, CallProcess.CLOSES_AT, closesAt);
        management
                .createJobQuery()
                .processInstanceId(call)
                .activityId(CallProcess.SUBMISSIONS_CLOSED)
                .list()
                .forEach(timer -> management.setJobDuedate(timer.getId(), closesAt));
    }

    private void tell(String callCode, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(callCode)
                .correlateAll();
    }
}
