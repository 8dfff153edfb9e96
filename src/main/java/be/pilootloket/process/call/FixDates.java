package be.pilootloket.process.call;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lays the approved dates down as facts, for the timers of the call. */
@Component
class FixDates implements JavaDelegate {

    private final CallFacts facts;

    FixDates(CallFacts facts) {
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution call) {
        call.setVariables(facts.dates(call.getProcessBusinessKey()));
    }
}
