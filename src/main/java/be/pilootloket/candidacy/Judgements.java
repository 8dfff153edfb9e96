package be.pilootloket.candidacy;

import be.pilootloket.storage.Moments;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what people judged about partners. */
@Repository
class Judgements {

    private final JdbcClient jdbc;

    Judgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts the judgements of a candidacy down, instead of the earlier ones. */
    void replace(String number, List<Judgement> judgements, String by, Instant at) {
        jdbc.sql("delete from candidacy_judgement where number = ?")
                .param(number)
                .update();
        judgements.forEach(judgement -> jdbc.sql(
                        "insert into candidacy_judgement (number, organisation, accepted, reason,"
                                + " judged_by, judged_at) values (:number, :organisation, :accepted, :reason, :by, :at)")
                .param("number", number)
                .param("organisation", judgement.organisation())
                .param("accepted", judgement.accepted())
                .param("reason", judgement.reason())
                .param("by", by)
                .param("at", Moments.bind(at))
                .update());
    }

    List<Judgement> of(String number) {
        return jdbc.sql("select * from candidacy_judgement where number = ? order by organisation")
                .param(number)
                .query((row, line) -> new Judgement(
                        row.getString("organisation"), row.getBoolean("accepted"), row.getString("reason")))
                .list();
    }
}
