package be.pilootloket.assignment;

import be.pilootloket.file.FileStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files hang on which assignment. */
@Repository
class Files {

    private final JdbcClient jdbc;

    Files(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    List<AssignmentFile> of(String assignment) {
        return jdbc.sql("""
                        select * from assignment_upload join kept_file on id = file
                        where assignment = :assignment order by received_at, id""").param("assignment", assignment).query(Files::file).list();
    }

    Optional<AssignmentFile> find(String id) {
        return jdbc.sql("select * from assignment_upload join kept_file on id = file where id = :id")
                .param("id", id)
                .query(Files::file)
                .optional();
    }

    void insert(AssignmentFile hung) {
        jdbc.sql("insert into assignment_upload (file, assignment, brought_by) values (:file, :assignment, :by)")
                .param("file", hung.file().id().toString())
                .param("assignment", hung.assignment())
                .param("by", hung.by())
                .update();
    }

    void delete(AssignmentFile hung) {
        jdbc.sql("delete from assignment_upload where file = :file")
                .param("file", hung.file().id().toString())
                .update();
    }

    private static AssignmentFile file(ResultSet row, int at) throws SQLException {
        return new AssignmentFile(
                FileStore.FILE.mapRow(row, at), row.getString("assignment"), row.getString("brought_by"));
    }
}
