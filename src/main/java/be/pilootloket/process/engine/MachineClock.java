package be.pilootloket.process.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * This machine's clock beside that of the database, by which all nodes can be told apart. A node that runs ahead lets a deadline
 * pass too early, and takes for free what another has locked; one that runs behind loses its own work to others.
 */
@Service
public class MachineClock {

    private final JdbcClient database;
    private final Duration tolerance;
    private final InstantSource machine;

    @Autowired
    MachineClock(JdbcClient database, @Value("${pilootloket.clock-tolerance}") Duration tolerance) {
        this(database, tolerance, InstantSource.system());
    }

    MachineClock(JdbcClient database, Duration tolerance, InstantSource machine) {
        this.database = database;
        this.tolerance = tolerance;
        this.machine = machine;
    }

    /**
     * How far the two are from each other at least, whichever is ahead: the time that the question took is no difference. The
     * database's time stands still within a transaction, so ask as the first thing in one, or outside.
     *
     * @throws org.springframework.dao.DataAccessException when the database does not answer
     */
    public Duration apart() {
        Instant before = machine.instant();
        Instant there = database.sql("select current_timestamp")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Instant after = machine.instant();
        if (there.isBefore(before)) {
            return Duration.between(there, before);
        }
        return there.isAfter(after) ? Duration.between(after, there) : Duration.ZERO;
    }

    /**
     * What a machine says at one instant: the time, and how long it runs, which nobody sets.
     *
     * @param nanos by {@link System#nanoTime}
     */
    record Moment(Instant time, long nanos) {}

    Moment moment() {
        return new Moment(machine.instant(), System.nanoTime());
    }

    /** Whether this machine's clock was set since then: more or less went by on it than did. */
    boolean wasSetSince(Moment earlier) {
        Moment now = moment();
        Duration shown = Duration.between(earlier.time(), now.time());
        Duration passed = Duration.ofNanos(now.nanos() - earlier.nanos());
        return shown.minus(passed).abs().compareTo(tolerance) > 0;
    }

    /** Whether they are too far from each other to work together ({@code pilootloket.clock-tolerance}). */
    public boolean wrong() {
        return apart().compareTo(tolerance) > 0;
    }
}
