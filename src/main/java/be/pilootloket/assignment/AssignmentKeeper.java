package be.pilootloket.assignment;

import be.pilootloket.file.FileStore;
import be.pilootloket.storage.Forgotten;
import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.RetentionClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What pilots handed in. That an assignment was given and when it was settled stays. */
@Component
class AssignmentKeeper implements Keeper {

    private static final String OF_CALL = "assignment in (select number from assignment where call_code = :code)";

    private final JdbcClient jdbc;
    private final FileStore files;

    AssignmentKeeper(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    @Override
    public Map<String, Set<RetentionClass>> tables() {
        return Map.of(
                "deliverable_version", Set.of(RetentionClass.ACCOUNTING),
                "assignment_upload", Set.of(RetentionClass.ACCOUNTING),
                "assignment", Set.of(RetentionClass.ACCOUNTING),
                "assignment_chase", Set.of(RetentionClass.IMPERSONAL));
    }

    @Override
    public Forgotten ofCall(RetentionClass type, String callCode) {
        if (type != RetentionClass.ACCOUNTING) {
            return Forgotten.NOTHING;
        }
        List<String> uploads = jdbc.sql("select file from assignment_upload where " + OF_CALL)
                .param("code", callCode)
                .query(String.class)
                .list();
        Forgotten rows = Forgotten.rows(
                run("delete from deliverable_version where " + OF_CALL, callCode),
                run("delete from assignment_upload where " + OF_CALL, callCode),
                run("update assignment set reason = null where call_code = :code and reason is not null", callCode));
        uploads.stream()
                .flatMap(file -> files.find(UUID.fromString(file)).stream())
                .forEach(files::forget);
        return rows;
    }

    private int run(String statement, String callCode) {
        return jdbc.sql(statement).param("code", callCode).update();
    }
}
