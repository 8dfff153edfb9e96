package be.pilootloket.newsletter;

import be.pilootloket.storage.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored consents: the proof of why somebody got the newsletter, for some time after they ended it. */
@Repository
class Consents {

    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void give(String email, String wording, Instant at) {
        jdbc.sql("insert into newsletter_consent (id, email, wording, given_at) values (:id, :email, :wording, :at)")
                .param("id", UUID.randomUUID().toString())
                .param("email", email)
                .param("wording", wording)
                .param("at", Moments.bind(at))
                .update();
    }

    void withdraw(String email, Instant at) {
        jdbc.sql("update newsletter_consent set withdrawn_at = :at where email = :email and withdrawn_at is null")
                .param("at", Moments.bind(at))
                .param("email", email)
                .update();
    }

    /** Those of an address, oldest first. */
    List<Consent> of(String email) {
        return jdbc.sql("select * from newsletter_consent where email = :email order by given_at, id")
                .param("email", email)
                .query(Consents::read)
                .list();
    }

    int forgetWithdrawn(Instant before) {
        return jdbc.sql("delete from newsletter_consent where withdrawn_at < :before")
                .param("before", Moments.bind(before))
                .update();
    }

    private static Consent read(ResultSet row, int at) throws SQLException {
        return new Consent(
                row.getString("email"),
                row.getString("wording"),
                Moments.read(row, "given_at"),
                Moments.read(row, "withdrawn_at"));
    }
}
