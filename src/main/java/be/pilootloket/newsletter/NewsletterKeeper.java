package be.pilootloket.newsletter;

import be.pilootloket.storage.Forgotten;
import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.Kept;
import be.pilootloket.storage.RetentionClass;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who gets the newsletter: as long as they want it. The proof of it goes some time after they ended it. */
@Component
class NewsletterKeeper implements Keeper {

    private final Subscribers subscribers;
    private final Consents consents;

    NewsletterKeeper(Subscribers subscribers, Consents consents) {
        this.subscribers = subscribers;
        this.consents = consents;
    }

    @Override
    public Map<String, Set<RetentionClass>> tables() {
        return Map.of(
                "newsletter_subscriber", Set.of(RetentionClass.SUBSCRIPTIONS, RetentionClass.PASSING),
                "newsletter_consent", Set.of(RetentionClass.SUBSCRIPTIONS),
                "newsletter_edition", Set.of(RetentionClass.DECISIONS));
    }

    @Override
    public Forgotten ofNobody(RetentionClass type, Instant before) {
        return switch (type) {
            case SUBSCRIPTIONS -> Forgotten.rows(consents.forgetWithdrawn(before));
            case PASSING ->
                Forgotten.rows(subscribers.forgetUnconfirmed(before.minus(SubscriptionDesk.CONFIRMS_WITHIN)));
            default -> Forgotten.NOTHING;
        };
    }

    @Override
    public List<Kept> about(String address) {
        Stream<Kept> asked = subscribers.at(address).stream()
                .map(subscriber -> Kept.of(
                        "U vroeg de nieuwsbrief",
                        "mailadres",
                        subscriber.email(),
                        "gevraagd op",
                        subscriber.askedAt(),
                        "bevestigd op",
                        subscriber.confirmedAt()));
        Stream<Kept> agreed = consents.of(address).stream()
                .map(consent -> Kept.of(
                        "U stemde in met de nieuwsbrief",
                        "waarmee",
                        consent.wording(),
                        "op",
                        consent.givenAt(),
                        "ingetrokken op",
                        consent.withdrawnAt()));
        return Stream.concat(asked, agreed).toList();
    }
}
