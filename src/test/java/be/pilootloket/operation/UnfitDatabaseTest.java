package be.pilootloket.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import be.pilootloket.Databases;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Why the product does not start, and what to do: in words. */
@Tag("both")
class UnfitDatabaseTest {

    @TempDir
    Path folder;

    /** Some of these H2 refuses itself; of others it would make an empty database. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aFileWithFlippedBytesIsDamaged(int seed) throws Exception {
        DataSourceProperties settings = new DataSourceProperties();
        settings.setUrl(url());
        settings.setUsername("sa");
        H2File file = H2File.of(settings);
        JdbcClient tables = JdbcClient.create(new DriverManagerDataSource(url(), "sa", ""));
        tables.sql("create table \"flyway_schema_history\" (version varchar(9))")
                .update();
        tables.sql("create table kept as select x as id, random_uuid() as what from system_range(1, 20000)")
                .update();
        WholeDatabase.refuseDamaged(file);
        flipBytes(new Random(seed * 7919L));

        FailureAnalysis told = told(() -> WholeDatabase.refuseDamaged(file));

        assertThat(told.getDescription())
                .startsWith("Pilootloket start niet. Het bestand van de databank is beschadigd");
        assertThat(told.getAction()).contains("--pilootloket.restore=");
    }

    @Test
    void aLargeFileWithNoneOfOurTablesIsDamaged() {
        DataSourceProperties settings = new DataSourceProperties();
        settings.setUrl(url());
        settings.setUsername("sa");
        JdbcClient.create(new DriverManagerDataSource(url(), "sa", ""))
                .sql("create table other as select x as id, random_uuid() as what from system_range(1, 20000)")
                .update();

        FailureAnalysis told = told(() -> WholeDatabase.refuseDamaged(H2File.of(settings)));

        assertThat(told.getDescription()).contains("De tabellen zijn niet te vinden in", "pilootloket.mv.db");
    }

    @Test
    void aFileThatSomebodyElseHasOpenIsNotOurs() throws Exception {
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.h2.tools.Shell",
                        "-url",
                        url(),
                        "-user",
                        "sa")
                .redirectErrorStream(true)
                .start();
        try {
            other.inputReader().lines().anyMatch(line -> line.contains("Commands are case insensitive"));

            FailureAnalysis told =
                    told(() -> DriverManager.getConnection(url(), "sa", "").close());

            assertThat(told.getDescription()).contains("Een ander programma heeft deze databank open.");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsAway() {
        FailureAnalysis told = told(() -> DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/p", "p", "")
                .close());

        assertThat(told.getDescription()).contains("De databank antwoordt niet.");
        assertThat(told.getAction()).contains("spring.datasource.url");
    }

    /** PostgreSQL takes back what a migration did that broke off; H2 cannot, and the next start says the same. */
    @Test
    void aMigrationThatBreaksOffIsTold() {
        try (HikariDataSource database = Databases.fresh()) {
            Flyway flyway = Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/half-way")
                    .load();

            FailureAnalysis told = told(flyway::migrate);
            FailureAnalysis again = told(flyway::migrate);

            assertThat(told.getDescription())
                    .contains("De tabellen konden niet naar deze versie worden gebracht.", "nowhere");
            assertThat(again.getAction()).isEqualTo(told.getAction()).contains("reservekopie");
            assertThat(halfDone(database)).isEqualTo(Databases.postgres() ? 0 : 1);
        }
    }

    @Test
    void whatIsNotAboutTheDatabaseIsLeftToOthers() {
        assertThat(new UnfitDatabase().analyze(new IllegalStateException("De poort is bezet")))
                .isNull();
        assertThat(new UnfitDatabase().analyze(new IllegalStateException(new SQLException("syntax"))))
                .isNull();
    }

    private interface Start {
        void go() throws Exception;
    }

    private static FailureAnalysis told(Start start) {
        Throwable failure = catchThrowable(start::go);
        assertThat(failure).isNotNull();
        FailureAnalysis told = new UnfitDatabase().analyze(new IllegalStateException("No context", failure));
        assertThat(told).as("a sentence for %s", failure).isNotNull();
        return told;
    }

    private static int halfDone(HikariDataSource database) {
        return JdbcClient.create(database)
                .sql("select count(*) from information_schema.tables where lower(table_name) = 'half'")
                .query(Integer.class)
                .single();
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("pilootloket");
    }

    /** All over the file: wherever H2 looks first, it finds something that it did not write. */
    private void flipBytes(Random chance) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("pilootloket.mv.db").toFile(), "rw")) {
            for (int flip = 0; flip < 20_000; flip++) {
                long at = (long) (chance.nextDouble() * file.length());
                file.seek(at);
                int old = file.read();
                file.seek(at);
                file.write(~old);
            }
        }
    }
}
