package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Databases;
import be.pilootloket.evidence.VerifyCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that share the letters of a call stand still, die, come and go: {@code mvn test -Pfaults -Dtest=NodesFaults}. */
class NodesFaults {

    private static final int LETTERS = 80;
    /** Longer than any job takes here, and shorter than in the product, where what a node held waits for two minutes. */
    private static final Duration LOCK = Duration.ofSeconds(20);
    /** Past the ten minutes that a letter waits of which nobody knows whether it left. */
    private static final Duration PAUSE = Duration.ofMinutes(11);

    private static final Duration HOUR = Duration.ofHours(1);
    /** When the clock of the nodes begins: it runs on from there. */
    private static final Instant BEGIN = Instant.parse("2019-12-02T08:00:00Z");

    /** Of a node that stands still: long enough for nobody to wait for its rows longer than half of it. */
    private static final Duration LONG_LOCK = Duration.ofMinutes(1);

    private final String database = Databases.empty();
    private final Random chance = Chance.of("NodesFaults");
    private final List<Long> doubts = new ArrayList<>();

    @Test
    void oneStandsStillForLongerThanItsLocks() throws Exception {
        try (LetterWorld world = world(LONG_LOCK);
                ProductProcess other = world.another()) {
            LetterTables tables = released(world, other);
            Chance.pass(chance, 1000);
            doubts.add(System.nanoTime());
            signal("STOP", other);
            try {
                Awaitility.await("the other node does what this one held")
                        .atMost(LONG_LOCK.multipliedBy(2))
                        .until(() -> tables.undecided() == 0);
                Duration takenOver = Duration.ofNanos(System.nanoTime() - doubts.get(0));
                world.product().goOn(PAUSE);
                awaitAllSent(tables);
                int before = world.gate().taken().size();
                doubts.add(System.nanoTime());
                signal("CONT", other);
                other.awaitUp();
                other.goOn(Duration.ofMinutes(1));
                world.product().stop();
                other.stop();
                LetterAccount account = verify(world, tables);
                FaultReport.row(
                        "one of two nodes stands still (SIGSTOP) while letters leave, for longer than its locks, and goes on (SIGCONT)",
                        world.product().databaseName(),
                        1,
                        "the other does its work within twice the lock time; each letter once, or twice with the same bytes where the fault left nobody who knows; no incident, nothing hangs; the chain is whole",
                        "%d letters, %d received twice; with %d s of lock all taken over within %d s; %d letters sent by the node that woke"
                                .formatted(
                                        LETTERS,
                                        account.twice(),
                                        LONG_LOCK.toSeconds(),
                                        takenOver.toSeconds(),
                                        world.gate().taken().size() - before));
            } finally {
                if (other.alive()) {
                    signal("CONT", other);
                }
            }
        }
    }

    @Test
    void threeOfWhichOneIsKilledAndOneLivesInNewYork() throws Exception {
        try (LetterWorld world = world(LOCK);
                ProductProcess killed = world.another();
                ProductProcess abroad = world.another()) {
            abroad.start(MailWorld.OPTIONS[0], MailWorld.OPTIONS[1], "-Duser.timezone=America/New_York");
            LetterTables tables = released(world, killed);
            abroad.awaitUp();
            Chance.pass(chance, 1000);
            killed.kill();
            doubts.add(System.nanoTime());
            Awaitility.await("the others do what this one held")
                    .atMost(LOCK.multipliedBy(4))
                    .until(() -> tables.undecided() == 0);
            Duration takenOver = Duration.ofNanos(System.nanoTime() - doubts.get(0));
            abroad.goOn(PAUSE);
            awaitAllSent(tables);
            world.product().stop();
            abroad.stop();
            LetterAccount account = verify(world, tables);
            tables.verifyBetween(BEGIN, BEGIN.plus(PAUSE).plus(Duration.ofMinutes(10)));
            FaultReport.row(
                    "SIGKILL of one of three nodes while letters leave; one of the two others has America/New_York as its zone",
                    world.product().databaseName(),
                    1,
                    "each letter once, or twice with the same bytes where the fault left nobody who knows; no incident, nothing hangs; every instant is UTC; the chain is whole",
                    "%d letters, %d received twice; all taken over within %d s; %d steps of processes, each on its instant"
                            .formatted(LETTERS, account.twice(), takenOver.toSeconds(), tables.steps()));
        }
    }

