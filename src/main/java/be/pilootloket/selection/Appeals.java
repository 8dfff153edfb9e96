package be.pilootloket.selection;

import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.Channel;
import be.pilootloket.storage.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored appeals. */
@Repository
class Appeals {

    private final JdbcClient jdbc;

    Appeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Appeal> find(String number) {
        return jdbc.sql("select * from appeal where number = :number")
                .param("number", number)
                .query((row, at) -> appeal(row))
                .optional();
    }

    List<Appeal> of(String candidacy) {
        return jdbc.sql("select * from appeal where candidacy = :candidacy order by registered_at, number")
                .param("candidacy", candidacy)
                .query((row, at) -> appeal(row))
                .list();
    }

    List<Appeal> ofCall(String callCode) {
        return jdbc.sql("select * from appeal where call_code = :callCode order by registered_at, number")
                .param("callCode", callCode)
                .query((row, at) -> appeal(row))
                .list();
    }

    void insert(String number, Candidacy candidacy, Outcome.Kind contested, NewAppeal appeal, Instant at) {
        jdbc.sql("""
                        insert into appeal (number, candidacy, call_code, contested, received_on, channel, content,
                            answers_by, registered_by, registered_at)
                        values (:number, :candidacy, :callCode, :contested, :receivedOn, :channel, :content,
                            :answersBy, :by, :at)""")
                .param("number", number)
                .param("candidacy", candidacy.number())
                .param("callCode", candidacy.callCode())
                .param("contested", contested.name())
                .param("receivedOn", appeal.receivedOn())
                .param("channel", appeal.channel().name())
                .param("content", appeal.content().strip())
                .param("answersBy", appeal.answersBy())
                .param("by", appeal.by())
                .param("at", Moments.bind(at))
                .update();
    }

    void decide(String number, Appeal.Ruling ruling) {
        jdbc.sql("""
                        update appeal set verdict = :verdict, motivation = :motivation, consequence = :consequence,
                            decided_by = :by, decided_at = :at
                        where number = :number""")
                .param("verdict", ruling.verdict().name())
                .param("motivation", ruling.motivation())
                .param("consequence", ruling.consequence())
                .param("by", ruling.by())
                .param("at", Moments.bind(ruling.at()))
                .param("number", number)
                .update();
    }

    void follow(String number, Appeal.FollowUp followUp) {
        jdbc.sql("update appeal set done = :done, done_by = :by, done_at = :at where number = :number")
                .param("done", followUp.done())
                .param("by", followUp.by())
                .param("at", Moments.bind(followUp.at()))
                .param("number", number)
                .update();
    }

    private static Appeal appeal(ResultSet row) throws SQLException {
        return new Appeal(
                row.getString("number"),
                row.getString("candidacy"),
                row.getString("call_code"),
                Outcome.Kind.valueOf(row.getString("contested")),
                row.getObject("received_on", LocalDate.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("content"),
                row.getObject("answers_by", LocalDate.class),
                row.getString("registered_by"),
                Moments.read(row, "registered_at"),
                ruling(row),
                followUp(row));
    }

    private static Appeal.Ruling ruling(ResultSet row) throws SQLException {
        return row.getString("verdict") == null
                ? null
                : new Appeal.Ruling(
                        Appeal.Verdict.valueOf(row.getString("verdict")),
                        row.getString("motivation"),
                        row.getString("consequence"),
                        row.getString("decided_by"),
                        Moments.read(row, "decided_at"));
    }

    private static Appeal.FollowUp followUp(ResultSet row) throws SQLException {
        return row.getString("done") == null
                ? null
                : new Appeal.FollowUp(row.getString("done"), row.getString("done_by"), Moments.read(row, "done_at"));
    }
}
