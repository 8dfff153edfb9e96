package be.pilootloket.pilot;

import java.util.List;
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
        jdbc.sql("insert into pilot (number, call_code, name, starts_on)"
                        + " values (:number, :callCode, :name, :startsOn)")
                .param("number", pilot.number())
                .param("callCode", pilot.callCode())
                .param("name", pilot.name())
                .param("startsOn", pilot.startsOn())
                .update();
    }

    List<Pilot> of(String callCode) {
        return jdbc.sql(
                        "select number, call_code, name, starts_on from pilot where call_code = :callCode order by number")
                .param("callCode", callCode)
                .query((row, at) -> new Pilot(
                        row.getString("number"),
                        row.getString("call_code"),
                        row.getString("name"),
                        row.getDate("starts_on").toLocalDate()))
                .list();
    }
}
