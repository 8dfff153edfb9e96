package be.pilootloket.file;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.Sha256;
import be.pilootloket.storage.Moments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where files lie: each content once, under as many names as it was handed in. Who may see one, its dossier says. */
@Repository
@Transactional
public class FileStore {

    /** A file as a row of {@code kept_file}, for a room that joins its own table to it. */
    public static final RowMapper<KeptFile> FILE = (row, at) -> new KeptFile(
            UUID.fromString(row.getString("id")),
            row.getString("name"),
            row.getString("media_type"),
            row.getLong("size_in_bytes"),
            row.getString("sha256"),
            ScanState.valueOf(row.getString("scan")),
            Moments.read(row, "received_at"));

    /** How often somebody else may keep or forget the same content just before we do. */
    private static final int MOST_TRIES = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;
    private final Ledger ledger;
    private final Clock clock;

    public FileStore(JdbcClient jdbc, PlatformTransactionManager transactions, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Keeps a file under an id of its own. Several may keep the same content at once: it lies there once then.
     *
     * @throws IllegalArgumentException when the look at it refused it
     */
    public KeptFile keep(Inspection file) {
        if (!file.taken()) {
            throw new IllegalArgumentException("A refused file is not kept: " + file.refusal());
        }
        KeptFile kept = new KeptFile(
                UUID.randomUUID(),
                file.name(),
                file.kind().type(),
                file.content().length,
                Sha256.of(file.content()),
                file.scan(),
                clock.instant());
        insert(kept, file.content());
        ledger.note(
                Deed.FILE_RECEIVED,
                null,
                kept.id().toString(),
                null,
                Map.of("bytes", String.valueOf(kept.size()), Ledger.SHA256, kept.sha256()));
        return kept;
    }

    /**
     * Once more when somebody else kept or forgot the same content meanwhile. Under a savepoint: PostgreSQL gives up the
     * whole transaction otherwise, and the engine's with it.
     */
    private void insert(KeptFile file, byte[] content) {
        for (int tries = 1; ; tries++) {
            try {
                savepoint.executeWithoutResult(nested -> {
                    insertContent(file.sha256(), content);
                    insert(file);
                });
                return;
            } catch (DataIntegrityViolationException overtaken) {
                if (tries == MOST_TRIES) {
                    throw overtaken;
                }
            }
        }
    }

    /** Forgets a file, and what is in it when no other file has the same content. Whoever names it lets go of it first. */
    public void forget(KeptFile file) {
        jdbc.sql("delete from kept_file where id = :id")
                .param("id", file.id().toString())
                .update();
        ledger.note(Deed.FILE_FORGOTTEN, null, file.id().toString(), null, Map.of());
        try {
            savepoint.executeWithoutResult(nested -> deleteContent(file.sha256()));
        } catch (DataIntegrityViolationException keptMeanwhile) {
            return;
        }
    }

    private void deleteContent(String sha256) {
        jdbc.sql("""
                        delete from file_content where sha256 = :sha256
                          and not exists (select 1 from kept_file where sha256 = :sha256)""").param("sha256", sha256).update();
    }

    private void insertContent(String sha256, byte[] content) {
        jdbc.sql("""
                        insert into file_content (sha256, content)
                        select :sha256, :content where not exists
                          (select 1 from file_content where sha256 = :sha256)""")
                .param("sha256", sha256)
                // As a stream: H2 takes no array of more than a megabyte.
                .param("content", new SqlBinaryValue(new ByteArrayInputStream(content), content.length))
                .update();
    }

    private void insert(KeptFile file) {
        jdbc.sql("""
                        insert into kept_file (id, name, media_type, size_in_bytes, sha256, scan, received_at)
                        values (:id, :name, :type, :size, :sha256, :scan, :at)""")
                .param("id", file.id().toString())
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("scan", file.scan().name())
                .param("at", Moments.bind(file.receivedAt()))
                .update();
    }

    /** The file with this id; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<KeptFile> find(UUID id) {
        return jdbc.sql("select * from kept_file where id = :id")
                .param("id", id.toString())
                .query(FILE)
                .optional();
    }

    /** What is in a file. */
    @Transactional(readOnly = true)
    public byte[] content(KeptFile file) {
        return jdbc.sql("select content from file_content where sha256 = :sha256")
                .param("sha256", file.sha256())
                .query(FileStore::content)
                .single();
    }

    private static byte[] content(ResultSet row, int at) throws SQLException {
        try (InputStream content = row.getBinaryStream("content")) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
