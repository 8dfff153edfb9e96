package be.pilootloket.process.inbox;

import be.pilootloket.correspondence.MessageId;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.inbox.Bounce;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.process.correspondence.DeliveryStarter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A message of ours came back: its delivery begins again, at the task for a better address. */
@Component
class RecordBounce implements JavaDelegate {

    private final InboxDesk inbox;
    private final PostOffice post;
    private final DeliveryStarter deliveries;

    RecordBounce(InboxDesk inbox, PostOffice post, DeliveryStarter deliveries) {
        this.inbox = inbox;
        this.post = post;
        this.deliveries = deliveries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Bounce bounce = inbox.get(execution.getProcessBusinessKey()).reading().bounce();
        MessageId message = new MessageId(bounce.message());
        if (post.bounced(message, bounce.answer())) {
            deliveries.start(message);
        }
    }
}
