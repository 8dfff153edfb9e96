package be.pilootloket.intake.page;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often one address may send something on the public pages. It runs on the machine's own time, since a flood does not
 * wait for a clock that we move, and each node counts for itself.
 */
@Component
class RateLimits {

    /** Of this many addresses we remember how much they sent; beyond it those that were quiet longest start anew. */
    private static final int ADDRESSES = 50_000;

    private final int perMinute;
    private final int perHour;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    RateLimits(
            @Value("${pilootloket.public-posts.per-minute}") int perMinute,
            @Value("${pilootloket.public-posts.per-hour}") int perHour) {
        this.perMinute = perMinute;
        this.perHour = perHour;
    }

    /**
     * Counts one more, unless there were too many already.
     *
     * @param address the sender's internet address; of a long one (IPv6) the part that its owner cannot choose
     * @return whether it is let in
     */
    boolean allows(String address) {
        return bucket(network(address)).tryConsume(1);
    }

    private Bucket bucket(String network) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    network,
                    first -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                            .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, Duration.ofHours(1)))
                            .build());
        }
    }

    /** Whoever has one address of IPv6 has the 2^64 of its network. */
    private static String network(String address) {
        String[] groups = address.split(":");
        return groups.length < 5 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
