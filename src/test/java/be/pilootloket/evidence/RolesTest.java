package be.pilootloket.evidence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.Attack;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The role that works in the tables, with the rights that docs/roles.sql gives it, and no others. */
@Attack(49)
class RolesTest {

    private JdbcClient worker;

    @BeforeEach
    void makesTheTablesAsTheirOwner() {
        String url = "jdbc:h2:mem:" + getClass().getName() + System.nanoTime();
        DataSource owner = new DriverManagerDataSource(url + ";DB_CLOSE_DELAY=-1", "owner", "");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V24__evidence.sql")).execute(owner);
        JdbcClient as = JdbcClient.create(owner);
        as.sql("create user worker password ''").update();
        as.sql("grant select, insert, update, delete on ledger_head to worker").update();
        as.sql("grant select, insert on ledger to worker").update();
        worker = JdbcClient.create(new DriverManagerDataSource(url, "worker", ""));
    }

    @Test
    void notesWhatIsDone() {
        Noted noted = new Noted(
                Instant.parse("2019-11-12T00:00:00Z"),
                Deed.values()[0],
                "RZP-2019",
                "RZP-2019",
                "staff",
                new TreeMap<>());

        assertThatCode(() -> new Entries(worker).append(List.of(noted))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger set done_by = 'ander'",
                "delete from ledger",
                "truncate table ledger",
                "alter table ledger add column x int",
                "drop table ledger",
                "drop table ledger_head",
                "create table own (id int)",
                "create user other password ''",
            })
    void changesNoTableAndNothingThatWasNoted(String statement) {
        assertThatThrownBy(() -> worker.sql(statement).update()).hasMessageContaining("ights");
    }
}
