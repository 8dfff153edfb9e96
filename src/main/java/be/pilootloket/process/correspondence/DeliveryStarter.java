package be.pilootloket.process.correspondence;

import be.pilootloket.correspondence.DispatchDesk;
import be.pilootloket.correspondence.MessageId;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** What we ask of the engine about messages on their way. */
@Component
public class DeliveryStarter {

    private final RuntimeService runtime;
    private final DispatchDesk dispatches;

    DeliveryStarter(RuntimeService runtime, DispatchDesk dispatches) {
        this.runtime = runtime;
        this.dispatches = dispatches;
    }

    /** Starts the delivery of one message: an instance of its own, so that one bad address never stops the others. */
    public void start(MessageId message) {
        runtime.startProcessInstanceByKey(MessageDeliveryProcess.KEY, message.value());
    }

    /** Tells whatever still waits for a message, a better address or a release, that it was waived. */
    public void waived(MessageId message) {
        tell(MessageDeliveryProcess.WAIVED, message.value());
        dispatches.emptied(message).ifPresent(number -> tell(DispatchProcess.EMPTIED, number));
    }

    private void tell(String news, String businessKey) {
        runtime.createMessageCorrelation(news)
                .processInstanceBusinessKey(businessKey)
                .correlateAll();
    }
}
