package be.pilootloket.correspondence;

import be.pilootloket.link.PersonalLinks;
import be.pilootloket.storage.Forgotten;
import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.Kept;
import be.pilootloket.storage.Moments;
import be.pilootloket.storage.RetentionClass;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * What was written to people. The register keeps that it was, on which occasion, when, and the hash of what was printed; to whom
 * and in which words goes.
 */
@Component
class CorrespondenceKeeper implements Keeper {

    private static final List<String> OF_NO_CALL = Stream.of(Occasion.values())
            .filter(occasion -> occasion.subject() == Subject.SUBSCRIPTION || occasion.subject() == Subject.NEWSLETTER)
            .map(Occasion::name)
            .toList();

    private final JdbcClient jdbc;
    private final Clock clock;

    CorrespondenceKeeper(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<String, Set<RetentionClass>> tables() {
        return Map.of(
                "message", Set.of(RetentionClass.APPLICATIONS, RetentionClass.MESSAGES),
                "letter", Set.of(RetentionClass.FOLLOWING),
                "letter_version", Set.of(RetentionClass.FOLLOWING),
                "dispatch", Set.of(RetentionClass.DECISIONS));
    }

    @Override
    public Forgotten ofDossier(RetentionClass type, String number) {
        return type != RetentionClass.APPLICATIONS
                ? Forgotten.NOTHING
                : forget(messages("candidacy_number = :number").param("number", number));
    }

    @Override
    public Forgotten ofCall(RetentionClass type, String callCode) {
        return type != RetentionClass.MESSAGES
                ? Forgotten.NOTHING
                : forget(messages("candidacy_number is null and call_code = :code")
                        .param("code", callCode));
    }

    @Override
    public Forgotten ofNobody(RetentionClass type, Instant before) {
        return type != RetentionClass.MESSAGES
                ? Forgotten.NOTHING
                : forget(messages("occasion in (:occasions) and drafted_at < :before")
                        .param("occasions", OF_NO_CALL)
                        .param("before", Moments.bind(before)));
    }

    private StatementSpec messages(String which) {
        return jdbc.sql("select id from message where forgotten_at is null and " + which);
    }

    private Forgotten forget(StatementSpec messages) {
        List<String> ids = messages.query(String.class).list();
        ids.forEach(this::forget);
        return Forgotten.of(ids);
    }

    private void forget(String id) {
        run("""
                update message set forgotten_at = :now, addressee = :gone, address = '', subject = :gone, body = '', mime = null,
                    calendar = null, unsubscribe = null, server_answer = null,
                    waived_why = case when waived_why is null then null else :gone end
                where id = :id""", id);
        run("""
                update letter set postal_address = null, motivation = null, pdf = null,
                    rectification = case when rectification is null then null else :gone end
                where message = :id""", id);
        run("""
                update letter_version set subject = :gone, body = :gone, missing = '[]',
                    why = case when why is null then null else :gone end
                where message = :id""", id);
    }

    private void run(String statement, String id) {
        StatementSpec spec = jdbc.sql(statement).param("gone", GONE).param("id", id);
        (statement.contains(":now") ? spec.param("now", Moments.bind(clock.instant())) : spec).update();
    }

    @Override
    public List<Kept> about(String address) {
        return jdbc.sql("select m.*, l.postal_address from message m left join letter l on l.message = m.id"
                        + " where lower(m.address) = :address order by m.drafted_at, m.id")
                .param("address", address)
                .query((row, at) -> Kept.of(
                        "Wij schreven u",
                        "over",
                        row.getString("about"),
                        "aanleiding",
                        Occasion.valueOf(row.getString("occasion")).label(),
                        "opgesteld op",
                        Moments.read(row, "drafted_at"),
                        "aan",
                        row.getString("addressee"),
                        "mailadres",
                        row.getString("address"),
                        "postadres",
                        row.getString("postal_address"),
                        "onderwerp",
                        row.getString("subject"),
                        // A link opens what it leads to for whoever has it.
                        "tekst",
                        PersonalLinks.masked(row.getString("body"))))
                .list();
    }
}
