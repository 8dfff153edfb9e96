package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Databases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database goes away while two nodes read mails and people work: {@code mvn verify -Pfaults}. */
class DatabaseFaults {

    private static final int MAILS = 60;
    private static final Duration LOCKED = Duration.ofSeconds(30);
    /** How long a person waits at most for an answer, on a machine that does much else. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    @ParameterizedTest
    @ValueSource(strings = {"PT30S", "PT1S", "PT5M"})
    void comesBack(Duration away, @TempDir Path data) throws Exception {
        try (DatabaseServer server = new DatabaseServer(data.resolve("postgres"))) {
            SharedMailbox mailbox = new SharedMailbox(server.url());
            StringBuilder seen = new StringBuilder();
            mailbox.befalls(MAILS, (node, database) -> seen.append(during(node, () -> server.goAwayFor(away))));
            FaultReport.row(
                    "the database is killed and stays away for " + away.toSeconds() + " s, while two nodes read mails",
                    "PostgreSQL " + Databases.major(server.url()),
                    1,
                    "a sentence within " + LONGEST.toSeconds()
                            + " s; well again within 30 s; each mail stored, placed and answered once; no incident",
                    MAILS + " mails, each once; " + seen);
        }
    }

    @Test
    void cutsItsConnections() throws Exception {
        String url = Databases.empty();
        StringBuilder seen = new StringBuilder();
        new SharedMailbox(url)
                .befalls(MAILS, (node, database) -> seen.append(during(node, () -> cutTenTimes(database))));
        FaultReport.row(
                "every connection to the database is cut in mid-transaction, while two nodes read mails",
                "PostgreSQL " + Databases.major(url),
                10,
                "a sentence within " + LONGEST.toSeconds()
                        + " s; each mail stored, placed and answered once; no incident",
                MAILS + " mails, each once; " + seen);
    }

    @Test
    void holdsATableForSomebodyElse() throws Exception {
        String url = Databases.empty();
        StringBuilder seen = new StringBuilder();
        new SharedMailbox(url).befalls(MAILS, (node, database) -> seen.append(duringALock(node, url)));
        FaultReport.row(
                "somebody locks the table of all messages for " + LOCKED.toSeconds() + " s, while two nodes read mails",
                "PostgreSQL " + Databases.major(url),
                1,
                "who needs it waits for it, other pages within " + LONGEST.toSeconds()
                        + " s; well again within 30 s; each mail stored, placed and answered once; no incident",
                MAILS + " mails, each once; " + seen);
    }

    private static String duringALock(ProductProcess node, String url) {
        Person staff = new Person(node.base(), "staff");
        try (Visits needing = new Visits(staff, "/mails");
                Visits others = new Visits(staff, "/oproepen")) {
            lock("message", url);
            Awaitility.await("people work again")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> needing.wellAgain() && others.wellAgain());
            others.verifyEachToldInTime(LONGEST);
            needing.verifyEachToldInTime(LOCKED.plus(LONGEST));
            return "who needed it waited %d ms, others %d ms; %d visits told that it did not work"
                    .formatted(
                            needing.slowest().toMillis(),
                            others.slowest().toMillis(),
                            needing.refused() + others.refused());
        }
    }

    private static void lock(String table, String url) {
        try (Connection somebody = DriverManager.getConnection(url, "postgres", "")) {
            somebody.setAutoCommit(false);
            somebody.createStatement().execute("lock table " + table + " in access exclusive mode");
            Awaitility.await().pollDelay(LOCKED).atMost(LOCKED.plusSeconds(30)).until(() -> true);
            somebody.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String during(ProductProcess node, Runnable fault) {
        Person staff = new Person(node.base(), "staff");
        try (Visits pages = new Visits(staff, "/mails");
                Visits calls = new Visits(staff, "/oproepen")) {
            fault.run();
            long back = System.nanoTime();
            Awaitility.await("people work again")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> pages.wellAgain() && calls.wellAgain());
            Duration recovered = Duration.ofNanos(System.nanoTime() - back);
            pages.verifyEachToldInTime(LONGEST);
            calls.verifyEachToldInTime(LONGEST);
            return "%d visits told that it did not work, the slowest answer after %d ms, well again after %d ms"
                    .formatted(
                            pages.refused() + calls.refused(), pages.slowest().toMillis(), recovered.toMillis());
        }
    }

    private static void cutTenTimes(JdbcClient database) {
        for (int cut = 0; cut < 10; cut++) {
            database.sql("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where pid <> pg_backend_pid() and datname = current_database()")
                    .query()
                    .listOfRows();
            Awaitility.await().pollDelay(Duration.ofMillis(500)).until(() -> true);
        }
        assertThat(database.sql("select 1").query(Integer.class).single()).isOne();
    }
}
