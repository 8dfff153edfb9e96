package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Somebody who opens the same page again and again while something goes wrong. */
final class Visits implements AutoCloseable {

    private final List<Visit> all = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService visitor = Executors.newSingleThreadScheduledExecutor();
    private final String path;

    /** One answer, and how long it took. */
    private record Visit(int status, String body, Duration took) {}

    Visits(Person person, String path) {
        this.path = path;
        visitor.scheduleWithFixedDelay(() -> all.add(visit(person)), 0, 200, TimeUnit.MILLISECONDS);
    }

    private Visit visit(Person person) {
        long began = System.nanoTime();
        HttpResponse<String> answer = person.visit(path);
        return new Visit(answer.statusCode(), answer.body(), Duration.ofNanos(System.nanoTime() - began));
    }

    /** Whether the last one was as it should be. */
    boolean wellAgain() {
        return !all.isEmpty() && all.get(all.size() - 1).status() == 200;
    }

    /** How many were told that it did not work. */
    long refused() {
        return all.stream().filter(visit -> visit.status() != 200).count();
    }

    Duration slowest() {
        return all.stream().map(Visit::took).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** Each was answered in time, by the page or by a sentence in Dutch that shows nothing of the inside. */
    void verifyEachToldInTime(Duration longest) {
        close();
        assertThat(slowest()).as("the slowest answer of " + path).isLessThan(longest);
        assertThat(all).filteredOn(visit -> visit.status() != 200).allSatisfy(visit -> {
            assertThat(visit.status()).as(visit.body()).isIn(500, 503);
            assertThat(visit.body())
                    .contains("Probeer het opnieuw")
                    .doesNotContain("Exception", "\tat ", "Hikari", "SQL", "org.", "JDBC");
        });
    }

    @Override
    public void close() {
        visitor.shutdownNow();
    }
}
