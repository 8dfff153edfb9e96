package be.pilootloket.retention;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.process.Scenario;
import be.pilootloket.storage.Keeper;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table belongs to a class: one that a migration adds fails here until its room says which. */
@Scenario
class ClassesTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<Keeper> keepers;

    @Test
    void everyTableHasAClassFromOneRoom() {
        List<String> tables = jdbc
                .sql("select table_name from information_schema.tables where upper(table_schema) = 'PUBLIC'")
                .query(String.class)
                .list()
                .stream()
                .map(table -> table.toLowerCase(Locale.ROOT))
                .toList();

        assertThat(tables).hasSizeGreaterThan(100);
        assertThat(classified().toList()).containsExactlyInAnyOrderElementsOf(tables);
        assertThat(keepers)
                .allSatisfy(keeper -> assertThat(keeper.tables().values()).doesNotContain(Set.of()));
    }

    private Stream<String> classified() {
        return keepers.stream().flatMap(keeper -> keeper.tables().keySet().stream());
    }
}
