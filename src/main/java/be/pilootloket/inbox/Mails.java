package be.pilootloket.inbox;

import be.pilootloket.storage.Moments;
import be.pilootloket.storage.Whole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

/** The rows of the mails, and of where they lie on the mail server. */
@Repository
class Mails {

    private static final String COLUMNS = "id, mailbox, received_at, server_date, internal_date, written_date, sha256,"
            + " size_in_bytes, whole, stored_at, reading, place, placement, candidacy_number, message, answered_at";

    private final JdbcClient jdbc;
    private final Whole whole;

    Mails(JdbcClient jdbc, Whole whole) {
        this.jdbc = jdbc;
        this.whole = whole;
    }

    /** Whether what lies there was stored before. */
    boolean knows(RawMail mail) {
        return jdbc.sql("select count(*) from mail_position where mailbox = :mailbox and folder = :folder"
                                + " and uid_validity = :validity and uid = :uid")
                        .param("mailbox", mail.mailbox())
                        .param("folder", mail.folder())
                        .param("validity", mail.uidValidity())
                        .param("uid", mail.uid())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Long> known(String mailbox, String folder, long uidValidity) {
        return jdbc.sql("select uid from mail_position where mailbox = :mailbox and folder = :folder"
                        + " and uid_validity = :validity")
                .param("mailbox", mailbox)
                .param("folder", folder)
                .param("validity", uidValidity)
                .query(Long.class)
                .list();
    }

    Optional<String> withFingerprint(String mailbox, String fingerprint) {
        return jdbc.sql("select id from mail where mailbox = :mailbox and fingerprint = :fingerprint")
                .param("mailbox", mailbox)
                .param("fingerprint", fingerprint)
                .query(String.class)
                .optional();
    }

    void lies(RawMail mail, String id) {
        jdbc.sql("insert into mail_position (mailbox, folder, uid_validity, uid, mail)"
                        + " values (:mailbox, :folder, :validity, :uid, :mail)")
                .param("mailbox", mail.mailbox())
                .param("folder", mail.folder())
                .param("validity", mail.uidValidity())
                .param("uid", mail.uid())
                .param("mail", id)
                .update();
    }

    void add(Mail mail, String fingerprint, byte[] raw) {
        jdbc.sql(
                        "insert into mail (id, mailbox, fingerprint, received_at, server_date, internal_date, written_date, raw,"
                                + " sha256, size_in_bytes, whole, stored_at, tries, place) values (:id, :mailbox, :fingerprint,"
                                + " :receivedAt, :server, :internal, :written, :raw, :sha256, :size, :whole, :at, 0, 'OPEN')")
                .param("id", mail.id())
                .param("mailbox", mail.mailbox())
                .param("fingerprint", fingerprint)
                .param("receivedAt", Moments.bind(mail.receipt().at()))
                .param("server", Moments.bind(mail.receipt().byServer()))
                .param("internal", Moments.bind(mail.receipt().byMailbox()))
                .param("written", Moments.bind(mail.receipt().written()))
                // As a stream: H2 takes no array of more than a megabyte.
                .param("raw", new SqlBinaryValue(new ByteArrayInputStream(raw), raw.length))
                .param("sha256", mail.sha256())
                .param("size", mail.size())
                .param("whole", mail.whole())
                .param("at", Moments.bind(mail.storedAt()))
                .update();
    }

    /** Counts one more try to read it; gives how many there were. */
    int tried(String id) {
        jdbc.sql("update mail set tries = tries + 1 where id = :id")
                .param("id", id)
                .update();
        return jdbc.sql("select tries from mail where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void read(String id, MailReading reading) {
        jdbc.sql("update mail set kind = :kind, reading = :reading, candidacy_number = :number, call_code = :callCode"
                        + " where id = :id")
                .param("kind", reading.kind().name())
                .param("reading", whole.write(reading))
                .param("number", reading.number())
                .param("callCode", reading.callCode())
                .param("id", id)
                .update();
    }

    void place(String id, Placing placing) {
        jdbc.sql("update mail set place = :place, placement = :placing,"
                        + " candidacy_number = coalesce(:number, candidacy_number),"
                        + " call_code = coalesce(:callCode, call_code) where id = :id")
                .param("place", placing.place().name())
                .param("placing", whole.write(placing))
                .param("number", placing.number())
                .param("callCode", placing.callCode())
                .param("id", id)
                .update();
    }

    /** Holds every mail of a mailbox that became a candidacy or is to become one, until the transaction ends. */
    void holdCandidacies(String mailbox) {
        jdbc.sql("select id from mail where mailbox = :mailbox and place = 'CANDIDACY' order by id for update")
                .param("mailbox", mailbox)
                .query(String.class)
                .list();
    }

    void answered(String id, Instant at) {
        jdbc.sql("update mail set answered_at = :at where id = :id")
                .param("at", Moments.bind(at))
                .param("id", id)
                .update();
    }

    void became(String id, String number, String message) {
        jdbc.sql("update mail set candidacy_number = :number, message = :message where id = :id")
                .param("number", number)
                .param("message", message)
                .param("id", id)
                .update();
    }

    Optional<Mail> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from mail where id = :id and forgotten_at is null")
                .param("id", id)
                .query(this::mail)
                .optional();
    }

    Optional<Mail> ofMessage(String message) {
        return jdbc.sql("select " + COLUMNS + " from mail where message = :message and forgotten_at is null")
                .param("message", message)
                .query(this::mail)
                .optional();
    }

    List<Mail> newest(String number, Place place, int limit) {
        return jdbc.sql("select " + COLUMNS
                        + " from mail where forgotten_at is null and (:place is null or place = :place)"
                        + " and (:number = '' or position(:number in upper(coalesce(candidacy_number, call_code, ''))) = 1)"
                        + " order by stored_at desc, id limit :limit")
                .param("place", place == null ? null : place.name(), java.sql.Types.VARCHAR)
                .param("number", number.toUpperCase(java.util.Locale.ROOT))
                .param("limit", limit)
                .query(this::mail)
                .list();
    }

    /** The mails that led to a candidacy or are about it. */
    List<Mail> of(String number) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from mail where candidacy_number = :number and forgotten_at is null order by received_at, id")
                .param("number", number)
                .query(this::mail)
                .list();
    }

    byte[] raw(String id) {
        return jdbc.sql("select raw from mail where id = :id")
                .param("id", id)
                .query(Mails::raw)
                .single();
    }

    private static byte[] raw(ResultSet row, int at) throws SQLException {
        try (InputStream raw = row.getBinaryStream("raw")) {
            return raw.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Mail mail(ResultSet row, int at) throws SQLException {
        return new Mail(
                row.getString("id"),
                row.getString("mailbox"),
                new Receipt(
                        Moments.read(row, "received_at"),
                        Moments.read(row, "server_date"),
                        Moments.read(row, "internal_date"),
                        Moments.read(row, "written_date")),
                row.getString("sha256"),
                row.getLong("size_in_bytes"),
                row.getBoolean("whole"),
                Moments.read(row, "stored_at"),
                whole.read(row.getString("reading"), MailReading.class),
                Place.valueOf(row.getString("place")),
                whole.read(row.getString("placement"), Placing.class),
                row.getString("candidacy_number"),
                row.getString("message"),
                Moments.read(row, "answered_at"));
    }
}
