package be.pilootloket.inbox;

import be.pilootloket.storage.Forgotten;
import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.Kept;
import be.pilootloket.storage.Moments;
import be.pilootloket.storage.NamedAddress;
import be.pilootloket.storage.RetentionClass;
import be.pilootloket.storage.Whole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The mails as they came in. Of one that is forgotten stay when it came and its hash, so that it is not fetched again from the
 * mail server, where the agency deletes it.
 */
@Component
class InboxKeeper implements Keeper {

    /** Longer than any sender waits for a second acknowledgement. */
    private static final Duration ANSWERS_REMEMBERED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Whole whole;
    private final Clock clock;

    InboxKeeper(JdbcClient jdbc, Whole whole, Clock clock) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.clock = clock;
    }

    @Override
    public Map<String, Set<RetentionClass>> tables() {
        return Map.of(
                "mail", Set.of(RetentionClass.APPLICATIONS, RetentionClass.MESSAGES),
                "mail_position", Set.of(RetentionClass.IMPERSONAL),
                "mailbox", Set.of(RetentionClass.IMPERSONAL),
                "mail_answer", Set.of(RetentionClass.PASSING));
    }

    @Override
    public Forgotten ofDossier(RetentionClass type, String number) {
        return type != RetentionClass.APPLICATIONS
                ? Forgotten.NOTHING
                : forget(mails("candidacy_number = :number").param("number", number));
    }

    @Override
    public Forgotten ofCall(RetentionClass type, String callCode) {
        return type != RetentionClass.MESSAGES
                ? Forgotten.NOTHING
                : forget(mails("candidacy_number is null and call_code = :code").param("code", callCode));
    }

    @Override
    public Forgotten ofNobody(RetentionClass type, Instant before) {
        return switch (type) {
            case MESSAGES ->
                forget(mails("candidacy_number is null and call_code is null and stored_at < :before")
                        .param("before", Moments.bind(before)));
            case PASSING ->
                Forgotten.rows(jdbc.sql("delete from mail_answer where answered_at < :before")
                        .param("before", Moments.bind(before.minus(ANSWERS_REMEMBERED)))
                        .update());
            default -> Forgotten.NOTHING;
        };
    }

    private StatementSpec mails(String which) {
        return jdbc.sql("select id from mail where forgotten_at is null and " + which);
    }

    private Forgotten forget(StatementSpec mails) {
        List<String> ids = mails.query(String.class).list();
        ids.forEach(this::forget);
        return Forgotten.of(ids);
    }

    private void forget(String id) {
        jdbc.sql("update mail set forgotten_at = :now, raw = :nothing, reading = null, placement = null where id = :id")
                .param("now", Moments.bind(clock.instant()))
                .param("nothing", new byte[0])
                .param("id", id)
                .update();
    }

    /** Also the mails of others that name the address: whoever hands them out looks at them first. */
    @Override
    public List<Kept> about(String address) {
        return jdbc
                .sql("select id, mailbox, received_at, reading, placement, candidacy_number, call_code from mail where"
                        + " forgotten_at is null and (position(:address in lower(coalesce(reading, ''))) > 0"
                        + " or position(:address in lower(coalesce(placement, ''))) > 0) order by received_at, id")
                .param("address", address)
                .query((row, at) -> NamedAddress.in(row.getString("reading"), address)
                                || NamedAddress.in(row.getString("placement"), address)
                        ? kept(row, whole.read(row.getString("reading"), MailReading.class))
                        : null)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static Kept kept(ResultSet row, MailReading reading) throws SQLException {
        return Kept.of(
                "Een mail die bij ons toekwam",
                "toegekomen op",
                Moments.read(row, "received_at"),
                "in de mailbox",
                row.getString("mailbox"),
                "dossier of oproep",
                row.getString("candidacy_number") == null
                        ? row.getString("call_code")
                        : row.getString("candidacy_number"),
                "van",
                reading == null ? null : reading.sender().address(),
                "onderwerp",
                reading == null ? null : reading.subject(),
                "tekst",
                reading == null ? null : reading.text());
    }
}
