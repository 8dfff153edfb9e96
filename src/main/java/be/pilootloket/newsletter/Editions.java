package be.pilootloket.newsletter;

import be.pilootloket.storage.Moments;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored editions. */
@Repository
class Editions {

    private final JdbcClient jdbc;

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Edition edition, Instant at) {
        jdbc.sql("""
                        insert into newsletter_edition (number, title, body, composed_by, composed_at)
                        values (:number, :title, :body, :by, :at)""")
                .param("number", edition.number())
                .param("title", edition.title())
                .param("body", edition.body())
                .param("by", edition.by())
                .param("at", Moments.bind(at))
                .update();
    }

    Optional<Edition> find(String number) {
        return jdbc.sql("select * from newsletter_edition where number = :number")
                .param("number", number)
                .query((row, index) -> new Edition(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("composed_by")))
                .optional();
    }

    /** How many editions have a number that begins so. */
    int count(String beginning) {
        return jdbc.sql("select count(*) from newsletter_edition where number like :beginning")
                .param("beginning", beginning + "%")
                .query(Integer.class)
                .single();
    }

    void release(Edition edition, Instant at) {
        jdbc.sql("""
                        update newsletter_edition set title = :title, body = :body, sent_by = :by, sent_at = :at
                        where number = :number""")
                .param("number", edition.number())
                .param("title", edition.title())
                .param("body", edition.body())
                .param("by", edition.by())
                .param("at", Moments.bind(at))
                .update();
    }

    void drop(String number, Instant at) {
        jdbc.sql("update newsletter_edition set dropped_at = :at where number = :number")
                .param("number", number)
                .param("at", Moments.bind(at))
                .update();
    }
}
