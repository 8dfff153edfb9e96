package be.pilootloket.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is judged.
 *
 * @param hosts the names of our own mail servers: only what they wrote on a mail is believed
 * @param unmarkedConfirmed whether a sender counts as confirmed when none of our servers says anything about it; never in
 *     production
 * @param readsWithin how long taking one mail apart may take, and looking at its attachments as well, in real time
 * @param answersOncePer how long a sender waits for a second acknowledgement, on the clock of the application
 */
@ConfigurationProperties("pilootloket.inbox")
record InboxSettings(
        @DefaultValue List<String> hosts,
        @DefaultValue("false") boolean unmarkedConfirmed,
        @DefaultValue("30s") Duration readsWithin,
        @DefaultValue("1h") Duration answersOncePer) {

    boolean ours(String host) {
        return hosts.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT)));
    }
}
