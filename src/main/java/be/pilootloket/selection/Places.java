package be.pilootloket.selection;

import be.pilootloket.programme.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The stored tie-breaks, decisions, offers and declines. */
@Component
class Places {

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One row of a decision.
     *
     * @param rank as it stood when the decision was taken
     * @param declined whether the candidate gave the place up
     * @param vacant whether what happens to a declined place is still open
     */
    record Place(
            String number,
            String callCode,
            int rank,
            boolean selected,
            String motivation,
            boolean offered,
            String offerReason,
            boolean declined,
            boolean vacant) {

        boolean held() {
            return (selected || offered) && !declined;
        }
    }

    /** The id of the tie-break. */
    long breakTie(String callCode, List<String> numbers, String reason, String by, Instant at) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into tie_break (call_code, reason, broken_by, broken_at)"
                        + " values (:callCode, :reason, :by, :at)")
                .param("callCode", callCode)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        long id = key.getKeyAs(Number.class).longValue();
        for (int place = 0; place < numbers.size(); place++) {
            jdbc.sql("insert into tie_break_place (tie_break_id, place, number) values (:id, :place, :number)")
                    .param("id", id)
                    .param("place", place + 1)
                    .param("number", numbers.get(place))
                    .update();
        }
        return id;
    }

    /** The orders of a call's tie-breaks, newest first, each from best to last. */
    List<List<String>> orders(String callCode) {
        return jdbc
                .sql("select id from tie_break where call_code = :callCode order by id desc")
                .param("callCode", callCode)
                .query(Long.class)
                .list()
                .stream()
                .map(id -> jdbc.sql("select number from tie_break_place where tie_break_id = :id order by place")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .toList();
    }

    boolean decided(String callCode) {
        return jdbc.sql("select count(*) from selection where call_code = :callCode")
                        .param("callCode", callCode)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The user id of who took a call's decision; empty before it is taken. */
    Optional<String> decidedBy(String callCode) {
        return jdbc.sql("select decided_by from selection where call_code = :callCode")
                .param("callCode", callCode)
                .query(String.class)
                .optional();
    }

    /** Stores a decision; fails when there is one. */
    void decide(Decision decision, Ranking ranking, Instant at) {
        jdbc.sql("""
                        insert into selection (call_code, decided_by, decided_at, below_capacity_reason,
                            same_zone_reason, deviation_reason)
                        values (:callCode, :by, :at, :belowCapacity, :sameZone, :deviation)
                        """)
                .param("callCode", decision.callCode())
                .param("by", decision.by())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("belowCapacity", Texts.stripped(decision.belowCapacityReason()))
                .param("sameZone", Texts.stripped(decision.sameZoneReason()))
                .param("deviation", Texts.stripped(decision.deviationReason()))
                .update();
        for (Ranked entry : ranking.entries()) {
            Verdict verdict = decision.verdict(entry.number()).orElseThrow();
            jdbc.sql("""
                            insert into selection_place (number, call_code, rank_given, selected, motivation)
                            values (:number, :callCode, :rank, :selected, :motivation)
                            """)
                    .param("number", entry.number())
                    .param("callCode", decision.callCode())
                    .param("rank", entry.rank())
                    .param("selected", verdict.selected())
                    .param("motivation", verdict.motivation().strip())
                    .update();
        }
    }

    Optional<Place> find(String number) {
        return jdbc.sql("select * from selection_place where number = :number")
                .param("number", number)
                .query(Places::place)
                .optional();
    }

    /** The rows of a call's decision by rank; empty before it is taken. */
    List<Place> of(String callCode) {
        return jdbc.sql("select * from selection_place where call_code = :callCode order by rank_given, number")
                .param("callCode", callCode)
                .query(Places::place)
                .list();
    }

    void decline(String number, Instant at) {
        jdbc.sql("update selection_place set declined_at = :at where number = :number")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }

    void offer(String number, String reason, String by, Instant at) {
        jdbc.sql("update selection_place set offered_at = :at, offered_by = :by, offer_reason = :reason"
                        + " where number = :number")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("reason", reason)
                .param("number", number)
                .update();
    }

    /** Closes the vacancy that opened first; gives the candidacy that declined it. */
    String closeVacancy(Vacancy vacancy, Instant at) {
        String declined = jdbc.sql("select number from selection_place where call_code = :callCode"
                        + " and declined_at is not null and vacancy_closed_at is null"
                        + " order by declined_at, number fetch first 1 rows only")
                .param("callCode", vacancy.callCode())
                .query(String.class)
                .single();
        jdbc.sql("""
                        update selection_place set vacancy_closed_at = :at, vacancy_closed_by = :by,
                            vacancy_reason = :reason, vacancy_number = :offered
                        where number = :number
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", vacancy.by())
                .param("reason", vacancy.reason().strip())
                .param("offered", vacancy.number())
                .param("number", declined)
                .update();
        return declined;
    }

    private static Place place(ResultSet row, int at) throws SQLException {
        boolean declined = row.getObject("declined_at") != null;
        return new Place(
                row.getString("number"),
                row.getString("call_code"),
                row.getInt("rank_given"),
                row.getBoolean("selected"),
                row.getString("motivation"),
                row.getObject("offered_at") != null,
                row.getString("offer_reason"),
                declined,
                declined && row.getObject("vacancy_closed_at") == null);
    }
}
