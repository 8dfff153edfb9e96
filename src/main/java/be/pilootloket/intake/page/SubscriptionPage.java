package be.pilootloket.intake.page;

import be.pilootloket.link.PersonalLinks;
import be.pilootloket.link.Purpose;
import be.pilootloket.newsletter.Subscriber;
import be.pilootloket.newsletter.SubscriptionDesk;
import be.pilootloket.retention.Periods;
import be.pilootloket.retention.RetentionDesk;
import be.pilootloket.storage.RetentionClass;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * One's own subscription to the newsletter. To open a link changes nothing, since scanners of mail open links too; the one
 * button of the page does.
 */
@Controller
@RequestMapping(Purpose.ROOT + "nieuwsbrief")
class SubscriptionPage {

    private static final String VIEW = "public/subscription";

    private final PersonalLinks links;
    private final SubscriptionDesk subscriptions;
    private final RetentionDesk retention;
    private final TransactionOperations transaction;

    SubscriptionPage(
            PersonalLinks links,
            SubscriptionDesk subscriptions,
            RetentionDesk retention,
            TransactionOperations transaction) {
        this.links = links;
        this.subscriptions = subscriptions;
        this.retention = retention;
        this.transaction = transaction;
    }

    @GetMapping("/bevestigen/{token}")
    String askToConfirm(@PathVariable String token, Model model) {
        return page(Purpose.NEWSLETTER_CONFIRM, token, model);
    }

    @PostMapping("/bevestigen/{token}")
    String confirm(@PathVariable String token, Model model) {
        Subscriber subscriber = subscriber(Purpose.NEWSLETTER_CONFIRM, token);
        transaction.executeWithoutResult(both -> {
            subscriptions.confirm(subscriber.id());
            links.revoke(Purpose.NEWSLETTER_CONFIRM, subscriber.id());
        });
        model.addAttribute("done", "confirmed");
        return VIEW;
    }

    @GetMapping("/uitschrijven/{token}")
    String askToEnd(@PathVariable String token, Model model) {
        return page(Purpose.NEWSLETTER_UNSUBSCRIBE, token, model);
    }

    @PostMapping("/uitschrijven/{token}")
    String end(@PathVariable String token, Model model) {
        Subscriber subscriber = subscriber(Purpose.NEWSLETTER_UNSUBSCRIBE, token);
        transaction.executeWithoutResult(all -> {
            subscriptions.end(subscriber.id());
            links.revoke(Purpose.NEWSLETTER_CONFIRM, subscriber.id());
            links.revoke(Purpose.NEWSLETTER_UNSUBSCRIBE, subscriber.id());
        });
        model.addAttribute("done", "ended");
        model.addAttribute("proof", Periods.inWords(retention.periods().get(RetentionClass.SUBSCRIPTIONS)));
        return VIEW;
    }

    private String page(Purpose purpose, String token, Model model) {
        model.addAttribute("subscriber", subscriber(purpose, token));
        model.addAttribute("action", purpose.pageOf(token));
        model.addAttribute("wording", SubscriptionDesk.WORDING);
        model.addAttribute("confirms", purpose == Purpose.NEWSLETTER_CONFIRM);
        return VIEW;
    }

    private Subscriber subscriber(Purpose purpose, String token) {
        return links.subject(purpose, token).flatMap(subscriptions::find).orElseThrow(LinkGone::new);
    }
}
