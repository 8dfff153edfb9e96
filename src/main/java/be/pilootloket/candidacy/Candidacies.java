package be.pilootloket.candidacy;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.storage.Moments;
import be.pilootloket.storage.Whole;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
    private final Whole whole;
    private final Ledger ledger;

    Candidacies(JdbcClient jdbc, Whole whole, Ledger ledger) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.ledger = ledger;
    }

    void add(Candidacy candidacy, String by, Instant at) {
        jdbc.sql("insert into candidacy (number, call_code, state, received_at, channel, registered_at, registered_by)"
                        + " values (:number, :callCode, :state, :receivedAt, :channel, :at, :by)")
                .param("number", candidacy.number())
                .param("callCode", candidacy.callCode())
                .param("state", candidacy.state().name())
                .param("receivedAt", Moments.bind(candidacy.receivedAt()))
                .param("channel", candidacy.channel().name())
                .param("at", Moments.bind(at))
                .param("by", by)
                .update();
        candidacy.versions().forEach(version -> add(candidacy, version));
    }

    void add(Candidacy candidacy, DossierVersion version) {
        jdbc.sql("insert into candidacy_version (number, version, kind, received_at, counted, entered_at, entered_by,"
                        + " dossier) values (:number, :version, :kind, :receivedAt, :counted, :at, :by, :dossier)")
                .param("number", candidacy.number())
                .param("version", version.version())
                .param("kind", version.kind().name())
                .param("receivedAt", Moments.bind(version.receivedAt()))
                .param("counted", version.counted())
                .param("at", Moments.bind(version.enteredAt()))
                .param("by", version.enteredBy())
                .param("dossier", whole.write(version.dossier()))
                .update();
        ledger.note(
                Deed.DOSSIER_KEPT,
                candidacy.callCode(),
                candidacy.number(),
                version.enteredBy(),
                Map.of(
                        "version", String.valueOf(version.version()),
                        "kind", version.kind().name(),
                        "receivedAt", version.receivedAt().toString()));
    }

    void findings(String number, int version, List<Finding> findings) {
        jdbc.sql("update candidacy_version set findings = :findings where number = :number and version = :version")
                .param("findings", whole.write(findings))
                .param("number", number)
                .param("version", version)
                .update();
    }

    void conclusion(String number, int version, Conclusion conclusion) {
        jdbc.sql("update candidacy_version set conclusion = :conclusion where number = :number and version = :version")
                .param("conclusion", whole.write(conclusion))
                .param("number", number)
                .param("version", version)
                .update();
    }

    /** Marks which supplements came in before the call closed. */
    void count(String callCode, Instant closesAt) {
        jdbc.sql("update candidacy_version set counted = (received_at < :closesAt) where kind = 'SUPPLEMENT'"
                        + " and number in (select number from candidacy where call_code = :callCode)")
                .param("closesAt", Moments.bind(closesAt))
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
                .param("at", Moments.bind(decision.at()))
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
                .param("at", Moments.bind(at))
                .param("number", number)
                .update();
    }

    /** Whether it was not stopped before. */
    boolean stop(String number, Candidacy.State state, Instant at) {
        return jdbc.sql("update candidacy set state = :state, stopped_at = :at where number = :number"
                                + " and state in ('RECEIVED', 'SETTLED')")
                        .param("state", state.name())
                        .param("at", Moments.bind(at))
                        .param("number", number)
                        .update()
                == 1;
    }

    Optional<Candidacy> find(String number) {
        return jdbc.sql("select * from candidacy where number = :number")
                .param("number", number)
                .query((row, line) -> candidacy(row, versions(number)))
                .optional();
    }

    /** The versions are read last, or one who applies in between would stand there without a dossier. */
    List<Candidacy> of(String callCode) {
        List<Candidacy> candidacies = jdbc.sql("select * from candidacy where call_code = :callCode order by number")
                .param("callCode", callCode)
                .query((row, line) -> candidacy(row, List.of()))
                .list();
        Map<String, List<DossierVersion>> versions = jdbc
                .sql("select v.* from candidacy_version v join candidacy c on c.number = v.number"
                        + " where c.call_code = :callCode order by v.number, v.version")
                .param("callCode", callCode)
                .query((row, line) -> Map.entry(row.getString("number"), version(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return candidacies.stream()
                .map(candidacy -> candidacy.with(versions.get(candidacy.number())))
                .toList();
    }

    List<Received> received(String callCode) {
        return jdbc.sql("select number, received_at, state, outcome from candidacy where call_code = :callCode"
                        + " order by received_at, number")
                .param("callCode", callCode)
                .query((row, line) -> new Received(
                        row.getString("number"),
                        Moments.read(row, "received_at"),
                        Candidacy.State.valueOf(row.getString("state")),
                        row.getString("outcome") == null ? null : Candidacy.Outcome.valueOf(row.getString("outcome"))))
                .list();
    }

    int count(String callCode, Candidacy.State state) {
        return jdbc.sql("select count(*) from candidacy where call_code = :callCode and state = :state")
                .param("callCode", callCode)
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    String stored(String number, int version) {
        return jdbc.sql("select dossier from candidacy_version where number = :number and version = :version")
                .param("number", number)
                .param("version", version)
                .query(String.class)
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
                Moments.read(row, "received_at"),
                Channel.valueOf(row.getString("channel")),
                decision(row, "lateness", "lateness_accepted"),
                decision(row, "admissible", "admissible"),
                versions);
    }

    private static Decision decision(ResultSet row, String prefix, String verdict) throws SQLException {
        return row.getString(prefix + "_reason") == null
                ? null
                : new Decision(
                        row.getBoolean(verdict),
                        row.getString(prefix + "_reason"),
                        row.getString(prefix + "_by"),
                        Moments.read(row, prefix + "_at"));
    }

    private DossierVersion version(ResultSet row) throws SQLException {
        String findings = row.getString("findings");
        return new DossierVersion(
                row.getInt("version"),
                DossierVersion.Kind.valueOf(row.getString("kind")),
                Moments.read(row, "received_at"),
                row.getBoolean("counted"),
                Moments.read(row, "entered_at"),
                row.getString("entered_by"),
                whole.read(row.getString("dossier"), Dossier.class),
                findings == null ? List.of() : whole.read(findings, new TypeReference<List<Finding>>() {}),
                whole.read(row.getString("conclusion"), Conclusion.class));
    }
}
