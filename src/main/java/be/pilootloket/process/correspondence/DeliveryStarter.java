package be.pilootloket.process.correspondence;

import be.pilootloket.correspondence.MessageId;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** What we ask of the engine about messages on their way. */
@Component
public class DeliveryStarter {

    private final RuntimeService runtime;

    DeliveryStarter(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Starts the delivery of one message: an instance of its own, so that one bad address never stops the others. */
    public void start(MessageId message) {
        runtime.startProcessInstanceByKey(MessageDeliveryProcess.KEY, message.value());
    }

    /** Tells a delivery that waits for a better address that its message was waived. Nothing happens when none waits. */
    public void waived(MessageId message) {
        runtime.createMessageCorrelation(MessageDeliveryProcess.WAIVED)
                .processInstanceBusinessKey(message.value())
                .correlateAll();
    }
}
