package be.pilootloket.pilot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored pilots. */
@Component
class Pilots {

    private final JdbcClient jdbc;

    Pilots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Pilot pilot) {
        jdbc.sql("""
                        insert into pilot (number, call_code, name, slug, organisation, contact_name, contact_email,
                                starts_on, roadmap)
                        values (:number, :callCode, :name, :slug, :organisation, :contactName, :contactEmail,
                                :startsOn, :roadmap)""")
                .param("number", pilot.number())
                .param("callCode", pilot.callCode())
                .param("name", pilot.name())
                .param("slug", pilot.slug())
                .param("organisation", pilot.organisation())
                .param("contactName", pilot.contactName())
                .param("contactEmail", pilot.contactEmail())
                .param("startsOn", pilot.startsOn())
                .param("roadmap", pilot.roadmap())
                .update();
    }

    Optional<Pilot> find(String number) {
        return jdbc.sql("select * from pilot where upper(number) = upper(:number)")
                .param("number", number)
                .query(Pilots::pilot)
                .optional();
    }

    /** By number: P2 stands before P10. */
    List<Pilot> of(String callCode) {
        return jdbc.sql("select * from pilot where call_code = :callCode order by length(number), number")
                .param("callCode", callCode)
                .query(Pilots::pilot)
                .list();
    }

    List<Pilot> ofRoadmap(String roadmap) {
        return jdbc.sql("select * from pilot where roadmap = :roadmap order by length(number), number")
                .param("roadmap", roadmap)
                .query(Pilots::pilot)
                .list();
    }

    /** Those on a roadmap that neither stopped nor ended. */
    List<Pilot> underWay() {
        return jdbc.sql("""
                        select * from pilot where roadmap is not null and stopped_on is null and ended_on is null
                        order by roadmap, length(number), number""").query(Pilots::pilot).list();
    }

    /** Holds the pilot until this transaction ends. */
    void lock(String number) {
        jdbc.sql("select number from pilot where number = :number for update")
                .param("number", number)
                .query(String.class)
                .optional();
    }

    void join(String number, String roadmap) {
        jdbc.sql("update pilot set roadmap = :roadmap where number = :number")
                .param("number", number)
                .param("roadmap", roadmap)
                .update();
    }

    void stop(String number, LocalDate on, String reason, String by) {
        jdbc.sql("""
                        update pilot set stopped_on = :day, stop_reason = :reason, stopped_by = :by
                        where number = :number""")
                .param("number", number)
                .param("day", on)
                .param("reason", reason)
                .param("by", by)
                .update();
    }

    void end(String roadmap, LocalDate on) {
        jdbc.sql("""
                        update pilot set ended_on = :day
                        where roadmap = :roadmap and stopped_on is null and ended_on is null""").param("roadmap", roadmap).param("day", on).update();
    }

    private static Pilot pilot(ResultSet row, int at) throws SQLException {
        return new Pilot(
                row.getString("number"),
                row.getString("call_code"),
                row.getString("name"),
                row.getString("slug"),
                row.getString("organisation"),
                row.getString("contact_name"),
                row.getString("contact_email"),
                row.getObject("starts_on", LocalDate.class),
                row.getString("roadmap"),
                row.getObject("stopped_on", LocalDate.class),
                row.getString("stop_reason"),
                row.getObject("ended_on", LocalDate.class));
    }
}
