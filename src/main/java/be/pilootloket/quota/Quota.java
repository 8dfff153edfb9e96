package be.pilootloket.quota;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each of many may do something. It runs on the machine's own time, since a flood does not wait for a clock that
 * we move, and each node counts for itself.
 */
public final class Quota {

    /** Of this many we remember how much they did; beyond it those that were quiet longest start anew. */
    private static final int REMEMBERED = 50_000;

    private final int perMinute;
    private final int perHour;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Quota(int perMinute, int perHour) {
        this(perMinute, perHour, TimeMeter.SYSTEM_MILLISECONDS);
    }

    public Quota(int perMinute, int perHour, TimeMeter time) {
        this.perMinute = perMinute;
        this.perHour = perHour;
        this.time = time;
    }

    /** Counts one more of this one, unless there were too many already; gives whether there was room. */
    public boolean take(String who) {
        return bucket(who).tryConsume(1);
    }

    /** What was counted last does not count after all. */
    public void giveBack(String who) {
        bucket(who).addTokens(1);
    }

    /**
     * The part of an internet address that its owner cannot choose: whoever has one address of IPv6 has the 2^64 of its
     * network.
     */
    public static String network(String address) {
        String[] groups = address.split(":");
        return groups.length < 5 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }

    private Bucket bucket(String who) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    who,
                    first -> Bucket.builder()
                            .withCustomTimePrecision(time)
                            .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                            .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, Duration.ofHours(1)))
                            .build());
        }
    }
}
