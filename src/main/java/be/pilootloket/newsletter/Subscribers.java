package be.pilootloket.newsletter;

import be.pilootloket.storage.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored subscribers. */
@Repository
class Subscribers {

    private final JdbcClient jdbc;

    Subscribers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives false when someone else just asked for the same address. */
    boolean insert(Subscriber subscriber) {
        return 1
                == jdbc.sql("""
                                insert into newsletter_subscriber (id, email, asked_at)
                                select cast(:id as varchar(36)), cast(:email as varchar(254)),
                                       cast(:at as timestamp(6) with time zone)
                                where not exists (select 1 from newsletter_subscriber where email = :email)""")
                        .param("id", subscriber.id())
                        .param("email", subscriber.email())
                        .param("at", Moments.bind(subscriber.askedAt()))
                        .update();
    }

    void asked(String id, Instant at) {
        stamp("asked_at", id, at);
    }

    void confirm(String id, Instant at) {
        stamp("confirmed_at", id, at);
    }

    void delete(String id) {
        jdbc.sql("delete from newsletter_subscriber where id = :id")
                .param("id", id)
                .update();
    }

    int forgetUnconfirmed(Instant askedBefore) {
        return jdbc.sql("delete from newsletter_subscriber where confirmed_at is null and asked_at < :before")
                .param("before", Moments.bind(askedBefore))
                .update();
    }

    Optional<Subscriber> find(String id) {
        return jdbc.sql("select * from newsletter_subscriber where id = :id")
                .param("id", id)
                .query(Subscribers::read)
                .optional();
    }

    Optional<Subscriber> at(String email) {
        return jdbc.sql("select * from newsletter_subscriber where email = :email")
                .param("email", email)
                .query(Subscribers::read)
                .optional();
    }

    List<Subscriber> confirmed() {
        return jdbc.sql("select * from newsletter_subscriber where confirmed_at is not null order by confirmed_at, id")
                .query(Subscribers::read)
                .list();
    }

    private void stamp(String column, String id, Instant at) {
        jdbc.sql("update newsletter_subscriber set " + column + " = :at where id = :id")
                .param("id", id)
                .param("at", Moments.bind(at))
                .update();
    }

    private static Subscriber read(ResultSet row, int number) throws SQLException {
        return new Subscriber(
                row.getString("id"),
                row.getString("email"),
                Moments.read(row, "asked_at"),
                Moments.read(row, "confirmed_at"));
    }
}
