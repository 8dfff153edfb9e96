package be.pilootloket.inbox;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Entry;
import be.pilootloket.evidence.Witness;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails as they came in. */
@Component
class MailWitness implements Witness {

    private final JdbcClient jdbc;

    MailWitness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Deed> deeds() {
        return Set.of(Deed.MAIL_KEPT);
    }

    @Override
    public Optional<String> sha256(Entry entry) {
        return jdbc.sql("select raw from mail where id = :id")
                .param("id", entry.about())
                .query((row, line) -> Witness.sha256(row.getBinaryStream("raw")))
                .optional();
    }
}
