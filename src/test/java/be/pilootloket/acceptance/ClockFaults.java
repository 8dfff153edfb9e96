package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Databases;
import be.pilootloket.evidence.VerifyCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody sets the clock of a machine wrong by an hour, and right again: {@code mvn test -Pfaults -Dtest=ClockFaults}. Needs
 * the Debian package libfaketime, which it installs itself for root.
 */
class ClockFaults {

    private static final Duration HOUR = Duration.ofHours(1);
    /** Longer than a node leaves between two looks for work. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(75);

    private static final int LETTERS = 40;

    private static final List<String> SETTINGS = List.of(
            "--spring.datasource.username=postgres",
            "--spring.datasource.hikari.maximum-pool-size=12",
            "--pilootloket.embedded-mail.smtp-port=0",
            "--pilootloket.embedded-mail.imap-port=0");

    private final Random chance = Chance.of("ClockFaults");

    @TempDir
    private Path folder;

    @Test
    void noDeadlinePassesEarlyThoughTheClockOfOneOfTwoNodesIsAhead() {
        WrongClock clock = new WrongClock(folder);
        String database = Databases.empty();
        try (ProductProcess right = new ProductProcess(database, "2019-09-10T09:00", SETTINGS);
                ProductProcess wrong = new ProductProcess(database, "2019-09-10T09:00", SETTINGS)) {
            right.start(MailWorld.OPTIONS);
            right.awaitUp();
            Publication.by(id -> new Person(right.base(), id), new Person(right.base(), "admin")::moveTo);
            new Person(right.base(), "admin").moveTo("2019-11-11T23:30:00");
            wrong.has(clock);
            wrong.start(MailWorld.OPTIONS);
            wrong.awaitUp();

            clock.put(HOUR);
            Awaitility.await("the call is open until its deadline")
                    .during(LONG_ENOUGH)
                    .atMost(LONG_ENOUGH.multipliedBy(2))
                    .until(() -> closed(right.tables()) == 0);
            clock.put(HOUR.negated());
            Awaitility.await("and while the clock is behind")
                    .during(Duration.ofSeconds(15))
                    .atMost(LONG_ENOUGH)
                    .until(() -> closed(right.tables()) == 0);
            clock.put(Duration.ZERO);
            new Person(right.base(), "admin").moveTo("2019-11-12T00:10:00");
            assertThat(closed(right.tables())).as("closed once").isOne();
            right.stop();
            wrong.stop();
            new ProgrammeTables(right.tables()).verify();
            assertThat(VerifyCommand.run(right.where()))
                    .as("the chain of hashes is whole")
                    .isZero();
            FaultReport.row(
                    "the clock of one of two nodes is an hour ahead, then an hour behind, half an hour before the deadline",
                    right.databaseName(),
                    2,
                    "the call closes on its own instant, once; no incident, nothing hangs; the chain is whole",
                    "open for " + LONG_ENOUGH.toSeconds()
                            + " s with the clock of one node past the deadline; closed once when it passed");
        }
    }

    @Test
    void eachLetterLeavesOnceThoughTheClockOfTheOneNodeIsPutAheadAndBack() {
        WrongClock clock = new WrongClock(folder);
        try (LetterWorld world = new LetterWorld(folder, LETTERS, true)) {
            ProductProcess product = world.product();
            product.has(clock);
            product.start(MailWorld.OPTIONS);
            product.awaitUp();
            world.awaitDrafted();
            world.review();
            world.release();
            Chance.pass(chance, 500);
            clock.put(HOUR);
            Awaitility.await("half of the letters left")
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> world.gate().taken().size() >= LETTERS / 2);
            clock.put(Duration.ZERO);
            int before = world.gate().taken().size();
            // What the hour ahead was written into waits for its end.
            product.goOn(HOUR.multipliedBy(2));
            product.stop();
            LetterTables tables = new LetterTables(product.tables());
            LetterAccount account =
                    new LetterAccount(tables.register(), world.gate().taken(), List.of(), true);
            assertThat(account.faults()).isEmpty();
            tables.verifyEnded(LETTERS);
            assertThat(VerifyCommand.run(product.where()))
                    .as("the chain of hashes is whole")
                    .isZero();
            FaultReport.row(
                    "the clock of the one node is put an hour ahead while letters leave, and back",
                    product.databaseName(),
                    2,
                    "each letter once; no incident, nothing hangs; the chain is whole",
                    "%d letters, %d of them received when the clock was put back, %d twice"
                            .formatted(LETTERS, before, account.twice()));
        }
    }

    private static int closed(JdbcClient tables) {
        return tables.sql("select count(*) from act_hi_actinst where act_id_ = 'event_submissionsClosed'")
                .query(Integer.class)
                .single();
    }
}
