package be.pilootloket.process.newsletter;

import be.pilootloket.newsletter.Edition;
import be.pilootloket.newsletter.NewsletterDesk;
import be.pilootloket.newsletter.SubscriptionDesk;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.Refusal;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where staff look an edition through before it goes to everyone who asked for it. */
@Component
class ReviewNewsletter implements TaskDesk {

    private static final String SEND = "send";
    private static final String DROP = "drop";

    private final NewsletterDesk newsletters;
    private final SubscriptionDesk subscriptions;

    ReviewNewsletter(NewsletterDesk newsletters, SubscriptionDesk subscriptions) {
        this.newsletters = newsletters;
        this.subscriptions = subscriptions;
    }

    @Override
    public void lay(DelegateTask task) {
        Edition edition = newsletters.get(number(task));
        Sheet.of(task)
                .put("title", edition.title())
                .put("body", edition.body())
                .put("readers", subscriptions.confirmed().size());
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        String verdict = typed.text("verdict");
        boolean send = SEND.equals(verdict);
        Edition edition = new Edition(number(task), typed.text("title"), typed.text("body"), typed.by());
        if (!send && !DROP.equals(verdict)) {
            InputRefused.ifAny(List.of(new Refusal("verdict", "Kies of u de nieuwsbrief verstuurt.")));
        }
        if (send) {
            InputRefused.ifAny(newsletters.refusals(edition));
            newsletters.release(edition);
        } else {
            newsletters.drop(edition.number());
        }
        task.setVariable(NewsletterProcess.RELEASED, send);
    }

    private static String number(DelegateTask task) {
        return (String) task.getVariable(NewsletterProcess.EDITION);
    }
}
