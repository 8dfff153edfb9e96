package be.pilootloket.inbox;

import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a mail: takes it apart within a stated time, and sorts it then. */
@Component
class MailReader {

    private static final int LONGEST_SUBJECT = 300;

    private final Sorting sorting;
    private final InboxSettings settings;
    private final TimeLimit time;

    MailReader(Sorting sorting, InboxSettings settings, TimeLimit time) {
        this.sorting = sorting;
        this.settings = settings;
        this.time = time;
    }

    MailReading read(Mail mail, byte[] raw) {
        return sorting.sort(envelope(mail, raw), mail.whole() ? time.within(() -> MailParts.of(raw)) : tooLarge());
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
}
