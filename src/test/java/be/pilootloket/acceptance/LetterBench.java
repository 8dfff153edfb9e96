package be.pilootloket.acceptance;

import be.pilootloket.correspondence.DispatchDesk;
import be.pilootloket.correspondence.Letter;
import be.pilootloket.correspondence.LetterDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/**
 * How many letters are drawn up, looked at, printed and sent per second: {@code mvn test -Pbench -Dtest=LetterBench}. Reported
 * in {@code docs/reports/letters.md}, never asserted: what it measures is this machine.
 */
class LetterBench {

    private static final int RENDERED = Integer.getInteger("bench.rendered", 200);
    private static final String COUNTS = System.getProperty("bench.letters", "100,1000,2000");
    private static final String HEAP = System.getProperty("bench.heap", "700m");

    @Test
    void rendersLetters(@TempDir Path data) {
        try (LetterWorld world = new LetterWorld(data, RENDERED, false)) {
            world.product().inside(this::render);
        }
    }

    private void render(ApplicationContext beans) {
        ManagementService management = beans.getBean(ManagementService.class);
        List<Job> jobs = jobs(management);
        measure(1, jobs, "candidacies whose letter is to be found", job -> management.executeJob(job.getId()));
        List<Job> drafts = jobs(management);
        measure(1, drafts, "letters drafted", job -> management.executeJob(job.getId()));
        DispatchDesk dispatches = beans.getBean(DispatchDesk.class);
        LetterDesk desk = beans.getBean(LetterDesk.class);
        List<Letter> letters =
                dispatches.letters(dispatches.of(LetterWorld.CALL).get(0).number());
        measure(1, letters, "letters looked at for obstacles", desk::obstacles);
        measure(1, letters, "PDFs made, to warm up", letter -> desk.pdf(letter.id()));
        measure(1, letters, "PDFs made", letter -> desk.pdf(letter.id()));
        measure(2, letters, "PDFs made", letter -> desk.pdf(letter.id()));
        System.out.printf("A PDF is %d bytes.%n", desk.pdf(letters.get(0).id()).length);
    }

    private static List<Job> jobs(ManagementService management) {
        return management
                .createJobQuery()
                .processDefinitionKey("candidacy-result")
                .list();
    }

    private static <T> void measure(int threads, List<T> things, String what, Consumer<T> one) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        long began = System.nanoTime();
        try {
            pool.submit(() -> things.parallelStream().forEach(one)).get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        } finally {
            pool.shutdown();
        }
        double seconds = seconds(began);
        System.out.printf(
                Locale.ROOT,
                "| %d %s | %d | %.1f/s | %.1f ms |%n",
                things.size(),
                what,
                threads,
                things.size() / seconds,
                seconds * 1000 / things.size());
    }

    @Test
    void releasesLetters(@TempDir Path data) {
        System.out.printf("| letters | drafted | reviewed | released | first received | all received | call quiet |%n");
        Arrays.stream(COUNTS.split(",")).mapToInt(Integer::parseInt).forEach(letters -> {
            try (LetterWorld world = new LetterWorld(data.resolve("of-" + letters), letters, false)) {
                release(world);
            }
        });
    }

    private static void release(LetterWorld world) {
        int letters = world.letters();
        world.product().start("-Xmx" + HEAP);
        world.product().awaitUp();
        Person admin = world.person("admin");
        double drafting = drafted(world, admin);
        double reviewing = timed(world::review);
        double releasing = timed(world::release);
        long began = System.nanoTime();
        double first;
        double all;
        double quiet;
        String shares;
        try (JobSamples samples = new JobSamples(world.product().pid())) {
            first = awaitReceived(world, 1, began);
            all = awaitReceived(world, letters, began);
            shares = samples.shares();
        }
        try (JobSamples samples = new JobSamples(world.product().pid())) {
            await(
                    "the call has counted",
                    () -> world.jobs(admin, "call-for-pilots") == 0 && world.jobs(admin, "message-delivery") == 0);
            quiet = seconds(began);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.1f/s | %.1f s | %.1f s | %.1f s | %.1f s (%.1f/s) | %.1f s |%n",
                    letters,
                    drafting,
                    reviewing,
                    releasing,
                    first,
                    all,
                    letters / all,
                    quiet);
            System.out.printf("until all were received, %s%n", shares);
            if (quiet > all + 2) {
                System.out.printf("afterwards, %s%n", samples.shares());
            }
        }
        world.product().stop();
    }

    /** How many per second, over the second half of them: the first half is drafted while the product still starts. */
    private static double drafted(LetterWorld world, Person admin) {
        int letters = world.letters();
        await("half are drafted", () -> world.jobs(admin, "candidacy-result") <= letters / 2);
        long left = world.jobs(admin, "candidacy-result");
        long began = System.nanoTime();
        await("all are drafted", () -> world.jobs(admin, "candidacy-result") == 0);
        return left / seconds(began);
    }

    private static double awaitReceived(LetterWorld world, int letters, long began) {
        await(letters + " are received", () -> world.gate().taken().size() >= letters);
        return seconds(began);
    }

    private static void await(String what, Callable<Boolean> done) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(60))
                .pollInterval(Duration.ofMillis(100))
                .until(done);
    }

    private static double timed(Runnable deed) {
        long began = System.nanoTime();
        deed.run();
        return seconds(began);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
