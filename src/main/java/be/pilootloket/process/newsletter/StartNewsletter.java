package be.pilootloket.process.newsletter;

import be.pilootloket.newsletter.NewsletterDesk;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Composes an edition of the newsletter from the running calls. */
@Component
class StartNewsletter implements ExecutionListener {

    private final NewsletterDesk newsletters;

    StartNewsletter(NewsletterDesk newsletters) {
        this.newsletters = newsletters;
    }

    @Override
    public void notify(DelegateExecution newsletter) {
        Typed typed = Typed.into(newsletter);
        String title = typed.text("title");
        InputRefused.ifAny(newsletters.refusals(title));
        typed.forget();
        String number = newsletters.compose(title, typed.by());
        newsletter.setProcessBusinessKey(number);
        newsletter.setVariable(NewsletterProcess.EDITION, number);
    }
}
