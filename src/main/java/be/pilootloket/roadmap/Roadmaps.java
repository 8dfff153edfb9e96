package be.pilootloket.roadmap;

import be.pilootloket.programme.Plan;
import be.pilootloket.programme.Programme;
import be.pilootloket.storage.Known;
import be.pilootloket.storage.Moments;
import be.pilootloket.storage.Whole;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored roadmaps and the versions of their plans. */
@Repository
class Roadmaps {

    private static final TypeReference<Map<String, Period>> EXTENSIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Whole whole;
    private final Known<Programme> programmes;
    private final Known<Plan> plans;

    Roadmaps(JdbcClient jdbc, Whole whole) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.programmes = new Known<>(stored -> whole.read(stored, Programme.class));
        this.plans = new Known<>(stored -> whole.read(stored, Plan.class));
    }

    /** A roadmap as stored; the plan in force is the newest version's, as it was decided. */
    Optional<Roadmap> find(String code) {
        return jdbc.sql("select * from roadmap where upper(code) = upper(:code)")
                .param("code", code)
                .query((row, at) -> roadmap(row))
                .optional();
    }

    List<Roadmap> all() {
        return jdbc.sql("select * from roadmap order by code")
                .query((row, at) -> roadmap(row))
                .list();
    }

    /** Holds the roadmap's row until the transaction ends. */
    void lock(String code) {
        jdbc.sql("select code from roadmap where code = :code for update")
                .param("code", code)
                .query(String.class)
                .single();
    }

    void insert(String code, String callCode, Programme programme, LocalDate startedOn, String by, Instant at) {
        jdbc.sql("""
                        insert into roadmap (code, call_code, programme, started_on, started_by, started_at)
                        values (:code, :callCode, :programme, :startedOn, :by, :at)""")
                .param("code", code)
                .param("callCode", callCode)
                .param("programme", whole.write(programme))
                .param("startedOn", startedOn)
                .param("by", by)
                .param("at", Moments.bind(at))
                .update();
    }

    void insert(String code, PlanVersion version) {
        jdbc.sql("""
                        insert into roadmap_version (roadmap, number, plan, extensions, date_change, reason, proposed_by,
                          approved_by, decided_at)
                        values (:code, :number, :plan, :extensions, :change, :reason, :proposedBy, :approvedBy, :at)""")
                .param("code", code)
                .param("number", version.number())
                .param("plan", whole.write(version.plan()))
                .param("extensions", whole.write(version.extensions()))
                .param("change", version.change())
                .param("reason", version.reason())
                .param("proposedBy", version.proposedBy())
                .param("approvedBy", version.approvedBy())
                .param("at", Moments.bind(version.decidedAt()))
                .update();
    }

    void close(String code, Instant at) {
        jdbc.sql("update roadmap set closed_at = :at where code = :code")
                .param("code", code)
                .param("at", Moments.bind(at))
                .update();
    }

    private List<PlanVersion> versions(String code) {
        return jdbc.sql("select * from roadmap_version where roadmap = :code order by number")
                .param("code", code)
                .query((row, at) -> new PlanVersion(
                        row.getInt("number"),
                        plans.of(row.getString("plan")),
                        whole.read(row.getString("extensions"), EXTENSIONS),
                        row.getString("date_change"),
                        row.getString("reason"),
                        row.getString("proposed_by"),
                        row.getString("approved_by"),
                        Moments.read(row, "decided_at")))
                .list();
    }

    private Roadmap roadmap(ResultSet row) throws SQLException {
        List<PlanVersion> versions = versions(row.getString("code"));
        return new Roadmap(
                row.getString("code"),
                row.getString("call_code"),
                programmes.of(row.getString("programme")),
                row.getObject("started_on", LocalDate.class),
                versions.get(0).plan(),
                versions.get(versions.size() - 1).plan(),
                versions,
                Moments.read(row, "closed_at"));
    }
}
