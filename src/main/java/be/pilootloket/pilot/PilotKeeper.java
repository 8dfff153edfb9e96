package be.pilootloket.pilot;

import be.pilootloket.storage.Forgotten;
import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.Kept;
import be.pilootloket.storage.RetentionClass;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom to write to at a pilot, and who coached it. Which project was a pilot, where and how it ended, stays. */
@Component
class PilotKeeper implements Keeper {

    private final JdbcClient jdbc;

    PilotKeeper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Set<RetentionClass>> tables() {
        return Map.of(
                "pilot", Set.of(RetentionClass.APPLICATIONS),
                "coaching", Set.of(RetentionClass.ACCOUNTING),
                "deputyship", Set.of(RetentionClass.ACCOUNTING));
    }

    @Override
    public Forgotten ofCall(RetentionClass type, String callCode) {
        return switch (type) {
            case APPLICATIONS ->
                Forgotten.rows(run(
                        "update pilot set contact_name = null, contact_email = null where call_code = :code"
                                + " and coalesce(contact_name, contact_email) is not null",
                        callCode));
            case ACCOUNTING ->
                Forgotten.rows(run(
                        "delete from coaching where pilot in (select number from pilot where call_code = :code)",
                        callCode));
            default -> Forgotten.NOTHING;
        };
    }

    private int run(String statement, String callCode) {
        return jdbc.sql(statement).param("code", callCode).update();
    }

    @Override
    public Forgotten ofNobody(RetentionClass type, Instant before) {
        return type != RetentionClass.ACCOUNTING
                ? Forgotten.NOTHING
                : Forgotten.rows(jdbc.sql("delete from deputyship where ends_on < :before")
                        .param("before", before.atOffset(ZoneOffset.UTC).toLocalDate())
                        .update());
    }

    @Override
    public List<Kept> about(String address) {
        return jdbc.sql("select * from pilot where lower(contact_email) = :address order by number")
                .param("address", address)
                .query((row, at) -> Kept.of(
                        "U bent het aanspreekpunt van een pilootproject",
                        "nummer",
                        row.getString("number"),
                        "project",
                        row.getString("name"),
                        "organisatie",
                        row.getString("organisation"),
                        "naam",
                        row.getString("contact_name"),
                        "mailadres",
                        row.getString("contact_email")))
                .list();
    }
}
