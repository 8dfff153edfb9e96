package be.pilootloket.process.assessment;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the one assessment that this reader has of this dossier to find another reader. */
@Component
class ReadingHandedOver implements JavaDelegate {

    private final RuntimeService runtime;

    ReadingHandedOver(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution handover) {
        runtime.createMessageCorrelation(AssessmentProcess.READING_HANDED_OVER)
                .processInstanceBusinessKey((String) handover.getVariable(AssessmentProcess.NUMBER))
                .processInstanceVariableEquals(AssessmentProcess.READER, handover.getVariable(AssessmentProcess.READER))
                .correlate();
    }
}
