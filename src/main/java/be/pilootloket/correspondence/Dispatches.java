package be.pilootloket.correspondence;

import be.pilootloket.storage.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored dispatches. */
@Repository
class Dispatches {

    private final JdbcClient jdbc;

    Dispatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens the next one of a call, whose row is locked meanwhile; gives its number. */
    String open(String callCode, Instant at) {
        String number = "%s-V%02d".formatted(callCode, of(callCode).size() + 1);
        jdbc.sql("insert into dispatch (number, call_code, state, opened_at) values (:number, :callCode, 'OPEN', :at)")
                .param("number", number)
                .param("callCode", callCode)
                .param("at", Moments.bind(at))
                .update();
        return number;
    }

    Optional<Dispatch> find(String number) {
        return jdbc.sql("select * from dispatch where number = :number")
                .param("number", number)
                .query(Dispatches::read)
                .optional();
    }

    /** Those of a call, oldest first. */
    List<Dispatch> of(String callCode) {
        return jdbc.sql("select * from dispatch where call_code = :callCode order by opened_at, number")
                .param("callCode", callCode)
                .query(Dispatches::read)
                .list();
    }

    /** All of them, newest first. */
    List<Dispatch> all() {
        return jdbc.sql("select * from dispatch order by opened_at desc, number desc")
                .query(Dispatches::read)
                .list();
    }

    void offer(String number, String by, Instant at) {
        jdbc.sql("""
                        update dispatch set state = 'OFFERED', reviewed_by = :by, reviewed_at = :at, remarks = null
                        where number = :number""")
                .param("number", number)
                .param("by", by)
                .param("at", Moments.bind(at))
                .update();
    }

    void decide(Release release, Instant at) {
        jdbc.sql("""
                        update dispatch set state = :state, released_by = :by, released_at = :at, remarks = :remarks
                        where number = :number""")
                .param("number", release.dispatch())
                .param("state", release.released() ? "RELEASED" : "OPEN")
                .param("by", release.by())
                .param("at", Moments.bind(at))
                .param("remarks", release.released() ? null : release.remarks())
                .update();
    }

    void reopen(String number) {
        jdbc.sql("update dispatch set state = 'OPEN' where number = :number")
                .param("number", number)
                .update();
    }

    void end(String number, Instant at) {
        jdbc.sql("update dispatch set state = 'ENDED', ended_at = :at where number = :number")
                .param("number", number)
                .param("at", Moments.bind(at))
                .update();
    }

    private static Dispatch read(ResultSet row, int index) throws SQLException {
        return new Dispatch(
                row.getString("number"),
                row.getString("call_code"),
                Dispatch.State.valueOf(row.getString("state")),
                Moments.read(row, "opened_at"),
                row.getString("reviewed_by"),
                Moments.read(row, "reviewed_at"),
                row.getString("released_by"),
                Moments.read(row, "released_at"),
                row.getString("remarks"),
                Moments.read(row, "ended_at"));
    }
}
