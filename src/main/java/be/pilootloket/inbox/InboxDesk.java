package be.pilootloket.inbox;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The counter where mail comes in: kept whole first, read afterwards. Where it belongs is {@link PlacingDesk}'s. */
@Service
@Transactional
@EnableConfigurationProperties(InboxSettings.class)
public class InboxDesk {

    /** After so many tries a mail that cannot be read goes to a person as it is. */
    private static final int MOST_TRIES = 2;

    private final Mails mails;
    private final Answers answers;
    private final MailReader reader;
    private final Dossiers dossiers;
    private final InboxSettings settings;
    private final Ledger ledger;
    private final TransactionTemplate apart;
    private final Clock clock;

    InboxDesk(
            Mails mails,
            Answers answers,
            MailReader reader,
            Dossiers dossiers,
            InboxSettings settings,
            Ledger ledger,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.mails = mails;
        this.answers = answers;
        this.reader = reader;
        this.dossiers = dossiers;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The numbers (UID) of what lies in a folder and was stored before. */
    @Transactional(readOnly = true)
    public List<Long> known(String mailbox, String folder, long uidValidity) {
        return mails.known(mailbox, folder, uidValidity);
    }

    /**
     * Keeps a mail, whole and before anything of it is read. Empty when it was kept before: at the same place, or as
     * another copy with the same Message-ID and the same body. Message-ID alone is not enough: who uses somebody else's
     * first would keep that mail out.
     */
    public Optional<Mail> store(RawMail raw) {
        if (mails.knows(raw)) {
            return Optional.empty();
        }
        Header header = Header.of(raw.bytes(), settings);
        String fingerprint = fingerprint(raw.bytes(), header);
        Optional<String> copyOf = mails.withFingerprint(raw.mailbox(), fingerprint);
        if (copyOf.isPresent()) {
            mails.lies(raw, copyOf.get());
            return Optional.empty();
        }
        Mail mail = arrived(raw, header);
        mails.add(mail, fingerprint, raw.bytes());
        mails.lies(raw, mail.id());
        note(mail);
        return Optional.of(mail);
    }

    private void note(Mail mail) {
        ledger.note(
                Deed.MAIL_KEPT,
                null,
                mail.id(),
                null,
                Map.of(
                        "mailbox",
                        mail.mailbox(),
                        "receivedAt",
                        mail.receipt().at().toString(),
                        "bytes",
                        String.valueOf(mail.size()),
                        "whole",
                        String.valueOf(mail.whole()),
                        Ledger.SHA256,
                        mail.sha256()));
    }

    private Mail arrived(RawMail raw, Header header) {
        Instant now = clock.instant();
        Optional<Instant> byServer = header.receivedByUs();
        Instant at = byServer.orElse(raw.internalDate());
        // The clock of a mail server may be some seconds ahead of ours.
        Receipt receipt = new Receipt(
                at.isAfter(now) ? now : at,
                byServer.orElse(null),
                raw.internalDate(),
                header.written().orElse(null));
        return new Mail(
                UUID.randomUUID().toString(),
                raw.mailbox(),
                receipt,
                Sha256.of(raw.bytes()),
                raw.size(),
                raw.whole(),
                now,
                null,
                Place.OPEN,
                null,
                null,
                null,
                null);
    }

    private static String fingerprint(byte[] mail, Header header) {
        Optional<String> messageId = header.first("Message-ID").filter(id -> !id.isBlank());
        if (messageId.isEmpty()) {
            return Sha256.of(mail);
        }
        byte[] body = java.util.Arrays.copyOfRange(mail, Header.bodyAt(mail), mail.length);
        return Sha256.of((messageId.get() + "\n" + Sha256.of(body)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /**
     * Reads a mail and places it where reading is enough; else it waits for a person. A mail that failed twice, even when it
     * took the whole process down with it, goes to a person unread.
     *
     * @throws IllegalStateException when it could not be read this time
     */
    public Mail read(String id) {
        int tries = apart.execute(transaction -> mails.tried(id));
        Mail mail = get(id);
        byte[] raw = mails.raw(id);
        MailReading reading = tries > MOST_TRIES ? reader.unread(mail, raw) : reader.read(mail, raw);
        mails.read(id, reading);
        mails.place(id, Placing.by(reading));
        return get(id);
    }

    /**
     * Whether the receipt of a mail is acknowledged, and notes that it is: once per mail, for a sender who is confirmed, and
     * once an hour for each. What a machine sent is never answered, or two machines would go on for ever.
     */
    public boolean answers(String id) {
        Mail mail = get(id);
        Sender sender = mail.reading().sender();
        Instant now = clock.instant();
        boolean answered = mail.answeredAt() == null
                && sender.confirmed()
                && switch (mail.reading().kind()) {
                    case APPLICATION, SUPPLEMENT, UNCLEAR -> !mail.reading().automatic();
                    case AUTOMATIC, BOUNCE, CALENDAR_REPLY -> false;
                }
                && callOf(mail).isPresent()
                && answers.note(sender.address(), now, now.minus(settings.answersOncePer()));
        if (answered) {
            mails.answered(id, now);
        }
        return answered;
    }

    /** The call in whose name we write about a mail; empty when no call has its mailbox. */
    @Transactional(readOnly = true)
    public Optional<String> callOf(Mail mail) {
        return Optional.ofNullable(mail.reading()).map(MailReading::callCode).or(() -> callOf(mail.mailbox()));
    }

    /** One of the published calls of a mailbox; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<String> callOf(String mailbox) {
        return dossiers.anyCall(mailbox);
    }

    /**
     * The mail with this id.
     *
     * @throws IllegalArgumentException when there is none
     */
    @Transactional(readOnly = true)
    public Mail get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No mail " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Mail> find(String id) {
        return mails.find(id);
    }

    /** Every mail that led to this candidacy or is about it, oldest first. */
    @Transactional(readOnly = true)
    public List<Mail> of(String number) {
        return mails.of(number);
    }

    /** The mail that became this candidacy; empty when it came in another way. */
    @Transactional(readOnly = true)
    public Optional<Mail> ofCandidacy(String number) {
        return mails.of(number).stream()
                .filter(mail -> mail.place() == Place.CANDIDACY)
                .findFirst();
    }

    /** The mail that became this message of a candidate; empty when it came in another way. */
    @Transactional(readOnly = true)
    public Optional<Mail> ofMessage(String message) {
        return mails.ofMessage(message);
    }

    /**
     * The newest mails.
     *
     * @param number the beginning of a candidacy's number or a call's code; empty for all
     * @param place null for all
     */
    @Transactional(readOnly = true)
    public List<Mail> newest(String number, Place place, int limit) {
        return mails.newest(number.strip(), place, limit);
    }

    /** The bytes of a mail as they were kept. */
    @Transactional(readOnly = true)
    public byte[] raw(String id) {
        return mails.raw(id);
    }
}
