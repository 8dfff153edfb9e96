package be.pilootloket.portfolio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each meeting left behind as a whole, once per meeting. */
@Repository("portfolioOutcomes")
class Outcomes {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Outcomes(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Stores it; fails when this meeting has an outcome already. */
    void add(Minute minute, Record content, Instant at) {
        jdbc.sql("""
                        insert into portfolio_outcome (meeting, roadmap, kind, content, recorded_by, recorded_at)
                        values (:meeting, :roadmap, :kind, :content, :by, :at)""")
                .param("meeting", minute.meeting())
                .param("roadmap", minute.roadmap())
                .param("kind", content.getClass().getSimpleName())
                .param("content", write(content))
                .param("by", minute.by())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean has(String meeting) {
        return jdbc.sql("select count(*) from portfolio_outcome where meeting = :meeting")
                        .param("meeting", meeting)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The newest of this kind; a roadmap normally has one. */
    <T extends Record> Optional<T> latest(String roadmap, Class<T> kind) {
        return jdbc
                .sql("""
                        select content from portfolio_outcome where roadmap = :roadmap and kind = :kind
                        order by recorded_at desc, meeting desc""")
                .param("roadmap", roadmap)
                .param("kind", kind.getSimpleName())
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .map(content -> read(content, kind));
    }

    private String write(Record content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Cannot store an outcome", unwritable);
        }
    }

    private <T> T read(String content, Class<T> kind) {
        try {
            return json.readValue(content, kind);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Cannot read back an outcome of kind " + kind.getSimpleName(), unreadable);
        }
    }
}
