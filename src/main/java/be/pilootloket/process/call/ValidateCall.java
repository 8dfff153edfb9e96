package be.pilootloket.process.call;

import be.pilootloket.call.DefinitionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks whether the definition holds together and every warning was seen. */
@Component
class ValidateCall implements JavaDelegate {

    private final DefinitionDesk definitions;

    ValidateCall(DefinitionDesk definitions) {
        this.definitions = definitions;
    }

    @Override
    public void execute(DelegateExecution call) {
        call.setVariable(
                CallProcess.COMPLETE,
                definitions.findings(call.getProcessBusinessKey()).isEmpty());
    }
}
