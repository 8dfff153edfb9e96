package be.pilootloket.rehearsal;

import be.pilootloket.process.engine.ClockOffset;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The distance between the rehearsal's clock and the machine's, kept in the database: it survives a restart, and every node sees it. */
@Component
@Profile("evaluation")
@DependsOnDatabaseInitialization
class RehearsalClock implements ClockOffset {

    private final JdbcClient database;
    private final RehearsalSettings settings;

    RehearsalClock(JdbcClient database, RehearsalSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** The stored distance; at the very first start, the one that makes the clock show the start of the rehearsal. */
    @Override
    public Duration offset() {
        return stored().orElseGet(this::begin);
    }

    /**
     * Stores the distance that makes the clock show this instant now.
     *
     * @return the distance that holds from now on: a larger one when another node moved the clock further meanwhile
     */
    Duration keep(Instant instant) {
        long offset = distance(instant);
        database.sql("update rehearsal_clock set offset_millis = ? where offset_millis < ?")
                .param(offset)
                .param(offset)
                .update();
        return offset();
    }

    private Optional<Duration> stored() {
        return database.sql("select offset_millis from rehearsal_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }

    /** Nodes that start at once each find nothing. The first to write decides, and the others follow it. */
    private Duration begin() {
        try {
            database.sql("insert into rehearsal_clock (id, offset_millis) values (1, ?)")
                    .param(distance(settings.startsAt()))
                    .update();
        } catch (DuplicateKeyException begun) {
            // Another node was first.
        }
        return stored().orElseThrow();
    }

    private static long distance(Instant instant) {
        return instant.toEpochMilli() - System.currentTimeMillis();
    }
}
