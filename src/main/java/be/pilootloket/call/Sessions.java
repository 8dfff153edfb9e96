package be.pilootloket.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The info sessions. */
@Repository
class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Session> find(String callCode) {
        return jdbc.sql("select * from call_info_session where call_code = :code")
                .param("code", callCode)
                .query((row, number) -> new Session(
                        row.getString("call_code"),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("held_from", LocalTime.class),
                        row.getObject("held_until", LocalTime.class),
                        row.getString("place"),
                        row.getObject("attendance", Integer.class),
                        row.getString("report"),
                        row.getString("slides_title"),
                        row.getString("slides_link"),
                        Moments.read(row, "slides_at")))
                .optional();
    }

    void plan(SessionPlan plan) {
        jdbc.sql("delete from call_info_session where call_code = :code")
                .param("code", plan.callCode())
                .update();
        jdbc.sql("""
                        insert into call_info_session (call_code, held_on, held_from, held_until, place)
                        values (:code, :on, :from, :until, :place)""")
                .param("code", plan.callCode())
                .param("on", plan.on())
                .param("from", plan.from())
                .param("until", plan.until())
                .param("place", plan.place())
                .update();
    }

    void attended(Attendance attendance) {
        jdbc.sql("update call_info_session set attendance = :count, report = :report where call_code = :code")
                .param("code", attendance.callCode())
                .param("count", attendance.count())
                .param("report", attendance.report())
                .update();
    }

    void slides(Slides slides, Instant at) {
        jdbc.sql("""
                        update call_info_session
                        set slides_title = :title, slides_link = :link, slides_at = :at
                        where call_code = :code""")
                .param("code", slides.callCode())
                .param("title", slides.title())
                .param("link", slides.link())
                .param("at", Moments.bind(at))
                .update();
    }
}
