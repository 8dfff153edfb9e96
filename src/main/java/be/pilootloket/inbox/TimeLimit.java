package be.pilootloket.inbox;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Does work on what a stranger sent within a stated time, or not at all. */
@Component
class TimeLimit {

    private final InboxSettings settings;
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "mail-reader");
        thread.setDaemon(true);
        return thread;
    });

    TimeLimit(InboxSettings settings) {
        this.settings = settings;
    }

    /**
     * Does work that touches no database: it has a thread of its own, and no part in the transaction.
     *
     * @throws IllegalStateException when it failed, ran out of memory or took too long
     */
    <T> T within(Callable<T> work) {
        Future<T> done = workers.submit(work);
        try {
            return done.get(settings.readsWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException endless) {
            done.cancel(true);
            throw new IllegalStateException("A mail could not be read in time", endless);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A mail could not be read", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading a mail", stopped);
        }
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }
}
