package be.pilootloket.portfolio;

import be.pilootloket.storage.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the mission statement. */
@Repository
class Statements {

    private final JdbcClient jdbc;

    Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores it; fails when the roadmap has this version already. */
    void add(String roadmap, MissionStatement version) {
        jdbc.sql("""
                        insert into mission_statement
                          (roadmap, version, meeting, statement, reason, recorded_by, recorded_at)
                        values (:roadmap, :version, :meeting, :statement, :reason, :by, :at)""")
                .param("roadmap", roadmap)
                .param("version", version.version())
                .param("meeting", version.meeting())
                .param("statement", version.text())
                .param("reason", version.reason())
                .param("by", version.by())
                .param("at", Moments.bind(version.at()))
                .update();
        for (Agreement agreement : version.agreements()) {
            jdbc.sql("""
                            insert into mission_statement_agreement (roadmap, version, pilot, stance, remark)
                            values (:roadmap, :version, :pilot, :stance, :remark)""")
                    .param("roadmap", roadmap)
                    .param("version", version.version())
                    .param("pilot", agreement.pilot())
                    .param("stance", agreement.stance().name())
                    .param("remark", agreement.remark())
                    .update();
        }
    }

    /** The first first. */
    List<MissionStatement> of(String roadmap) {
        return jdbc.sql("select * from mission_statement where roadmap = :roadmap order by version")
                .param("roadmap", roadmap)
                .query((row, at) -> version(row))
                .list();
    }

    private MissionStatement version(ResultSet row) throws SQLException {
        return new MissionStatement(
                row.getInt("version"),
                row.getString("meeting"),
                row.getString("statement"),
                row.getString("reason"),
                agreements(row.getString("roadmap"), row.getInt("version")),
                row.getString("recorded_by"),
                Moments.read(row, "recorded_at"));
    }

    private List<Agreement> agreements(String roadmap, int version) {
        return jdbc.sql("""
                        select * from mission_statement_agreement
                        where roadmap = :roadmap and version = :version order by pilot""")
                .param("roadmap", roadmap)
                .param("version", version)
                .query((row, at) -> new Agreement(
                        row.getString("pilot"), Stance.valueOf(row.getString("stance")), row.getString("remark")))
                .list();
    }
}
