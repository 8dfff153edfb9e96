package be.pilootloket.retention;

import be.pilootloket.storage.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored holds. One that was released stays, and keeps nothing. */
@Repository
class Holds {

    private final JdbcClient jdbc;

    Holds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that keep something, oldest first. */
    List<Hold> standing() {
        return jdbc.sql("select * from retention_hold where released_at is null order by id")
                .query(Holds::hold)
                .list();
    }

    /** The hold while it stands, which nobody else releases until the transaction ends. */
    Optional<Hold> lock(long id) {
        return jdbc.sql("select * from retention_hold where id = :id and released_at is null for update")
                .param("id", id)
                .query(Holds::hold)
                .optional();
    }

    void place(Matter matter, String reason, String by, Instant at) {
        jdbc.sql("insert into retention_hold (call_code, candidacy, reason, placed_by, placed_at)"
                        + " values (:callCode, :candidacy, :reason, :by, :at)")
                .param("callCode", matter.callCode())
                .param("candidacy", matter.candidacy())
                .param("reason", reason)
                .param("by", by)
                .param("at", Moments.bind(at))
                .update();
    }

    void release(long id, String reason, String by, Instant at) {
        jdbc.sql(
                        "update retention_hold set released_by = :by, released_at = :at, release_reason = :reason where id = :id")
                .param("by", by)
                .param("at", Moments.bind(at))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private static Hold hold(ResultSet row, int at) throws SQLException {
        return new Hold(
                row.getLong("id"),
                new Matter(row.getString("call_code"), row.getString("candidacy")),
                row.getString("reason"),
                row.getString("placed_by"),
                Moments.read(row, "placed_at"));
    }
}
