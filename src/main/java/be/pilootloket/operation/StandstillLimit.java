package be.pilootloket.operation;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * A node that stands still in the middle of a transaction keeps the rows that it holds, the end of the chain of evidence among
 * them, and then every other node waits for it. PostgreSQL ends such a transaction after as long as a job is locked: from then on
 * others do that work.
 */
@Component
class StandstillLimit implements BeanPostProcessor {

    private static final String LOCK_TIME = "camunda.bpm.job-execution.lock-time-in-millis";

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
            pool.setConnectionInitSql(
                    "set idle_in_transaction_session_timeout = " + settings.getRequiredProperty(LOCK_TIME, Long.class));
        }
        return bean;
    }
}
