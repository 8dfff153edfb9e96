package be.pilootloket.process.correspondence;

import be.pilootloket.correspondence.DispatchDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets every released letter on its way by mail, each on its own. */
@Component
class SendLetters implements JavaDelegate {

    private final DispatchDesk dispatches;
    private final DeliveryStarter deliveries;

    SendLetters(DispatchDesk dispatches, DeliveryStarter deliveries) {
        this.dispatches = dispatches;
        this.deliveries = deliveries;
    }

    @Override
    public void execute(DelegateExecution dispatch) {
        String number = dispatch.getProcessBusinessKey();
        dispatches.takeForMail(number).forEach(deliveries::start);
        dispatch.setVariable(
                DispatchProcess.BY_POST, !dispatches.forPost(number).isEmpty());
    }
}
