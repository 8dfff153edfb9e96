package be.pilootloket.identity;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Attack(19)
class LoginThrottleTest {

    private final AtomicLong nanos = new AtomicLong();

    private final LoginThrottle throttle = new LoginThrottle(new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void letsOneAddressGuessTheSameAccountAFewTimes() {
        assertThat(tries(100, "beheer", "192.0.2.1")).isEqualTo(5);
    }

    @Test
    void letsOneAddressGuessManyAccountsAFewTimesMore() {
        long tried = IntStream.range(0, 100)
                .filter(account -> throttle.mayTry("account" + account, "192.0.2.1"))
                .count();

        assertThat(tried).isEqualTo(30);
    }

    @Test
    void letsManyAddressesGuessOneAccountAFewTimesMore() {
        long tried = IntStream.range(0, 100)
                .filter(address -> throttle.mayTry("beheer", "192.0.2." + address))
                .count();

        assertThat(tried).isEqualTo(20);
    }

    @Test
    void takesTheAddressesOfOneNetworkAndTheCasesOfOneNameTogether() {
        assertThat(tries(3, "beheer", "2001:db8:1:2::1") + tries(100, "BEHEER", "2001:db8:1:2:3::9"))
                .isEqualTo(5);
    }

    @Test
    void keepsNobodyOutWhereTheyCameInBefore() {
        assertThat(throttle.mayTry("beheer", "198.51.100.7")).isTrue();
        throttle.right("beheer", "198.51.100.7");
        IntStream.range(0, 100).forEach(address -> throttle.mayTry("beheer", "192.0.2." + address));

        assertThat(throttle.mayTry("beheer", "198.51.100.8")).isFalse();
        assertThat(throttle.mayTry("beheer", "198.51.100.7")).isTrue();
    }

    @Test
    void letsEverybodyTryAgainLater() {
        tries(100, "beheer", "192.0.2.1");
        nanos.addAndGet(Duration.ofMinutes(3).toNanos());

        assertThat(throttle.mayTry("beheer", "192.0.2.1")).isTrue();
    }

    @Test
    void countsNoRightPassword() {
        for (int login = 0; login < 100; login++) {
            assertThat(throttle.mayTry("beheer", "192.0.2.1")).isTrue();
            throttle.right("beheer", "192.0.2.1");
        }
    }

    private int tries(int times, String user, String address) {
        return (int) IntStream.range(0, times)
                .filter(one -> throttle.mayTry(user, address))
                .count();
    }
}
