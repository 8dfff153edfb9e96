package be.pilootloket.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class StandstillLimitTest {

    private final HikariDataSource pool = new HikariDataSource();
    private final StandstillLimit limit = new StandstillLimit(
            new MockEnvironment().withProperty("camunda.bpm.job-execution.lock-time-in-millis", "120000"));

    @Test
    void letsPostgresEndATransactionThatStandsStillForLongerThanAJobIsLocked() {
        pool.setJdbcUrl("jdbc:postgresql://localhost/pilootloket");

        limit.postProcessBeforeInitialization(pool, "dataSource");

        assertThat(pool.getConnectionInitSql())
                .isEqualTo("set idle_in_transaction_session_timeout = 120000; set lock_timeout = 60000");
    }

    @Test
    void letsNodesThatStartAtOnceWaitForEachOtherHoweverShortAJobIsLocked() {
        pool.setJdbcUrl("jdbc:postgresql://localhost/pilootloket");

        new StandstillLimit(
                        new MockEnvironment().withProperty("camunda.bpm.job-execution.lock-time-in-millis", "15000"))
                .postProcessBeforeInitialization(pool, "dataSource");

        assertThat(pool.getConnectionInitSql()).endsWith("set lock_timeout = 30000");
    }

    @Test
    void leavesH2AsItIs() {
        pool.setJdbcUrl("jdbc:h2:mem:still");

        limit.postProcessBeforeInitialization(pool, "dataSource");

        assertThat(pool.getConnectionInitSql()).isNull();
    }

    @Test
    void leavesWhatTheAdministratorChose() {
        pool.setJdbcUrl("jdbc:postgresql://localhost/pilootloket");
        pool.setConnectionInitSql("set search_path = pilootloket");

        limit.postProcessBeforeInitialization(pool, "dataSource");

        assertThat(pool.getConnectionInitSql()).isEqualTo("set search_path = pilootloket");
    }
}
