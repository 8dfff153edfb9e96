package be.pilootloket.process.newsletter;

import be.pilootloket.newsletter.SubscriptionDesk;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we ask of the engine about subscriptions to the newsletter. */
@Service
@Transactional
public class SubscriptionStarter {

    private final RuntimeService runtime;
    private final SubscriptionDesk subscriptions;

    SubscriptionStarter(RuntimeService runtime, SubscriptionDesk subscriptions) {
        this.runtime = runtime;
        this.subscriptions = subscriptions;
    }

    /** Lets an address confirm that it wants the newsletter. Ask {@link SubscriptionDesk#refusals} first. */
    public void ask(String email) {
        subscriptions
                .ask(email)
                .ifPresent(subscriber -> runtime.startProcessInstanceByKey(
                        NewsletterProcess.SUBSCRIPTION,
                        subscriber.id(),
                        Map.of(NewsletterProcess.SUBSCRIBER, subscriber.id())));
    }
}
