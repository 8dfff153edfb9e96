package be.pilootloket.intake.page;

import be.pilootloket.quota.Quota;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often one address may send something on the public pages. */
@Component
class RateLimits {

    private final Quota quota;

    RateLimits(
            @Value("${pilootloket.public-posts.per-minute}") int perMinute,
            @Value("${pilootloket.public-posts.per-hour}") int perHour) {
        this.quota = new Quota(perMinute, perHour);
    }

    /**
     * Counts one more, unless there were too many already.
     *
     * @param address the sender's internet address; of a long one (IPv6) the part that its owner cannot choose
     * @return whether it is let in
     */
    boolean allows(String address) {
        return quota.take(Quota.network(address));
    }
}
