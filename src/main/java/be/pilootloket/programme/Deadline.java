package be.pilootloket.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Until when something can be received (S14, D1). The named minute counts in full: 23u59 on 11 November means
 * everything before 12 November 00:00:00 local time. Page, mails, timer and check all derive from this one value.
 *
 * @param on the last day, local to the zone
 * @param until the last minute of that day, local to the zone; seconds are dropped
 * @param zone the zone of the programme, never the JVM's
 */
public record Deadline(LocalDate on, LocalTime until, ZoneId zone) {

    public Deadline {
        until = until == null ? null : until.truncatedTo(ChronoUnit.MINUTES);
    }

    /** The first instant that is too late: the end of the named minute. */
    public Instant closesAt() {
        return on.atTime(until)
                .atZone(zone)
                // When the clocks go back the minute comes twice; the candidate gets the second one too.
                .withLaterOffsetAtOverlap()
                .toInstant()
                .plus(1, ChronoUnit.MINUTES);
    }

    /** Whether something received at this instant is in time. */
    public boolean accepts(Instant receivedAt) {
        return receivedAt.isBefore(closesAt());
    }

    /** The deadline as people read it: "11 november 2019 om 23u59". */
    public String text() {
        return new DutchTime(zone).date(on) + " om " + DutchTime.hour(until);
    }
}
