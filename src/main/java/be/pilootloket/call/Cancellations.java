package be.pilootloket.call;

import be.pilootloket.storage.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The proposals to cancel a call. */
@Repository
class Cancellations {

    private final JdbcClient jdbc;

    Cancellations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(String callCode, NewCancellation cancellation, Instant at) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into call_cancellation (call_code, reason, proposed_by, proposed_at)
                        values (:code, :reason, :by, :at)""")
                .param("code", callCode)
                .param("reason", cancellation.reason())
                .param("by", cancellation.by())
                .param("at", Moments.bind(at))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    Optional<Cancellation> find(long id) {
        return jdbc.sql("select * from call_cancellation where id = :id")
                .param("id", id)
                .query((row, number) -> cancellation(row))
                .optional();
    }

    List<Cancellation> of(String callCode) {
        return jdbc.sql("select * from call_cancellation where call_code = :code order by id")
                .param("code", callCode)
                .query((row, number) -> cancellation(row))
                .list();
    }

    void decide(CancellationVerdict verdict, Instant at) {
        jdbc.sql("""
                        update call_cancellation
                        set approved = :approved, decided_by = :by, decided_at = :at, remarks = :remarks
                        where id = :id""")
                .param("id", verdict.cancellation())
                .param("approved", verdict.approved())
                .param("by", verdict.by())
                .param("at", Moments.bind(at))
                .param("remarks", verdict.remarks())
                .update();
    }

    private static Cancellation cancellation(ResultSet row) throws SQLException {
        return new Cancellation(
                row.getLong("id"),
                row.getString("call_code"),
                row.getString("reason"),
                row.getString("proposed_by"),
                Moments.read(row, "proposed_at"),
                row.getObject("approved", Boolean.class),
                row.getString("decided_by"),
                Moments.read(row, "decided_at"));
    }
}
