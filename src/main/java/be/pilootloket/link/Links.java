package be.pilootloket.link;

import be.pilootloket.storage.Moments;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links that were issued, by the hash of their token. */
@Repository
class Links {

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String sha256, Purpose purpose, String subject, Instant now, Instant validUntil) {
        jdbc.sql("""
                        insert into personal_link (sha256, purpose, subject, issued_at, valid_until)
                        values (:sha256, :purpose, :subject, :now, :until)""")
                .param("sha256", sha256)
                .param("purpose", purpose.name())
                .param("subject", subject)
                .param("now", Moments.bind(now))
                .param("until", Moments.bind(validUntil))
                .update();
    }

    Optional<String> subject(String sha256, Purpose purpose, Instant now) {
        return jdbc.sql("""
                        select subject from personal_link
                        where sha256 = :sha256 and purpose = :purpose and valid_until > :now""")
                .param("sha256", sha256)
                .param("purpose", purpose.name())
                .param("now", Moments.bind(now))
                .query(String.class)
                .optional();
    }

    void delete(Purpose purpose, String subject) {
        jdbc.sql("delete from personal_link where purpose = :purpose and subject = :subject")
                .param("purpose", purpose.name())
                .param("subject", subject)
                .update();
    }

    int forgetExpired(Instant now) {
        return jdbc.sql("delete from personal_link where valid_until <= :now")
                .param("now", Moments.bind(now))
                .update();
    }
}
