package be.pilootloket.meeting;

import be.pilootloket.storage.Forgotten;
import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.Kept;
import be.pilootloket.storage.Moments;
import be.pilootloket.storage.RetentionClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was invited, who answered and who came; that a meeting was held stays. */
@Component
class MeetingKeeper implements Keeper {

    private static final String OF_CALL = "select number from meeting where call_code = :code";

    private final JdbcClient jdbc;

    MeetingKeeper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Set<RetentionClass>> tables() {
        return Map.of(
                "meeting_guest", Set.of(RetentionClass.MESSAGES),
                "meeting_answer", Set.of(RetentionClass.MESSAGES),
                "meeting", Set.of(RetentionClass.MESSAGES, RetentionClass.ACCOUNTING));
    }

    @Override
    public Forgotten ofCall(RetentionClass type, String callCode) {
        return switch (type) {
            case MESSAGES ->
                Forgotten.rows(
                        run("delete from meeting_answer where meeting in (" + OF_CALL + ")", callCode),
                        run("delete from meeting_guest where meeting in (" + OF_CALL + ")", callCode),
                        run("update meeting set present = '[]' where call_code = :code and present <> '[]'", callCode));
            case ACCOUNTING ->
                Forgotten.rows(run(
                        "update meeting set notes = null, report = null, cancel_reason = null where call_code = :code"
                                + " and coalesce(notes, report, cancel_reason) is not null",
                        callCode));
            default -> Forgotten.NOTHING;
        };
    }

    private int run(String statement, String callCode) {
        return jdbc.sql(statement).param("code", callCode).update();
    }

    @Override
    public List<Kept> about(String address) {
        List<Kept> guests = jdbc.sql("select * from meeting_guest where lower(email) = :address")
                .param("address", address)
                .query((row, at) -> Kept.of(
                        "U bent uitgenodigd",
                        "bijeenkomst",
                        row.getString("meeting"),
                        "organisatie",
                        row.getString("organisation"),
                        "mailadres",
                        row.getString("email"),
                        "zone",
                        row.getString("zone"),
                        "ingeschreven op",
                        Moments.read(row, "registered_at")))
                .list();
        List<Kept> answers = jdbc.sql("select * from meeting_answer where lower(attendee) = :address")
                .param("address", address)
                .query((row, at) -> Kept.of(
                        "U beantwoordde een uitnodiging",
                        "bijeenkomst",
                        row.getString("meeting"),
                        "antwoord",
                        Reply.Answer.valueOf(row.getString("answer")).label(),
                        "op",
                        Moments.read(row, "answered_at")))
                .list();
        return Stream.concat(guests.stream(), answers.stream()).toList();
    }
}
