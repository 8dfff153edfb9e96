package be.pilootloket.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private final Quota quota = new Quota(3, 100);

    @Test
    void countsForEachAddressApart() {
        for (int i = 0; i < 3; i++) {
            assertThat(quota.take("192.0.2.1")).isTrue();
        }

        assertThat(quota.take("192.0.2.1")).isFalse();
        assertThat(quota.take("192.0.2.2")).isTrue();
    }

    @Test
    void countsANetworkOfLongAddressesAsOne() {
        for (int i = 0; i < 3; i++) {
            quota.take(Quota.network("2001:db8:0:1:0:0:0:" + i));
        }

        assertThat(quota.take(Quota.network("2001:db8:0:1:ffff:0:0:9"))).isFalse();
        assertThat(quota.take(Quota.network("2001:db8:0:2:0:0:0:1"))).isTrue();
    }

    @Test
    void alsoCountsByTheHour() {
        Quota slow = new Quota(1000, 2);

        assertThat(slow.take("192.0.2.1")).isTrue();
        assertThat(slow.take("192.0.2.1")).isTrue();
        assertThat(slow.take("192.0.2.1")).isFalse();
    }

    @Test
    void letsNobodyFillTheDatabaseFromOneAddress() {
        Quota asDelivered = new Quota(30, 300);

        long letIn = IntStream.range(0, 10_000)
                .filter(time -> asDelivered.take("192.0.2.1"))
                .count();

        assertThat(letIn).isBetween(30L, 40L);
        assertThat(asDelivered.take("192.0.2.2")).as("someone else").isTrue();
    }
}
