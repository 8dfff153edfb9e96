package be.pilootloket.assignment;

import be.pilootloket.storage.Moments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

/** The files of the assignments; the same content is stored once. */
@Repository
class Files {

    private final JdbcClient jdbc;

    Files(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    List<AssignmentFile> of(String assignment) {
        return jdbc.sql("select * from assignment_file where assignment = :assignment order by brought_at, id")
                .param("assignment", assignment)
                .query(Files::file)
                .list();
    }

    Optional<AssignmentFile> find(String id) {
        return jdbc.sql("select * from assignment_file where id = :id")
                .param("id", id)
                .query(Files::file)
                .optional();
    }

    byte[] content(AssignmentFile file) {
        return jdbc.sql("select content from assignment_file_content where sha256 = :sha256")
                .param("sha256", file.sha256())
                .query(Files::content)
                .single();
    }

    void insert(AssignmentFile file, byte[] content) {
        jdbc.sql("""
                        insert into assignment_file_content (sha256, content)
                        select :sha256, :content where not exists
                          (select 1 from assignment_file_content where sha256 = :sha256)""")
                .param("sha256", file.sha256())
                // As a stream: H2 takes no array of more than a megabyte.
                .param("content", new SqlBinaryValue(new ByteArrayInputStream(content), content.length))
                .update();
        jdbc.sql("""
                        insert into assignment_file
                          (id, assignment, name, media_type, size_in_bytes, sha256, brought_by, brought_at)
                        values (:id, :assignment, :name, :type, :size, :sha256, :by, :at)""")
                .param("id", file.id())
                .param("assignment", file.assignment())
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("by", file.by())
                .param("at", Moments.bind(file.at()))
                .update();
    }

    private static byte[] content(ResultSet row, int at) throws SQLException {
        try (InputStream content = row.getBinaryStream("content")) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static AssignmentFile file(ResultSet row, int at) throws SQLException {
        return new AssignmentFile(
                row.getString("id"),
                row.getString("assignment"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size_in_bytes"),
                row.getString("sha256"),
                row.getString("brought_by"),
                Moments.read(row, "brought_at"));
    }
}
