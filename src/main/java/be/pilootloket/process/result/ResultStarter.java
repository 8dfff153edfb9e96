package be.pilootloket.process.result;

import be.pilootloket.selection.SelectionDesk;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** What we ask of the engine about candidates that have been told their result. */
@Component
public class ResultStarter {

    private final RuntimeService runtime;
    private final SelectionDesk selection;

    ResultStarter(RuntimeService runtime, SelectionDesk selection) {
        this.runtime = runtime;
        this.selection = selection;
    }

    /**
     * Tells a candidate that was not selected that a place is offered. Fails when its letter is still on the way to the
     * engine: ask again in a while, as a job does by itself.
     */
    public void placeOffered(String number) {
        correlate(number, CandidacyResultProcess.PLACE_OFFERED);
    }

    /** Whether a candidate waits for a place that may come free. */
    public boolean awaitsPlace(String number) {
        return runtime.createExecutionQuery()
                        .processDefinitionKey(CandidacyResultProcess.KEY)
                        .processInstanceBusinessKey(number)
                        .messageEventSubscriptionName(CandidacyResultProcess.PLACE_OFFERED)
                        .count()
                > 0;
    }

    /** Tells a candidate's process that the candidate gives its place up. Fails like {@link #placeOffered}. */
    public void candidacyDeclined(String number) {
        correlate(number, CandidacyResultProcess.CANDIDACY_DECLINED);
    }

    /**
     * Ends the wait of every candidate of a call that has a place or hopes for one. Fails, and ends none, while one of them
     * does not wait yet: its letter has to leave first.
     */
    public void pilotsStarted(String callCode) {
        selection.ranked(callCode).stream()
                .filter(this::runs)
                .forEach(number -> correlate(number, CandidacyResultProcess.PILOTS_STARTED));
    }

    private boolean runs(String number) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(CandidacyResultProcess.KEY)
                        .processInstanceBusinessKey(number)
                        .count()
                > 0;
    }

    private void correlate(String number, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlate();
    }
}
