package be.pilootloket.file;

import be.pilootloket.programme.Sha256;
import be.pilootloket.storage.Moments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

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

    private final JdbcClient jdbc;
    private final Clock clock;

    public FileStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a file under an id of its own.
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
        insertContent(kept.sha256(), file.content());
        insert(kept);
        return kept;
    }

    /** Forgets a file, and what is in it when no other file has the same content. Whoever names it lets go of it first. */
    public void forget(KeptFile file) {
        jdbc.sql("delete from kept_file where id = :id")
                .param("id", file.id().toString())
                .update();
        jdbc.sql("""
                        delete from file_content where sha256 = :sha256
                          and not exists (select 1 from kept_file where sha256 = :sha256)""").param("sha256", file.sha256()).update();
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
