package be.pilootloket.correspondence;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.storage.Moments;
import be.pilootloket.storage.Whole;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

/** What messages have beside their row when they are letters, and every text that they had. */
@Repository
class Letters {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private static final String WHOLE = """
            select m.*, l.dispatch, l.version, l.offered, l.by_post, l.postal_address, l.motivation, l.replaces,
              l.rectification, l.sha256, l.printed_at, v.subject as letter_subject, v.body as letter_body, v.missing
            from letter l
              join message m on m.id = l.message
              join letter_version v on v.message = l.message and v.version = l.version
            """;

    private final JdbcClient jdbc;
    private final Whole whole;
    private final Ledger ledger;

    Letters(JdbcClient jdbc, Whole whole, Ledger ledger) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.ledger = ledger;
    }

    /**
     * A letter without a text yet: {@link #write} gives it its first.
     *
     * @param rectification what it puts right, or null
     */
    void insert(MessageId id, String dispatch, Rectification rectification) {
        jdbc.sql("""
                        insert into letter (message, dispatch, version, offered, by_post, replaces, rectification)
                        values (:id, :dispatch, 0, false, false, :replaces, :rectification)""")
                .param("id", id.value())
                .param("dispatch", dispatch)
                .param(
                        "replaces",
                        rectification == null ? null : rectification.wrong().value())
                .param("rectification", rectification == null ? null : rectification.what())
                .update();
    }

    /** A new text, which is the current one from now on. */
    void write(MessageId id, LetterVersion version) {
        jdbc.sql("""
                        insert into letter_version (message, version, subject, body, missing, written_at, written_by, why)
                        values (:id, :version, :subject, :body, :missing, :at, :by, :why)""")
                .param("id", id.value())
                .param("version", version.version())
                .param("subject", version.subject())
                .param("body", version.body())
                .param("missing", whole.write(version.missing()))
                .param("at", Moments.bind(version.writtenAt()))
                .param("by", version.writtenBy())
                .param("why", version.why())
                .update();
        jdbc.sql("update letter set version = :version where message = :id")
                .param("id", id.value())
                .param("version", version.version())
                .update();
        note(
                version.version() == 1 ? Deed.LETTER_DRAFTED : Deed.LETTER_CHANGED,
                id,
                version.writtenBy(),
                Map.of("version", String.valueOf(version.version())));
    }

    private void note(Deed deed, MessageId id, String by, Map<String, String> facts) {
        String callCode = jdbc.sql("select call_code from message where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
        ledger.note(deed, callCode, id.value(), by, facts);
    }

    void change(LetterChange change) {
        jdbc.sql("""
                        update letter set motivation = :motivation, by_post = :byPost, postal_address = :postalAddress
                        where message = :id""")
                .param("id", change.id().value())
                .param("motivation", change.motivation())
                .param("byPost", change.byPost())
                .param("postalAddress", change.postalAddress())
                .update();
    }

    void offer(MessageId id, boolean offered) {
        jdbc.sql("update letter set offered = :offered where message = :id")
                .param("id", id.value())
                .param("offered", offered)
                .update();
    }

    /** Keeps the bytes as printed, the first time only. */
    void print(MessageId id, byte[] pdf, String sha256, Instant at) {
        int printed = jdbc.sql(
                        "update letter set pdf = :pdf, sha256 = :sha256, printed_at = :at where message = :id and pdf is null")
                .param("id", id.value())
                // As a stream: H2 takes no array of more than a megabyte.
                .param("pdf", new SqlBinaryValue(new ByteArrayInputStream(pdf), pdf.length))
                .param("sha256", sha256)
                .param("at", Moments.bind(at))
                .update();
        if (printed == 1) {
            note(Deed.LETTER_PRINTED, id, null, Map.of(Ledger.SHA256, sha256));
        }
    }

    Optional<byte[]> pdf(MessageId id) {
        return jdbc.sql("select pdf from letter where message = :id and pdf is not null")
                .param("id", id.value())
                .query((row, at) -> bytes(row))
                .optional();
    }

    Optional<Letter> find(MessageId id) {
        return jdbc.sql(WHOLE + "where l.message = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** Those of a dispatch, by what they are about. */
    List<Letter> of(String dispatch) {
        return jdbc.sql(WHOLE + "where l.dispatch = :dispatch order by m.about, m.drafted_at, m.id")
                .param("dispatch", dispatch)
                .query(this::read)
                .list();
    }

    /** How many of each dispatch are in which state, by its number. */
    Map<String, DispatchTally> tallies() {
        Map<String, Map<MessageState, Integer>> counts = new HashMap<>();
        jdbc.sql("""
                        select l.dispatch, m.state, count(*) as letters
                        from letter l join message m on m.id = l.message
                        group by l.dispatch, m.state""").query(row -> {
            counts.computeIfAbsent(row.getString("dispatch"), number -> new EnumMap<>(MessageState.class))
                    .put(MessageState.valueOf(row.getString("state")), row.getInt("letters"));
        });
        return counts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, counted -> new DispatchTally(counted.getValue())));
    }

    /** Those that rectify this letter, oldest first. */
    List<Letter> rectifying(MessageId id) {
        return jdbc.sql(WHOLE + "where l.replaces = :id order by m.drafted_at, m.id")
                .param("id", id.value())
                .query(this::read)
                .list();
    }

    /** What the first letter is about that lies to be released and of which this person wrote any text. */
    Optional<String> written(String dispatch, String person) {
        return jdbc.sql("""
                        select min(m.about) as about
                        from letter l
                          join message m on m.id = l.message
                          join letter_version v on v.message = l.message
                        where l.dispatch = :dispatch and l.offered and v.written_by = :person
                        having count(*) > 0""")
                .param("dispatch", dispatch)
                .param("person", person)
                .query(String.class)
                .optional();
    }

    /** Every text, oldest first. */
    List<LetterVersion> versions(MessageId id) {
        return jdbc.sql("select * from letter_version where message = :id order by version")
                .param("id", id.value())
                .query((row, at) -> new LetterVersion(
                        row.getInt("version"),
                        row.getString("subject"),
                        row.getString("body"),
                        whole.read(row.getString("missing"), TEXTS),
                        Moments.read(row, "written_at"),
                        row.getString("written_by"),
                        row.getString("why")))
                .list();
    }

    private Letter read(ResultSet row, int index) throws SQLException {
        String replaces = row.getString("replaces");
        return new Letter(
                Messages.read(row, index),
                row.getString("dispatch"),
                row.getInt("version"),
                row.getBoolean("offered"),
                row.getBoolean("by_post"),
                row.getString("postal_address"),
                row.getString("motivation"),
                replaces == null ? null : new MessageId(replaces),
                row.getString("rectification"),
                row.getString("letter_subject"),
                row.getString("letter_body"),
                whole.read(row.getString("missing"), TEXTS),
                row.getString("sha256"),
                Moments.read(row, "printed_at"));
    }

    private static byte[] bytes(ResultSet row) throws SQLException {
        try (InputStream pdf = row.getBinaryStream("pdf")) {
            return pdf.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