    @Test
    void theClockOfOneIsAheadAndThenBehind(@TempDir Path folder) {
        WrongClock clock = new WrongClock(folder);
        try (LetterWorld world = world(LOCK);
                ProductProcess wrong = world.another()) {
            wrong.has(clock);
            LetterTables tables = released(world, wrong);
            Chance.pass(chance, 1000);
            clock.put(HOUR);
            Awaitility.await("half of the letters left")
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> world.gate().taken().size() >= LETTERS / 2);
            clock.put(HOUR.negated());
            Awaitility.await("every letter left").atMost(Duration.ofMinutes(2)).until(() -> tables.undecided() == 0);
            clock.put(Duration.ZERO);
            // What the hour ahead was written into waits for its end.
            world.product().goOn(HOUR.multipliedBy(2));
            awaitAllSent(tables);
            world.product().stop();
            wrong.stop();
            assertThat(verify(world, tables).twice()).isZero();
            FaultReport.row(
                    "the clock of one of two nodes is an hour ahead, then an hour behind, while letters leave",
                    world.product().databaseName(),
                    2,
                    "each letter once; no incident, nothing hangs; the chain is whole",
                    "%d letters, each once".formatted(LETTERS));
        }
    }

    @Test
    void oneAfterTheOtherIsRestarted() {
        try (LetterWorld world = world(LOCK);
                ProductProcess other = world.another()) {
            LetterTables tables = released(world, other);
            int first = restart(other, world);
            int second = restart(world.product(), world);
            Awaitility.await("every letter left").atMost(Duration.ofMinutes(2)).until(() -> tables.undecided() == 0);
            other.goOn(PAUSE);
            awaitAllSent(tables);
            world.product().stop();
            other.stop();
            LetterAccount account = verify(world, tables);
            FaultReport.row(
                    "a rolling restart of two nodes (SIGTERM) while letters leave",
                    world.product().databaseName(),
                    2,
                    "each letter once, or twice with the same bytes where the fault left nobody who knows; no incident, nothing hangs; the chain is whole",
                    "%d letters, %d received twice; %d and %d letters received when a node was told to stop"
                            .formatted(LETTERS, account.twice(), first, second));
        }
    }

    private LetterWorld world(Duration lock) {
        return new LetterWorld(
                database,
                LETTERS,
                "--spring.datasource.username=postgres",
                "--spring.datasource.hikari.maximum-pool-size=12",
                "--pilootloket.embedded-mail.smtp-port=0",
                "--pilootloket.embedded-mail.imap-port=0",
                "--camunda.bpm.job-execution.lock-time-in-millis=" + lock.toMillis(),
                "--pilootloket.mail.attempt=8s",
                "--pilootloket.mail.command=4s");
    }

    /** How many letters were received when this node was told to stop. */
    private static int restart(ProductProcess node, LetterWorld world) {
        int received = world.gate().taken().size();
        node.stop();
        node.start(MailWorld.OPTIONS);
        node.awaitUp();
        return received;
    }

    /** Starts two nodes and lets the letters leave, until both are at work. */
    private static LetterTables released(LetterWorld world, ProductProcess other) {
        world.product().start(MailWorld.OPTIONS);
        other.start(MailWorld.OPTIONS);
        world.product().awaitUp();
        other.awaitUp();
        world.awaitDrafted();
        world.review();
        world.release();
        LetterTables tables = new LetterTables(world.product().tables());
        Set<String> atWork = new HashSet<>();
        Awaitility.await("both nodes are at work")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    atWork.addAll(tables.owners());
                    return atWork.size() >= 2 && world.gate().taken().size() >= LETTERS / 10;
                });
        return tables;
    }

    private static void awaitAllSent(LetterTables tables) {
        Awaitility.await("every letter is known to have left")
                .atMost(Duration.ofMinutes(1))
                .until(() -> tables.waiting() == 0);
    }

    private LetterAccount verify(LetterWorld world, LetterTables tables) {
        LetterAccount account =
                new LetterAccount(tables.register(), world.gate().taken(), doubts, false);
        assertThat(account.faults()).isEmpty();
        tables.verifyEnded(LETTERS);
        new ProgrammeTables(world.product().tables()).verify();
        assertThat(VerifyCommand.run(world.product().where()))
                .as("the chain of hashes is whole")
                .isZero();
        return account;
    }

    private static void signal(String name, ProductProcess node) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(node.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
