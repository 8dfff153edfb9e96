package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.acceptance.SmtpGate.Mishap;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.evidence.Verification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand letters, while the product is killed and the mail server has a bad day: {@code mvn test -Psoak -Dtest=LetterSoak}.
 * What it prints stands in {@code docs/reports/letter-soak.md}.
 */
class LetterSoak {

    private static final int LETTERS = Integer.getInteger("soak.letters", 1000);
    private static final int KILLS = Integer.getInteger("soak.kills", 10);
    private static final long SEED = Long.getLong("soak.seed", System.nanoTime());

    private static final String[] SETTINGS = {
        // What was cut off waits half as long as in the product. Shorter than the longest job, two would do the same.
        "--camunda.bpm.job-execution.lock-time-in-millis=60000", "--pilootloket.mail.attempt=25s",
        "--pilootloket.mail.command=10s", "--pilootloket.rehearsal.patience=15m"
    };

    private final Random chance = new Random(SEED);
    private final List<Long> kills = new CopyOnWriteArrayList<>();
    private LetterWorld world;

    @Test
    void losesNoLetterAndSendsOneTwiceOnlyWhereNobodyCanKnow(@TempDir Path data) throws InterruptedException {
        soak(data, false);
    }

    @Test
    void sendsNoLetterTwiceWhereACopyGoesToAnArchive(@TempDir Path data) throws InterruptedException {
        soak(data, true);
    }

    private void soak(Path data, boolean archived) throws InterruptedException {
        // Printed and not logged: the product runs once in this process and sets levels of its own.
        System.out.printf(
                "%n-Dsoak.letters=%d -Dsoak.kills=%d -Dsoak.seed=%d, %s an archive%n%n",
                LETTERS, KILLS, SEED, archived ? "with" : "without");
        try (LetterWorld released = new LetterWorld(data, LETTERS, archived, SETTINGS)) {
            world = released;
            world.gate().striking(this::kill);
            System.out.printf("| while | what happens | letters received |%n|---|---|---|%n");
            long began = System.nanoTime();
            world.product().start(MailWorld.OPTIONS);
            draft(KILLS * 3 / 10);
            release(KILLS * 2 / 10);
            send(KILLS - kills.size());
            world.product().goOn(Duration.ofHours(26));
            Duration all = Duration.ofNanos(System.nanoTime() - began);
            world.product().stop();
            verify(archived, all);
        }
    }

    private void draft(int times) throws InterruptedException {
        for (int kill = 0; kill < times; kill++) {
            int at = LETTERS * kill / times + chance.nextInt(LETTERS / times);
            world.product().awaitUp();
            Person admin = world.person("admin");
            awaitAtLeast(at, () -> LETTERS - world.jobs(admin, "candidacy-result"));
            killWithin(1000, "drafting");
        }
        world.product().awaitUp();
        world.awaitDrafted();
    }

    /** Two people at their browsers: who is cut off tries again. */
    private void release(int times) throws InterruptedException {
        for (int kill = 0; kill < times; kill++) {
            Runnable deed = kill % 2 == 0 ? world::review : world::release;
            world.product().awaitUp();
            if (kill % 2 == 1) {
                world.review();
            }
            Thread person = new Thread(deed, "person");
            person.setUncaughtExceptionHandler((thread, cutOff) -> {});
            person.start();
            killWithin(2000, kill % 2 == 0 ? "reviewing" : "releasing");
            person.join();
        }
        world.product().awaitUp();
        while (world.waits()) {
            world.review();
            world.release();
        }
    }

    private void send(int times) throws InterruptedException {
        List<String> events = new ArrayList<>(List.of("shut", "silent", "before", "after", "struck"));
        events.addAll(Collections.nCopies(times, "kill"));
        Collections.shuffle(events, chance);
        for (int event = 0; event < events.size(); event++) {
            int stretch = LETTERS / (events.size() + 1);
            awaitAtLeast(
                    event * stretch + chance.nextInt(stretch),
                    () -> world.gate().taken().size());
            happens(events.get(event));
        }
    }

    private void happens(String event) throws InterruptedException {
        switch (event) {
            case "shut" -> {
                tell("sending", "the mail server stops for 20 s");
                world.gate().shut();
                Thread.sleep(20_000);
                world.gate().open();
            }
            case "silent" -> {
                tell("sending", "the mail server takes connections and says nothing, for 30 s");
                world.gate().silent(true);
                Thread.sleep(30_000);
                world.gate().silent(false);
            }
            case "before" -> befall(Mishap.DROPPED_BEFORE, "the line drops after DATA, the letter is not taken");
            case "after" -> befall(Mishap.DROPPED_AFTER, "the line drops after DATA, the letter is taken");
            case "struck" -> {
                befall(Mishap.STRUCK, "killed between the server's answer and the product's hearing it");
                Awaitility.await("it is dead").until(() -> !world.product().alive());
                world.product().start(MailWorld.OPTIONS);
            }
            default -> killWithin(1500, "sending");
        }
    }

    private void befall(Mishap mishap, String what) {
        world.gate().befall(mishap);
        Awaitility.await(what).atMost(Duration.ofMinutes(5)).until(world.gate()::befell);
        tell("sending", what);
    }

    private static void awaitAtLeast(long least, LongSupplier figure) {
        Awaitility.await("it goes on to " + least)
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> figure.getAsLong() >= least);
    }

    private void killWithin(int millis, String phase) throws InterruptedException {
        Thread.sleep(chance.nextInt(millis));
        kill();
        tell(phase, "killed");
        world.product().start(MailWorld.OPTIONS);
    }

    private void kill() {
        kills.add(System.nanoTime());
        world.product().kill();
    }

    private void tell(String phase, String what) {
        System.out.printf(
                "| %s | %s | %d |%n", phase, what, world.gate().taken().size());
    }

    private void verify(boolean archived, Duration all) {
        LetterTables tables = new LetterTables(world.product().tables());
        LetterAccount account =
                new LetterAccount(tables.register(), world.gate().taken(), kills, archived);
        System.out.printf(
                "%n| what | how many |%n|---|---|%n| letters | %d |%n| received | %d |%n| of which a second time | %d |%n"
                        + "| received where the product could not know so, or not note it | %d |%n| found again in the archive | %d |%n"
                        + "| letters × attempts | %s |%n| kills | %d |%n| from the first start to the end | %d s |%n",
                LETTERS,
                account.taken().size(),
                account.twice(),
                account.taken().stream().filter(account::doubtful).count(),
                tables.foundAgain(),
                tables.attempts(),
                kills.size(),
                all.toSeconds());
        assertThat(account.faults()).isEmpty();
        assertThat(account.register())
                .allSatisfy(entry -> assertThat(entry.attempts())
                        .isGreaterThanOrEqualTo(world.gate().handedOver(entry.messageId())));
        tables.verifyEnded(LETTERS);
        world.product()
                .inside(beans -> assertThat(beans.getBean(Ledger.class).verify())
                        .extracting(Verification::whole)
                        .isEqualTo(true));
    }
}
