package be.pilootloket.call;

import be.pilootloket.storage.Moments;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The slides of the info sessions. */
@Repository
class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Slides> slides(String callCode) {
        return jdbc.sql("select * from call_slides where call_code = :code")
                .param("code", callCode)
                .query((row, number) -> new Slides(
                        row.getString("call_code"), row.getString("slides_title"), row.getString("slides_link")))
                .optional();
    }

    void put(Slides slides, Instant at) {
        jdbc.sql("delete from call_slides where call_code = :code")
                .param("code", slides.callCode())
                .update();
        jdbc.sql("""
                        insert into call_slides (call_code, slides_title, slides_link, slides_at)
                        values (:code, :title, :link, :at)""")
                .param("code", slides.callCode())
                .param("title", slides.title())
                .param("link", slides.link())
                .param("at", Moments.bind(at))
                .update();
    }
}
