package be.pilootloket.portfolio;

import be.pilootloket.storage.Moments;
import be.pilootloket.storage.Whole;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each meeting left behind as a whole, once per meeting. */
@Repository("portfolioOutcomes")
class Outcomes {

    private final JdbcClient jdbc;
    private final Whole whole;

    Outcomes(JdbcClient jdbc, Whole whole) {
        this.jdbc = jdbc;
        this.whole = whole;
    }

    /** Stores it; fails when this meeting has an outcome already. */
    void add(Minute minute, Record content, Instant at) {
        jdbc.sql("""
                        insert into portfolio_outcome (meeting, roadmap, kind, content, recorded_by, recorded_at)
                        values (:meeting, :roadmap, :kind, :content, :by, :at)""")
                .param("meeting", minute.meeting())
                .param("roadmap", minute.roadmap())
                .param("kind", content.getClass().getSimpleName())
                .param("content", whole.write(content))
                .param("by", minute.by())
                .param("at", Moments.bind(at))
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
                .map(content -> whole.read(content, kind));
    }
}
