package be.pilootloket.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final RateLimits limits = new RateLimits(3, 100);

    @Test
    void countsForEachAddressApart() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.allows("192.0.2.1")).isTrue();
        }

        assertThat(limits.allows("192.0.2.1")).isFalse();
        assertThat(limits.allows("192.0.2.2")).isTrue();
    }

    @Test
    void countsANetworkOfLongAddressesAsOne() {
        for (int i = 0; i < 3; i++) {
            limits.allows("2001:db8:0:1:0:0:0:" + i);
        }

        assertThat(limits.allows("2001:db8:0:1:ffff:0:0:9")).isFalse();
        assertThat(limits.allows("2001:db8:0:2:0:0:0:1")).isTrue();
    }

    @Test
    void alsoCountsByTheHour() {
        RateLimits slow = new RateLimits(1000, 2);

        assertThat(slow.allows("192.0.2.1")).isTrue();
        assertThat(slow.allows("192.0.2.1")).isTrue();
        assertThat(slow.allows("192.0.2.1")).isFalse();
    }

    @Test
    void letsNobodyFillTheDatabaseFromOneAddress() {
        RateLimits asDelivered = new RateLimits(30, 300);

        long letIn = IntStream.range(0, 10_000)
                .filter(time -> asDelivered.allows("192.0.2.1"))
                .count();

        assertThat(letIn).isBetween(30L, 40L);
        assertThat(asDelivered.allows("192.0.2.2")).as("someone else").isTrue();
    }
}
