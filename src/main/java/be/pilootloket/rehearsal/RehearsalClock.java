package be.pilootloket.rehearsal;

import be.pilootloket.process.engine.ClockOffset;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The distance between the rehearsal's clock and the machine's, kept in the database: it survives a restart. */
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
        return database.sql("select offset_millis from rehearsal_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElseGet(() -> keep(settings.startsAt()));
    }

    /** Stores the distance that makes the clock show this instant now. */
    Duration keep(Instant instant) {
        Duration offset = Duration.ofMillis(instant.toEpochMilli() - System.currentTimeMillis());
        int changed = database.sql("update rehearsal_clock set offset_millis = ?")
                .param(offset.toMillis())
                .update();
        if (changed == 0) {
            database.sql("insert into rehearsal_clock (id, offset_millis) values (1, ?)")
                    .param(offset.toMillis())
                    .update();
        }
        return offset;
    }
}
