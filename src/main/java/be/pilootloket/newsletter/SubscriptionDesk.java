package be.pilootloket.newsletter;

import be.pilootloket.programme.EmailAddress;
import be.pilootloket.programme.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for subscriptions. Whoever subscribes confirms it from the mailbox; whoever ends it gets it no more. */
@Service
@Transactional
public class SubscriptionDesk {

    /** How long a subscription waits to be confirmed, and its link opens. */
    public static final Duration CONFIRMS_WITHIN = Duration.ofDays(7);

    /** So often at most we write to an address that somebody fills in. */
    private static final Duration BETWEEN_MAILS = Duration.ofHours(1);

    /** What whoever subscribes agrees to, as the page says it. A new wording is a new text: what was agreed stays as it was. */
    public static final String WORDING = "Ik wil de nieuwsbrief op dit mailadres ontvangen. Ik kan me op elk moment"
            + " uitschrijven met de link onderaan elke nieuwsbrief.";

    private final Subscribers subscribers;
    private final Consents consents;
    private final Clock clock;

    SubscriptionDesk(Subscribers subscribers, Consents consents, Clock clock) {
        this.subscribers = subscribers;
        this.consents = consents;
        this.clock = clock;
    }

    /** Why this address cannot subscribe; the field is {@code email}. */
    public List<Refusal> refusals(String email) {
        return EmailAddress.fault(email == null ? null : email.strip())
                .map(fault -> new Refusal("email", fault))
                .stream()
                .toList();
    }

    /**
     * Notes that an address asks for the newsletter.
     *
     * @return what must be confirmed by mail now; empty when the address is confirmed already or was just written to
     */
    public Optional<Subscriber> ask(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        Instant now = clock.instant();
        subscribers.forgetUnconfirmed(now.minus(CONFIRMS_WITHIN));
        Optional<Subscriber> known = subscribers.at(address);
        if (known.isEmpty()) {
            String id = UUID.randomUUID().toString();
            return subscribers.insert(new Subscriber(id, address, now, null)) ? find(id) : Optional.empty();
        }
        boolean told = known.get().confirmedAt() != null
                || known.get().askedAt().plus(BETWEEN_MAILS).isAfter(now);
        if (told) {
            return Optional.empty();
        }
        subscribers.asked(known.get().id(), now);
        return find(known.get().id());
    }

    /** The subscriber with this number; empty when there is none any more. */
    @Transactional(readOnly = true)
    public Optional<Subscriber> find(String id) {
        return subscribers.find(id);
    }

    /** Who subscribes with this address; empty when nobody does. */
    @Transactional(readOnly = true)
    public Optional<Subscriber> at(String email) {
        return subscribers.at(email.strip().toLowerCase(Locale.ROOT));
    }

    /** Confirms a subscription; a second time changes nothing. */
    public void confirm(String id) {
        find(id).filter(subscriber -> subscriber.confirmedAt() == null).ifPresent(subscriber -> {
            subscribers.confirm(id, clock.instant());
            consents.give(subscriber.email(), WORDING, clock.instant());
        });
    }

    /** Ends a subscription: no edition reaches it any more. That there was consent, and until when, stays for a time. */
    public void end(String id) {
        find(id).ifPresent(subscriber -> {
            consents.withdraw(subscriber.email(), clock.instant());
            subscribers.delete(id);
        });
    }

    /** Who gets the newsletter: everyone who confirmed. */
    @Transactional(readOnly = true)
    public List<Subscriber> confirmed() {
        return subscribers.confirmed();
    }
}
