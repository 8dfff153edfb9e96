package be.pilootloket.acceptance;

import be.pilootloket.file.Samples;
import be.pilootloket.inbox.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many mails and applications on the page become a checked dossier per second, and how much memory the largest files
 * take: {@code mvn test -Pbench}. Reported in {@code docs/reports/}, never asserted: what it measures is this machine.
 */
class LoadBench {

    private static final int MANY = Integer.getInteger("bench.many", 200);
    private static final String HEAP = System.getProperty("bench.heap", "1g");
    private static final int LARGEST = 25 * 1024 * 1024;

    private static final Pattern IN_USE = Pattern.compile("(\\d+)M->");

    private int next;

    @Test
    void takesMailsAndApplications(@TempDir Path data) {
        try (MailWorld world = new MailWorld(
                data,
                "--pilootloket.mailbox.every=100ms",
                "--pilootloket.public-posts.per-minute=1000000",
                "--pilootloket.public-posts.per-hour=1000000")) {
            world.start("-Xmx" + HEAP, "-XX:StartFlightRecording=filename=target/load.jfr,settings=profile");
            world.awaitUp();
            mails(world, 1, MANY / 4, "mails to warm up");
            mails(world, 1, MANY / 4, "mails, each when the one before is handled");
            mails(world, 4, MANY, "mails, all at once");
            applications(world, 1, MANY / 4, "applications to warm up");
            applications(world, 1, MANY / 4, "applications, one candidate");
            applications(world, 4, MANY, "applications, four candidates at once");
            mails(world, 4, MANY, "mails, all at once, beside the dossiers of before");
            world.stop();
        }
    }

    /** From delivery until the acknowledgement with the findings arrived: the dossier is checked before it is written. */
    private void mails(MailWorld world, int clients, int many, String what) {
        List<Written> mails = IntStream.range(next, next + many)
                .mapToObj(number -> Written.from(SoakMails.sender(number), SoakMail.subject(number))
                        .attaching("aanvraag.docx", application(world, number)))
                .toList();
        int first = next;
        measure(
                clients,
                many,
                what,
                at -> {
                    world.deliver(mails.get(at).message());
                    if (clients == 1) {
                        awaitAcknowledged(world, first + at);
                    }
                },
                () -> IntStream.range(first, first + many).forEach(number -> awaitAcknowledged(world, number)));
    }

    private static byte[] application(MailWorld world, int number) {
        return world.application("Organisatie " + number, SoakMails.sender(number), world.zone(number));
    }

    private static void awaitAcknowledged(MailWorld world, int number) {
        Awaitility.await("an acknowledgement for " + number)
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(20))
                .pollDelay(Duration.ZERO)
                .until(() -> !world.received(SoakMails.sender(number)).isEmpty());
    }

    /** From the first page until the receipt stands on the last. */
    private void applications(MailWorld world, int clients, int many, String what) {
        int first = next;
        measure(
                clients,
                many,
                what,
                at -> new Applicant(world.base(), first + at)
                        .applies(world.zone(at).code()),
                () -> world.goOn(Duration.ofSeconds(5)));
    }

    private void measure(int clients, int many, String what, IntConsumer one, Runnable rest) {
        next += many;
        ExecutorService people = Executors.newFixedThreadPool(clients);
        long[] took = new long[many];
        long began = System.nanoTime();
        try {
            for (Future<?> done : IntStream.range(0, many)
                    .mapToObj(at -> people.submit(() -> {
                        long from = System.nanoTime();
                        one.accept(at);
                        took[at] = System.nanoTime() - from;
                    }))
                    .toList()) {
                done.get();
            }
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        } finally {
            people.shutdown();
        }
        double handedIn = (System.nanoTime() - began) / 1e9;
        rest.run();
        double all = (System.nanoTime() - began) / 1e9;
        Arrays.sort(took);
        // Printed and not logged: the product runs once in this process and sets levels of its own.
        System.out.printf(
                Locale.ROOT,
                "| %d %s | %d | %.1f s (%.1f/s) | %.1f s (%.1f/s) | %.0f ms | %.0f ms |%n",
                many,
                what,
                clients,
                handedIn,
                many / handedIn,
                all,
                many / all,
                took[many / 2] / 1e6,
                took[many * 95 / 100] / 1e6);
    }

    /** The heap is all that it may use; when it is too small, the product says so in its log and nothing arrives. */
    @Test
    void takesTheLargestFiles(@TempDir Path data) throws IOException {
        byte[] pdf = Samples.pdf("/Comment (" + "#x".repeat((LARGEST - 200) / 2) + ")");
        Path log = Path.of("target/gc.log");
        Files.deleteIfExists(log);
        try (MailWorld world = new MailWorld(data, "--pilootloket.mailbox.every=100ms")) {
            world.start("-Xmx" + HEAP, "-Xlog:gc:file=" + log);
            world.awaitUp();
            Applicant applicant = new Applicant(world.base(), 0);
            String own = applicant.begins(world.zone(0).code());
            System.out.printf("before: %d MB%n", peak(log));
            applicant.uploads(own, "verklaring.pdf", pdf);
            System.out.printf("an upload of %d bytes: %d MB%n", pdf.length, peak(log));
            world.deliver(Written.from(SoakMails.sender(1), SoakMail.subject(1))
                    .attaching("aanvraag.docx", application(world, 1))
                    .attaching("verklaring.pdf", pdf)
                    .message());
            awaitAcknowledged(world, 1);
            System.out.printf("a mail with the same: %d MB%n", peak(log));
            world.stop();
        }
    }

    /** The most that was in use just before it was cleaned up. */
    private static int peak(Path log) throws IOException {
        return IN_USE.matcher(Files.readString(log))
                .results()
                .mapToInt(use -> Integer.parseInt(use.group(1)))
                .max()
                .orElse(0);
    }
}
