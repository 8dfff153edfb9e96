package be.pilootloket.process.call;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts how far the candidacies are. */
@Component
class CountCandidacies implements JavaDelegate {

    private final Count count;

    CountCandidacies(Count count) {
        this.count = count;
    }

    @Override
    public void execute(DelegateExecution call) {
        count.lay(call);
    }
}
