package be.pilootloket.operation;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * A node that stands still in the middle of a transaction keeps the rows that it holds, the call's own among them, and then every
 * other node waits for it. PostgreSQL ends such a transaction after as long as a job is locked: from then on others do that work.
 * The transactions with which that node itself waited for such a row would get it next, one after the other, and each keep it for
 * as long again. So nobody waits for a row for longer than half of that; a job that has to is tried again.
 */
@Component
class StandstillLimit implements BeanPostProcessor {

    private static final String LOCK_TIME = "camunda.bpm.job-execution.lock-time-in-millis";

    /** Nodes that start at once wait for each other, and a start can take so long. */
    private static final long SHORTEST_WAIT_MS = 30_000;

    private final Environment settings;

    StandstillLimit(Environment settings) {
        this.settings = settings;
    }

    /** What the administrator lets a connection begin with stays. */
    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && pool.getConnectionInitSql() == null
                && pool.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            long locked = settings.getRequiredProperty(LOCK_TIME, Long.class);
            pool.setConnectionInitSql("set idle_in_transaction_session_timeout = %d; set lock_timeout = %d"
                    .formatted(locked, Math.max(locked / 2, SHORTEST_WAIT_MS)));
        }
        return bean;
    }
}
