package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.inbox.Place;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand mails, good and bad, while the product is killed five times: {@code mvn test -Psoak}. What it found stands in
 * {@code docs/reports/mail-soak.md}.
 */
class MailSoak {

    private static final int MAILS = Integer.getInteger("soak.mails", 1000);
    private static final int KILLS = Integer.getInteger("soak.kills", 5);
    private static final long SEED = Long.getLong("soak.seed", System.nanoTime());
    private static final Path REPORT = Path.of("docs/reports/mail-soak.md");

    private static final String[] SETTINGS = {
        "--pilootloket.mailbox.every=1s",
        // What was cut off waits half as long as in the product. Shorter than the longest job, two would do the same.
        "--camunda.bpm.job-execution.lock-time-in-millis=60000",
        "--pilootloket.mail.attempt=25s",
        "--pilootloket.inbox.reads-within=12s",
        "--pilootloket.rehearsal.patience=15m"
    };

    private final Random chance = new Random(SEED);
    private final List<SoakMail> delivered = new ArrayList<>();
    private final List<String> kills = new ArrayList<>();

    @Test
    void storesPlacesAndAnswersEveryMailOnce(@TempDir Path data) throws Exception {
        // Printed and not logged: the product runs once in this process and sets levels of its own.
        System.out.printf("-Dsoak.mails=%d -Dsoak.kills=%d -Dsoak.seed=%d%n", MAILS, KILLS, SEED);
        try (MailWorld world = new MailWorld(data, SETTINGS)) {
            SoakMails mails = new SoakMails(world, chance, MAILS / 4);
            world.start(MailWorld.OPTIONS);
            long began = System.nanoTime();
            deliver(world, mails);
            Duration delivering = Duration.ofNanos(System.nanoTime() - began);
            while (kills.size() < KILLS) {
                killSoon(world, mails, () -> acknowledged(mails));
            }
            awaitStored(world);
            // A little: what was stored is handled first.
            world.goOn(Duration.ofSeconds(5));
            Duration all = Duration.ofNanos(System.nanoTime() - began);
            // Past the ten minutes that an acknowledgement waits of which nobody knows whether it left.
            world.goOn(Duration.ofMinutes(11));
            world.stop();
            SoakTables tables = new SoakTables(world.tables());
            tables.verify(delivered);
            assertThat(delivered)
                    .allSatisfy(mail -> assertThat(mails.acknowledgements(mail.from()))
                            .as("received by " + mail.from())
                            .hasSize(mail.place() == Place.MESSAGE || mail.answered() ? 1 : 0));
            report(tables, delivering, all);
        }
    }

    /** Waits until storing stands still: what was stored just before a kill stays unmarked. */
    private void awaitStored(MailWorld world) {
        AtomicLong last = new AtomicLong();
        Awaitility.await("everything is stored")
                .atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofSeconds(1))
                .during(Duration.ofSeconds(10))
                .until(() -> world.marked() >= copies() - KILLS && stands(last, world.marked()));
    }

    private static boolean stands(AtomicLong last, long now) {
        return last.getAndSet(now) == now;
    }

    /** Delivers them all; more than half of the kills fall in between, the others while what is left is handled. */
    private void deliver(MailWorld world, SoakMails mails) throws MessagingException, InterruptedException {
        int between = (KILLS + 1) / 2;
        int stretch = MAILS / (between + 1);
        List<Integer> instants = IntStream.rangeClosed(1, between)
                .mapToObj(kill -> kill * stretch + chance.nextInt(1 + stretch / 2))
                .toList();
        for (int number = 0; number < MAILS; number++) {
            SoakMail mail = mails.mail(number);
            delivered.add(mail);
            world.deliver(mail.mail().message());
            if (mail.twice()) {
                world.deliver(SoakMails.again(mail));
            }
            if (instants.contains(number)) {
                killSoon(world, mails, world::marked);
            }
        }
    }

    /** Kills at a random moment after this figure rose: a kill while nothing happens proves nothing. */
    private void killSoon(MailWorld world, SoakMails mails, LongSupplier rises) throws InterruptedException {
        long before = rises.getAsLong();
        Awaitility.await("it goes on")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> rises.getAsLong() > before);
        Thread.sleep(chance.nextInt(3000));
        world.kill();
        kills.add("| %d | %d | %d | %d |%n".formatted(kills.size() + 1, copies(), world.marked(), acknowledged(mails)));
        System.out.print("killed " + kills.get(kills.size() - 1));
        world.start(MailWorld.OPTIONS);
    }

    /** How many mails were delivered, each as often as it was. */
    private int copies() {
        return delivered.stream().mapToInt(mail -> mail.twice() ? 2 : 1).sum();
    }

    private long acknowledged(SoakMails mails) {
        return delivered.stream()
                .filter(mail ->
                        mail.answered() && !mails.acknowledgements(mail.from()).isEmpty())
                .count();
    }

    private void report(SoakTables tables, Duration delivering, Duration all) throws IOException {
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, """
                # Soak of the mailbox

                Written by `mvn test -Psoak -Dsoak.mails=%d -Dsoak.kills=%d -Dsoak.seed=%d`: %d mails, good and bad, delivered to a real
                mail server while the product, a process of its own on its file database, is killed (SIGKILL) %d times. The seed gives
                the same mails and the same instants; what runs at such an instant differs.

                Asserted of every mail: it is stored once, copies included; it stands where it must stand, as one dossier, as one
                supplement, as one task for a person, or as the mail of a machine that is only kept; and who must get an acknowledgement
                received exactly one, who must not received none. Nothing failed for good: there is no incident, and no message left
                unsent.

                | what | how many |
                |---|---|
                %s
                Each kill, and what had happened by then:

                | kill | delivered | stored and marked | senders acknowledged |
                |---|---|---|---|
                %s
                Delivered in %d s, all of it handled after %d s with the %d restarts in between: %s mails a second, on %d cores.
                """.formatted(
                        MAILS,
                        KILLS,
                        SEED,
                        MAILS,
                        KILLS,
                        tables.figures(),
                        String.join("", kills),
                        delivering.toSeconds(),
                        all.toSeconds(),
                        KILLS,
                        String.format(Locale.ROOT, "%.1f", MAILS * 1000.0 / all.toMillis()),
                        Runtime.getRuntime().availableProcessors()));
    }
}
