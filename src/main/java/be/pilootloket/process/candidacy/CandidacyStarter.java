package be.pilootloket.process.candidacy;

import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.NewCandidacy;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we ask of the engine about candidacies. */
@Service
@Transactional
public class CandidacyStarter {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final CandidacyDesk candidacies;
    private final CandidacyFacts facts;

    CandidacyStarter(
            RuntimeService runtime, ManagementService management, CandidacyDesk candidacies, CandidacyFacts facts) {
        this.runtime = runtime;
        this.management = management;
        this.candidacies = candidacies;
        this.facts = facts;
    }

    /**
     * Registers a candidacy and starts its process, both or neither. Ask {@link CandidacyDesk#refusals(NewCandidacy)}
     * first.
     *
     * @param by the user or system that registers it
     * @return its number
     */
    public String start(NewCandidacy incoming, String by) {
        Candidacy candidacy = candidacies.register(incoming, by);
        begin(candidacy);
        return candidacy.number();
    }

    /** Starts the process of a candidacy that was registered in the same transaction. */
    public void begin(Candidacy candidacy) {
        // Behind the start event: its listener registers what a person typed into the start form.
        runtime.createProcessInstanceByKey(CandidacyProcess.KEY)
                .businessKey(candidacy.number())
                .setVariables(facts.of(candidacy))
                .startAfterActivity(CandidacyProcess.RECEIVED)
                .execute();
    }

    /** Asks the rules again about a dossier that changed, and tells the candidate what they say now. */
    public void recheck(String number) {
        runtime.startProcessInstanceByKey(CandidacyProcess.CHECK, number, Map.of(CandidacyProcess.NUMBER, number));
    }

    /** Lets every candidacy of a call wait until the deadline that holds now, and counts its supplements again. */
    public void deadlineMoved(String callCode, Instant closesAt) {
        Date closes = Date.from(closesAt);
        candidacies.deadlineMoved(callCode);
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(CandidacyProcess.KEY)
                .variableValueEquals(CandidacyProcess.CALL_CODE, callCode)
                .unlimitedList()
                .forEach(instance -> {
                    runtime.setVariable(instance.getId(), CandidacyProcess.CLOSES_AT, closes);
                    management
                            .createJobQuery()
                            .processInstanceId(instance.getId())
                            .activityId(CandidacyProcess.SUBMISSIONS_CLOSED)
                            .list()
                            .forEach(timer -> management.setJobDuedate(timer.getId(), closes));
                });
    }

    /** Sends the candidacies of a call that wait for it to their readers; the others are left alone. */
    public void assessmentOpened(String callCode) {
        tell(callCode, CandidacyProcess.ASSESSMENT_OPENED, this::stands);
    }

    /** Lets the candidacies of a call that wait for it hear the result; the others are left alone. */
    public void selectionDecided(String callCode) {
        tell(callCode, CandidacyProcess.SELECTION_DECIDED, this::stands);
    }

    /** Stops every candidacy of a call that is still under way. */
    public void callCancelled(String callCode) {
        tell(callCode, CandidacyProcess.CALL_CANCELLED, waiting -> true);
    }

    /** Not of a candidacy that was withdrawn, and whose process is about to hear so. */
    private boolean stands(Execution waiting) {
        String number = (String) runtime.getVariable(waiting.getId(), CandidacyProcess.NUMBER);
        return candidacies.get(number).state() != Candidacy.State.WITHDRAWN;
    }

    private void tell(String callCode, String message, Predicate<Execution> which) {
        runtime
                .createExecutionQuery()
                .processDefinitionKey(CandidacyProcess.KEY)
                .messageEventSubscriptionName(message)
                .processVariableValueEquals(CandidacyProcess.CALL_CODE, callCode)
                .unlimitedList()
                .stream()
                .filter(which)
                .forEach(waiting -> runtime.messageEventReceived(message, waiting.getId()));
    }
}
