package be.pilootloket.newsletter;

import be.pilootloket.storage.Forgotten;
import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.Moments;
import be.pilootloket.storage.RetentionClass;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who gets the newsletter: as long as they want it. The proof of it goes some time after they ended it. */
@Component
class NewsletterKeeper implements Keeper {

    private final JdbcClient jdbc;
    private final Subscribers subscribers;

    NewsletterKeeper(JdbcClient jdbc, Subscribers subscribers) {
        this.jdbc = jdbc;
        this.subscribers = subscribers;
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
            case SUBSCRIPTIONS ->
                Forgotten.rows(jdbc.sql("delete from newsletter_consent where withdrawn_at < :before")
                        .param("before", Moments.bind(before))
                        .update());
            case PASSING ->
                Forgotten.rows(subscribers.forgetUnconfirmed(before.minus(SubscriptionDesk.CONFIRMS_WITHIN)));
            default -> Forgotten.NOTHING;
        };
    }
}
