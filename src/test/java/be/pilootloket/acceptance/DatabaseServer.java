package be.pilootloket.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A PostgreSQL that can be killed and started again where it was. It writes to the disk before it says that it did. */
final class DatabaseServer implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres running;

    DatabaseServer(Path data) {
        this.data = data;
        running = started(0);
    }

    /** Where its database lies; the user is postgres. */
    String url() {
        return running.getJdbcUrl("postgres", "postgres");
    }

    /** Kills it as a power cut would (SIGKILL), and starts it again after this time. */
    void goAwayFor(Duration time) {
        int port = running.getPort();
        long gone = System.nanoTime();
        kill();
        close();
        Awaitility.await("the database stays away")
                .atMost(time.plusMinutes(1))
                .until(() -> System.nanoTime() - gone >= time.toNanos());
        running = started(port);
    }

    private void kill() {
        ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();
        postmaster.destroyForcibly();
        Awaitility.await("the database is gone").until(() -> !postmaster.isAlive());
    }

    private long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private EmbeddedPostgres started(int port) {
        try {
            EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100");
            return (port == 0 ? server : server.setPort(port)).start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
