package be.pilootloket.correspondence;

import be.pilootloket.call.Call;
import be.pilootloket.link.PersonalLinks;
import be.pilootloket.link.Purpose;
import be.pilootloket.newsletter.Edition;
import be.pilootloket.newsletter.NewsletterDesk;
import be.pilootloket.newsletter.Subscriber;
import be.pilootloket.newsletter.SubscriptionDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom we send the newsletter, and who must first confirm to want it. */
@Component
class NewsletterCorrespondents implements Correspondents {

    private static final String GREETING = "lezer";

    /** Mails are kept long; a link in one must still work then. */
    private static final Duration UNSUBSCRIBES_WITHIN = Duration.ofDays(2 * 365);

    private final NewsletterDesk newsletters;
    private final SubscriptionDesk subscriptions;
    private final PersonalLinks links;
    private final Letterhead letterhead;
    private final Clock clock;

    NewsletterCorrespondents(
            NewsletterDesk newsletters,
            SubscriptionDesk subscriptions,
            PersonalLinks links,
            Letterhead letterhead,
            Clock clock) {
        this.newsletters = newsletters;
        this.subscriptions = subscriptions;
        this.links = links;
        this.letterhead = letterhead;
        this.clock = clock;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.SUBSCRIPTION, Subject.NEWSLETTER);
    }

    @Override
    public List<Addressee> outside(Occasion occasion, String about) {
        List<Subscriber> readers = occasion == Occasion.NEWSLETTER_PUBLISHED
                ? subscriptions.confirmed()
                : subscriptions.find(about).stream().toList();
        return readers.stream()
                .map(reader -> Addressee.of(GREETING, reader.email()))
                .toList();
    }

    @Override
    public Particulars particulars(Occasion occasion, String about) {
        Map<String, Object> words = new HashMap<>();
        if (occasion == Occasion.NEWSLETTER_PUBLISHED) {
            Edition edition = newsletters.get(about);
            words.put("editionTitle", edition.title());
            words.put("editionBody", edition.body());
        }
        return letterhead.with(newsletters.voice().map(Call::definition).orElseThrow(), words);
    }

    @Override
    public Map<String, Object> personal(Occasion occasion, String about, Addressee addressee) {
        Subscriber reader = subscriptions.at(addressee.address()).orElseThrow();
        return occasion == Occasion.NEWSLETTER_PUBLISHED
                ? Map.of(UNSUBSCRIBE_PAGE, page(Purpose.NEWSLETTER_UNSUBSCRIBE, reader, UNSUBSCRIBES_WITHIN))
                : Map.of("confirmPage", page(Purpose.NEWSLETTER_CONFIRM, reader, SubscriptionDesk.CONFIRMS_WITHIN));
    }

    private String page(Purpose purpose, Subscriber reader, Duration within) {
        return letterhead.forCandidates(
                purpose.pageOf(links.issue(purpose, reader.id(), clock.instant().plus(within))));
    }
}
