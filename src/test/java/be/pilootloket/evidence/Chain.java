package be.pilootloket.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger on a database of its own, and somebody who tampers with it. */
class Chain implements AutoCloseable {

    static final String CALL = "RZP-2019";

    /** With more digits than a database keeps. */
    static final Instant NOW = Instant.parse("2019-11-11T22:59:59.123456789Z");

    private static final Map<Deed, String> QUERIES = Map.of(
            Deed.MAIL_KEPT, "select raw from kept_mail where id = :about",
            Deed.DOSSIER_KEPT,
                    "select title, sure, rank, at from kept_row where id = cast(:row as bigint) order by rank");

    final Ledger ledger;
    final TransactionTemplate work;
    final TransactionTemplate apart;
    final TransactionTemplate nested;
    private final JdbcConnectionPool database;
    private final JdbcClient jdbc;

    /** In memory. */
    Chain() {
        this("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    Chain(String url) {
        database = JdbcConnectionPool.create(url, "sa", "");
        jdbc = JdbcClient.create(database);
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V24__evidence.sql")).execute(database);
        tamper("create table kept_mail (id varchar(100) primary key, raw blob)");
        tamper("create table kept_row (id bigint, title varchar(100), sure boolean, rank integer,"
                + " at timestamp(6) with time zone)");
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Entries entries = new Entries(jdbc);
        Witnesses witnesses = new Witnesses(jdbc, List.of(() -> QUERIES));
        ledger = new Ledger(entries, witnesses, new Verifier(entries, witnesses, clock), clock);
        work = template(TransactionDefinition.PROPAGATION_REQUIRED);
        apart = template(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        nested = template(TransactionDefinition.PROPAGATION_NESTED);
    }

    private TransactionTemplate template(int propagation) {
        TransactionTemplate template = new TransactionTemplate(new DataSourceTransactionManager(database));
        template.setPropagationBehavior(propagation);
        return template;
    }

    /** Registers a candidacy, in a transaction of its own when none is running. */
    void register(String number) {
        work.executeWithoutResult(
                running -> ledger.note(Deed.CANDIDACY_REGISTERED, CALL, number, "staff", Map.of("channel", "POST")));
    }

    /** Keeps a mail. */
    void keep(String mail, byte[] raw) {
        jdbc.sql("insert into kept_mail values (:id, :raw)")
                .param("id", mail)
                .param("raw", raw)
                .update();
        work.executeWithoutResult(running -> ledger.note(Deed.MAIL_KEPT, null, mail, null, Map.of()));
    }

    /** What somebody with the password of the database does to it. */
    void tamper(String statement) {
        jdbc.sql(statement).update();
    }

    /** The numbers that the chain is about, in its order. */
    List<String> subjects() {
        return jdbc.sql("select about from ledger order by seq")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        tamper("shutdown");
        database.dispose();
    }
}
