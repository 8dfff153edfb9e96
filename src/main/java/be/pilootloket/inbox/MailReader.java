package be.pilootloket.inbox;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Reads a mail within a stated time, or not at all. */
@Component
class MailReader {

    private static final int LONGEST_SUBJECT = 300;

    private final Sorting sorting;
    private final InboxSettings settings;
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "mail-reader");
        thread.setDaemon(true);
        return thread;
    });

    MailReader(Sorting sorting, InboxSettings settings) {
        this.sorting = sorting;
        this.settings = settings;
    }

    MailReading read(Mail mail, byte[] raw) {
        return sorting.sort(envelope(mail, raw), mail.whole() ? takenApart(raw) : tooLarge());
    }

    /** What the envelope says, when the rest defeats us. */
    MailReading unread(Mail mail, byte[] raw) {
        return sorting.sort(
                envelope(mail, raw), nothing("We kunnen dit bericht niet openen. Het ruwe bericht is wel bewaard."));
    }

    private Envelope envelope(Mail mail, byte[] raw) {
        Header header = Header.of(raw, settings);
        String subject = PlainText.line(header.decoded("Subject").orElse(""), LONGEST_SUBJECT);
        return new Envelope(mail, header, Sender.of(header, settings), subject);
    }

    private static MailContent tooLarge() {
        return nothing(
                "Dit bericht is te groot om te bewaren. Het staat nog in de mailbox. Alleen wat erboven staat, is hier.");
    }

    private static MailContent nothing(String remark) {
        return new MailContent("", List.of(), null, null, List.of(remark));
    }

    private MailContent takenApart(byte[] raw) {
        Future<MailContent> work = workers.submit(() -> MailParts.of(raw));
        try {
            return work.get(settings.readsWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException endless) {
            work.cancel(true);
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
