package be.pilootloket.selection;

import be.pilootloket.storage.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The stored readings and their scores. */
@Component
class Readings {

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a new turn; fails when this reader had one with this dossier before. */
    long add(String callCode, String number, String reader, String appointedBy, Instant at) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into reading (call_code, number, reader, appointed_by, assigned_at)
                        values (:callCode, :number, :reader, :appointedBy, :at)
                        """)
                .param("callCode", callCode)
                .param("number", number)
                .param("reader", reader)
                .param("appointedBy", appointedBy)
                .param("at", Moments.bind(at))
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    Optional<Reading> find(long id) {
        return jdbc.sql("select * from reading where id = :id")
                .param("id", id)
                .query(Readings::reading)
                .optional();
    }

    List<Reading> of(String number) {
        return jdbc.sql("select * from reading where number = :number order by id")
                .param("number", number)
                .query(Readings::reading)
                .list();
    }

    List<Reading> ofCall(String callCode) {
        return jdbc.sql("select * from reading where call_code = :callCode order by number, id")
                .param("callCode", callCode)
                .query(Readings::reading)
                .list();
    }

    void declare(long id, String conflictReason, Instant at) {
        jdbc.sql("update reading set declared_at = :at, conflict_reason = :reason where id = :id")
                .param("at", Moments.bind(at))
                .param("reason", conflictReason)
                .param("id", id)
                .update();
    }

    void handOver(long id, String by, String reason, Instant at) {
        jdbc.sql(
                        "update reading set handed_over_at = :at, handed_over_by = :by, handover_reason = :reason where id = :id")
                .param("at", Moments.bind(at))
                .param("by", by)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void assess(long id, List<Score> scores, Instant at) {
        jdbc.sql("update reading set assessed_at = :at where id = :id")
                .param("at", Moments.bind(at))
                .param("id", id)
                .update();
        for (Score score : scores) {
            jdbc.sql("insert into reading_score (reading_id, criterion, score, reason)"
                            + " values (:id, :criterion, :score, :reason)")
                    .param("id", id)
                    .param("criterion", score.criterion())
                    .param("score", score.score())
                    .param("reason", score.reason())
                    .update();
        }
    }

    /** How many of a call are assessed, by the number of the dossier. */
    Map<String, Integer> assessed(String callCode) {
        Map<String, Integer> assessed = new HashMap<>();
        jdbc.sql("select number, count(*) as assessments from reading where call_code = :callCode"
                        + " and assessed_at is not null group by number")
                .param("callCode", callCode)
                .query((RowCallbackHandler) row -> assessed.put(row.getString("number"), row.getInt("assessments")));
        return assessed;
    }

    /** All of a call in one question, by the number of the dossier. */
    Map<String, List<Assessment>> assessments(String callCode) {
        Map<Long, List<Score>> scores = new HashMap<>();
        jdbc.sql("select s.* from reading_score s join reading r on r.id = s.reading_id"
                        + " where r.call_code = :callCode order by s.criterion")
                .param("callCode", callCode)
                .query((RowCallbackHandler)
                        row -> scores.computeIfAbsent(row.getLong("reading_id"), first -> new ArrayList<>())
                                .add(score(row)));
        return jdbc
                .sql("select * from reading where call_code = :callCode and assessed_at is not null order by id")
                .param("callCode", callCode)
                .query(Readings::reading)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Reading::number,
                        Collectors.mapping(
                                reading -> new Assessment(
                                        reading.reader(),
                                        reading.assessedAt(),
                                        scores.getOrDefault(reading.id(), List.of())),
                                Collectors.toList())));
    }

    List<Score> scores(long id) {
        return jdbc.sql("select * from reading_score where reading_id = :id order by criterion")
                .param("id", id)
                .query((row, at) -> score(row))
                .list();
    }

    private static Score score(ResultSet row) throws SQLException {
        return new Score(row.getString("criterion"), row.getInt("score"), row.getString("reason"));
    }

    private static Reading reading(ResultSet row, int at) throws SQLException {
        return new Reading(
                row.getLong("id"),
                row.getString("call_code"),
                row.getString("number"),
                row.getString("reader"),
                row.getString("conflict_reason"),
                Moments.read(row, "declared_at"),
                Moments.read(row, "assessed_at"),
                Moments.read(row, "handed_over_at"));
    }
}
