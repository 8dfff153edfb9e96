package be.pilootloket.pilot;

import be.pilootloket.storage.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** Who coached whom, and who stood in. */
@Component
class Coachings {

    private final JdbcClient jdbc;

    Coachings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String pilot, String coach, Instant at, String by, String reason) {
        jdbc.sql("""
                        insert into coaching (pilot, coach, appointed_at, appointed_by, reason)
                        values (:pilot, :coach, :at, :by, :reason)""")
                .param("pilot", pilot)
                .param("coach", coach)
                .param("at", Moments.bind(at))
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    /** Ends the time of whoever coaches the pilot now. */
    void end(String pilot, Instant at) {
        jdbc.sql("update coaching set ended_at = :at where pilot = :pilot and ended_at is null")
                .param("pilot", pilot)
                .param("at", Moments.bind(at))
                .update();
    }

    /** Oldest first. */
    List<Coaching> of(String pilot) {
        return jdbc.sql("select * from coaching where pilot = :pilot order by id")
                .param("pilot", pilot)
                .query(Coachings::coaching)
                .list();
    }

    Optional<String> coachOf(String pilot) {
        return jdbc.sql("select coach from coaching where pilot = :pilot and ended_at is null")
                .param("pilot", pilot)
                .query(String.class)
                .optional();
    }

    long add(Deputyship deputyship, Instant at) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into deputyship (coach, deputy, starts_on, ends_on, decided_at, decided_by)
                        values (:coach, :deputy, :from, :until, :at, :by)""")
                .param("coach", deputyship.coach())
                .param("deputy", deputyship.deputy())
                .param("from", deputyship.from())
                .param("until", deputyship.until())
                .param("at", Moments.bind(at))
                .param("by", deputyship.by())
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    Optional<Deputyship> deputyship(long id) {
        return jdbc.sql("select * from deputyship where id = :id")
                .param("id", id)
                .query(Coachings::deputyship)
                .optional();
    }

    /** Of whoever is absent; the newest first, since it replaces an older one for the same days. */
    List<Deputyship> deputyships(String coach) {
        return jdbc.sql("select * from deputyship where coach = :coach order by id desc")
                .param("coach", coach)
                .query(Coachings::deputyship)
                .list();
    }

    /** Lets the absences of a coach that cover this day end before it. */
    void back(Comeback comeback) {
        jdbc.sql("""
                        update deputyship set back_on = :day, ended_by = :by
                        where coach = :coach and starts_on <= :day and ends_on >= :day
                          and (back_on is null or back_on > :day)""")
                .param("coach", comeback.coach())
                .param("day", comeback.backOn())
                .param("by", comeback.by())
                .update();
    }

    private static Coaching coaching(ResultSet row, int at) throws SQLException {
        return new Coaching(
                row.getString("pilot"),
                row.getString("coach"),
                Moments.read(row, "appointed_at"),
                Moments.read(row, "ended_at"),
                row.getString("reason"),
                row.getString("appointed_by"));
    }

    private static Deputyship deputyship(ResultSet row, int at) throws SQLException {
        LocalDate until = row.getObject("ends_on", LocalDate.class);
        LocalDate backOn = row.getObject("back_on", LocalDate.class);
        return new Deputyship(
                row.getString("coach"),
                row.getString("deputy"),
                row.getObject("starts_on", LocalDate.class),
                backOn == null ? until : backOn.minusDays(1),
                row.getString("decided_by"));
    }
}
