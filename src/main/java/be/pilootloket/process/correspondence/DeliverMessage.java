package be.pilootloket.process.correspondence;

import be.pilootloket.correspondence.Courier;
import be.pilootloket.correspondence.MessageId;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class DeliverMessage implements JavaDelegate {

    private final Courier courier;

    DeliverMessage(Courier courier) {
        this.courier = courier;
    }

    @Override
    public void execute(DelegateExecution task) {
        String ending =
                courier.deliver(new MessageId(task.getProcessBusinessKey())).name();
        task.setVariable(MessageDeliveryProcess.DELIVERY, ending.toLowerCase(Locale.ROOT));
    }
}
