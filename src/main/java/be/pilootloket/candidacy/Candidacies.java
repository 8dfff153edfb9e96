package be.pilootloket.candidacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of candidacies and of the versions of their dossiers. */
@Repository
class Candidacies {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Candidacies(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Candidacy candidacy, String by, Instant at) {
        jdbc.sql("insert into candidacy (number, call_code, state, received_at, channel, registered_at, registered_by)"
                        + " values (:number, :callCode, :state, :receivedAt, :channel, :at, :by)")
                .param("number", candidacy.number())
                .param("callCode", candidacy.callCode())
                .param("state", candidacy.state().name())
                .param("receivedAt", utc(candidacy.receivedAt()))
                .param("channel", candidacy.channel().name())
                .param("at", utc(at))
                .param("by", by)
                .update();
        candidacy.versions().forEach(version -> add(candidacy.number(), version));
    }

    void add(String number, DossierVersion version) {
        jdbc.sql("insert into candidacy_version (number, version, kind, received_at, counted, entered_at, entered_by,"
                        + " dossier) values (:number, :version, :kind, :receivedAt, :counted, :at, :by, :dossier)")
                .param("number", number)
                .param("version", version.version())
                .param("kind", version.kind().name())
                .param("receivedAt", utc(version.receivedAt()))
                .param("counted", version.counted())
                .param("at", utc(version.enteredAt()))
                .param("by", version.enteredBy())
                .param("dossier", written(version.dossier()))
                .update();
    }

    void findings(String number, int version, List<Finding> findings) {
        jdbc.sql("update candidacy_version set findings = :findings where number = :number and version = :version")
                .param("findings", written(findings))
                .param("number", number)
                .param("version", version)
                .update();
    }

    void conclusion(String number, int version, Conclusion conclusion) {
        jdbc.sql("update candidacy_version set conclusion = :conclusion where number = :number and version = :version")
                .param("conclusion", written(conclusion))
                .param("number", number)
                .param("version", version)
                .update();
    }

    /** Marks which supplements came in before the call closed. */
    void count(String callCode, Instant closesAt) {
        jdbc.sql("update candidacy_version set counted = (received_at < :closesAt) where kind = 'SUPPLEMENT'"
                        + " and number in (select number from candidacy where call_code = :callCode)")
                .param("closesAt", utc(closesAt))
                .param("callCode", callCode)
                .update();
    }

    void lateness(String number, Decision decision) {
        decided("lateness", "lateness_accepted", number, decision);
    }

    void admissibility(String number, Decision decision) {
        decided("admissible", "admissible", number, decision);
    }

    private void decided(String prefix, String verdict, String number, Decision decision) {
        jdbc.sql(
                        "update candidacy set %2$s = :verdict, %1$s_reason = :reason, %1$s_by = :by, %1$s_at = :at where number = :number"
                                .formatted(prefix, verdict))
                .param("verdict", decision.positive())
                .param("reason", decision.reason())
                .param("by", decision.by())
                .param("at", utc(decision.at()))
                .param("number", number)
                .update();
    }

    void outcome(String number, Candidacy.Outcome outcome) {
        jdbc.sql("update candidacy set outcome = :outcome where number = :number")
                .param("outcome", outcome.name())
                .param("number", number)
                .update();
    }

    void settle(String number, Instant at) {
        jdbc.sql(
                        "update candidacy set state = 'SETTLED', settled_at = :at where number = :number and state = 'RECEIVED'")
                .param("at", utc(at))
                .param("number", number)
                .update();
    }

    void stop(String number, Candidacy.State state, Instant at) {
        jdbc.sql("update candidacy set state = :state, stopped_at = :at where number = :number"
                        + " and state in ('RECEIVED', 'SETTLED')")
                .param("state", state.name())
                .param("at", utc(at))
                .param("number", number)
                .update();
    }

    Optional<Candidacy> find(String number) {
        return jdbc.sql("select * from candidacy where number = :number")
                .param("number", number)
                .query((row, line) -> candidacy(row, versions(number)))
                .optional();
    }

    List<Candidacy> of(String callCode) {
        Map<String, List<DossierVersion>> versions = jdbc
                .sql("select v.* from candidacy_version v join candidacy c on c.number = v.number"
                        + " where c.call_code = :callCode order by v.number, v.version")
                .param("callCode", callCode)
                .query((row, line) -> Map.entry(row.getString("number"), version(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("select * from candidacy where call_code = :callCode order by number")
                .param("callCode", callCode)
                .query((row, line) -> candidacy(row, versions.get(row.getString("number"))))
                .list();
    }

    int count(String callCode, Candidacy.State state) {
        return jdbc.sql("select count(*) from candidacy where call_code = :callCode and state = :state")
                .param("callCode", callCode)
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    private List<DossierVersion> versions(String number) {
        return jdbc.sql("select * from candidacy_version where number = :number order by version")
                .param("number", number)
                .query((row, line) -> version(row))
                .list();
    }

    private Candidacy candidacy(ResultSet row, List<DossierVersion> versions) throws SQLException {
        String outcome = row.getString("outcome");
        return new Candidacy(
                row.getString("number"),
                row.getString("call_code"),
                Candidacy.State.valueOf(row.getString("state")),
                outcome == null ? null : Candidacy.Outcome.valueOf(outcome),
                instant(row, "received_at"),
                Channel.valueOf(row.getString("channel")),
                decision(row, "lateness", "lateness_accepted"),
                decision(row, "admissible", "admissible"),
                List.copyOf(versions));
    }

    private static Decision decision(ResultSet row, String prefix, String verdict) throws SQLException {
        return row.getString(prefix + "_reason") == null
                ? null
                : new Decision(
                        row.getBoolean(verdict),
                        row.getString(prefix + "_reason"),
                        row.getString(prefix + "_by"),
                        instant(row, prefix + "_at"));
    }

    private DossierVersion version(ResultSet row) throws SQLException {
        String findings = row.getString("findings");
        String conclusion = row.getString("conclusion");
        return new DossierVersion(
                row.getInt("version"),
                DossierVersion.Kind.valueOf(row.getString("kind")),
                instant(row, "received_at"),
                row.getBoolean("counted"),
                instant(row, "entered_at"),
                row.getString("entered_by"),
                read(row.getString("dossier"), new TypeReference<Dossier>() {}),
                findings == null ? List.of() : read(findings, new TypeReference<List<Finding>>() {}),
                conclusion == null ? null : read(conclusion, new TypeReference<Conclusion>() {}));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private String written(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private <T> T read(String content, TypeReference<T> type) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
