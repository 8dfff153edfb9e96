package be.pilootloket.assignment;

import be.pilootloket.programme.DeliverableKind;
import be.pilootloket.storage.Moments;
import be.pilootloket.storage.Whole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of what was handed in, each with the files that belonged to it. */
@Repository
class Deliverables {

    private final JdbcClient jdbc;
    private final Whole whole;
    private final Files files;

    Deliverables(JdbcClient jdbc, Whole whole, Files files) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.files = files;
    }

    /** Oldest first. */
    List<DeliverableVersion> of(Assignment assignment) {
        List<AssignmentFile> known = files.of(assignment.number());
        return jdbc.sql("select * from deliverable_version where assignment = :number order by version")
                .param("number", assignment.number())
                .query((row, at) -> version(row, assignment.kind(), known))
                .list();
    }

    void insert(String number, int version, Content content, List<AssignmentFile> with, String by, Instant at) {
        jdbc.sql("""
                        insert into deliverable_version (assignment, version, content, files, delivered_by, delivered_at)
                        values (:number, :version, :content, :files, :by, :at)""")
                .param("number", number)
                .param("version", version)
                .param("content", whole.write(content))
                .param(
                        "files",
                        with.stream().map(hung -> hung.file().id().toString()).collect(Collectors.joining(" ")))
                .param("by", by)
                .param("at", Moments.bind(at))
                .update();
    }

    void review(String number, int version, Verdict verdict, Instant at) {
        jdbc.sql("""
                        update deliverable_version
                        set accepted = :accepted, remarks = :remarks, reviewed_by = :by, reviewed_at = :at
                        where assignment = :number and version = :version""")
                .param("number", number)
                .param("version", version)
                .param("accepted", verdict.accepted())
                .param("remarks", verdict.remarks())
                .param("by", verdict.by())
                .param("at", Moments.bind(at))
                .update();
    }

    private DeliverableVersion version(ResultSet row, DeliverableKind kind, List<AssignmentFile> known)
            throws SQLException {
        List<String> ids = Arrays.asList(row.getString("files").split(" "));
        return new DeliverableVersion(
                row.getInt("version"),
                whole.read(row.getString("content"), recordOf(kind)),
                known.stream()
                        .filter(file -> ids.contains(file.file().id().toString()))
                        .toList(),
                row.getString("delivered_by"),
                Moments.read(row, "delivered_at"),
                row.getObject("accepted", Boolean.class),
                row.getString("remarks"),
                row.getString("reviewed_by"),
                Moments.read(row, "reviewed_at"));
    }

    private static Class<? extends Content> recordOf(DeliverableKind kind) {
        return switch (kind) {
            case EXPERIENCES -> Experiences.class;
            case MISSION_STATEMENT -> MissionStatementDraft.class;
            case REALITY_CHECK -> RealityCheck.class;
            case OPDRACHTEN -> Opdrachten.class;
            case ELABORATION -> ElaborationDraft.class;
            case LEARNING_DAY -> LearningDayContribution.class;
            case STRUCTURE_MODEL -> StructureModel.class;
        };
    }
}
