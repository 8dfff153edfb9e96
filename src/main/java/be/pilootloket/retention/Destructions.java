package be.pilootloket.retention;

import be.pilootloket.storage.Moments;
import be.pilootloket.storage.RetentionClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of what was destroyed, and of the run that does it. */
@Repository
class Destructions {

    private static final int RUN = 1;

    private final JdbcClient jdbc;

    Destructions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Destruction destruction, LocalDate closedOn) {
        Matter matter = destruction.matter();
        jdbc.sql("insert into destruction (destroyed_at, class, call_code, candidacy, closed_on, destroyed)"
                        + " values (:at, :type, :callCode, :candidacy, :closedOn, :rows)")
                .param("at", Moments.bind(destruction.at()))
                .param("type", destruction.type().name())
                .param("callCode", matter == null ? null : matter.callCode())
                .param("candidacy", matter == null ? null : matter.candidacy())
                .param("closedOn", closedOn)
                .param("rows", destruction.rows())
                .update();
    }

    /** The last ones, newest first. */
    List<Destruction> newest(int most) {
        return jdbc.sql("select * from destruction order by id desc fetch first :most rows only")
                .param("most", most)
                .query(Destructions::destruction)
                .list();
    }

    /** Those of a call and its dossiers, newest first. */
    List<Destruction> of(String callCode) {
        return jdbc.sql("select * from destruction where call_code = :code order by id desc")
                .param("code", callCode)
                .query(Destructions::destruction)
                .list();
    }

    /** Makes sure that there is a row to hold. */
    void know() {
        jdbc.sql("insert into retention_run (id, failures) select :id, 0"
                        + " where not exists (select 1 from retention_run where id = :id)")
                .param("id", RUN)
                .update();
    }

    /** Holds the run until the transaction ends; false when somebody else runs. */
    boolean hold() {
        return jdbc.sql("select id from retention_run where id = :id for update skip locked")
                .param("id", RUN)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void ran(Run run) {
        jdbc.sql("update retention_run set ran_at = :at, failures = :failures, fault = :fault where id = :id")
                .param("at", Moments.bind(run.at()))
                .param("failures", run.failures())
                .param("fault", run.fault())
                .param("id", RUN)
                .update();
    }

    /** The last run; empty before the first. */
    Optional<Run> lastRun() {
        return jdbc.sql("select * from retention_run where ran_at is not null")
                .query((row, at) ->
                        new Run(Moments.read(row, "ran_at"), row.getInt("failures"), row.getString("fault")))
                .optional();
    }

    private static Destruction destruction(ResultSet row, int at) throws SQLException {
        String callCode = row.getString("call_code");
        Instant when = Moments.read(row, "destroyed_at");
        return new Destruction(
                when,
                RetentionClass.valueOf(row.getString("class")),
                callCode == null ? null : new Matter(callCode, row.getString("candidacy")),
                row.getInt("destroyed"));
    }
}
