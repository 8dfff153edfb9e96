package be.pilootloket.acceptance;

import be.pilootloket.Databases;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the mails of all kinds survive that come in at two nodes: {@code mvn verify -Pfaults}. */
class SeveralNodesFaults {

    @Test
    void storePlaceAndAnswerEveryMailOnceThoughTheConnectionsOfOneAreCut() throws Exception {
        new SharedMailbox().befalls(80, (node, database) -> cut(database));
        FaultReport.row(
                "every connection to the database is cut while two nodes read mails",
                "PostgreSQL " + Databases.major(Databases.empty()),
                1,
                "each mail stored, placed and answered once; no incident; the chain is whole",
                "80 mails, each once");
    }

    private static void cut(JdbcClient database) {
        database.sql("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where pid <> pg_backend_pid() and datname = current_database()")
                .query()
                .listOfRows();
    }
}
