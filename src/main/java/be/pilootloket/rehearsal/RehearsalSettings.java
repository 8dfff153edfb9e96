package be.pilootloket.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How a rehearsal is set up.
 *
 * @param start what the clock says at the very first start, in {@code zone}
 * @param zone the zone in which the page reads and shows dates
 * @param patience how long one step may take in real time before the move stops and says what is stuck
 * @param answersWithin how long a request waits for its move in real time, before the page shows the progress instead
 */
@ConfigurationProperties("pilootloket.rehearsal")
record RehearsalSettings(LocalDateTime start, ZoneId zone, Duration patience, Duration answersWithin) {

    Instant startsAt() {
        return start.atZone(zone).toInstant();
    }
}
