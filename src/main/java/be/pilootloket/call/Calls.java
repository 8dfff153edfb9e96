package be.pilootloket.call;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.Deadline;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Sha256;
import be.pilootloket.programme.Stakeholder;
import be.pilootloket.storage.Known;
import be.pilootloket.storage.Moments;
import be.pilootloket.storage.Whole;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

/** The calls with their versions, files and addressees. */
@Repository
class Calls {

    private static final TypeReference<List<String>> SENTENCES = new TypeReference<>() {};
    private static final String WITH_NEWEST_VERSION = """
            select c.*, v.version, v.sha256, v.definition
            from call_for_pilots c
            left join call_version v on v.call_code = c.code
              and v.version = (select max(n.version) from call_version n where n.call_code = c.code)
            """;

    private final JdbcClient jdbc;
    private final Whole whole;
    private final Known<Programme> programmes;
    private final Ledger ledger;

    Calls(JdbcClient jdbc, Whole whole, Ledger ledger) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.programmes = new Known<>(stored -> whole.read(stored, Programme.class));
        this.ledger = ledger;
    }

    Optional<Call> find(String code) {
        return jdbc.sql(WITH_NEWEST_VERSION + "where upper(c.code) = upper(:code)")
                .param("code", code)
                .query((row, number) -> call(row))
                .optional();
    }

    List<Call> all() {
        return jdbc.sql(WITH_NEWEST_VERSION + "order by c.code")
                .query((row, number) -> call(row))
                .list();
    }

    /** Holds the call's row until the transaction ends. */
    void lock(String code) {
        jdbc.sql("select code from call_for_pilots where code = :code for update")
                .param("code", code)
                .query(String.class)
                .single();
    }

    void insert(Programme draft, String author, Instant at) {
        jdbc.sql("""
                        insert into call_for_pilots (code, phase, draft, author, defined_at, acknowledged)
                        values (:code, 'DRAFT', :draft, :author, :at, '[]')""")
                .param("code", draft.code())
                .param("draft", whole.write(draft))
                .param("author", author)
                .param("at", Moments.bind(at))
                .update();
    }

    void redraft(Programme draft, String author, List<String> acknowledged, Instant at) {
        jdbc.sql("""
                        update call_for_pilots
                        set draft = :draft, author = :author, defined_at = :at, acknowledged = :acknowledged
                        where code = :code""")
                .param("code", draft.code())
                .param("draft", whole.write(draft))
                .param("author", author)
                .param("acknowledged", whole.write(acknowledged))
                .param("at", Moments.bind(at))
                .update();
    }

    List<String> acknowledged(String code) {
        return whole.read(
                jdbc.sql("select acknowledged from call_for_pilots where code = :code")
                        .param("code", code)
                        .query(String.class)
                        .single(),
                SENTENCES);
    }

    void remark(String code, String remarks) {
        jdbc.sql("update call_for_pilots set remarks = :remarks where code = :code")
                .param("code", code)
                .param("remarks", remarks)
                .update();
    }

    void approve(String code, String by, Instant at) {
        jdbc.sql("""
                        update call_for_pilots
                        set phase = 'APPROVED', approved_by = :by, approved_at = :at, remarks = null
                        where code = :code""")
                .param("code", code)
                .param("by", by)
                .param("at", Moments.bind(at))
                .update();
    }

    void insertVersion(
            String code, int version, Programme definition, String reason, String by, String approver, Instant at) {
        String stored = whole.write(definition);
        jdbc.sql("""
                        insert into call_version
                          (call_code, version, definition, sha256, reason, proposed_by, approved_by, approved_at)
                        values (:code, :version, :definition, :sha256, :reason, :by, :approver, :at)""")
                .param("code", code)
                .param("version", version)
                .param("definition", stored)
                .param("sha256", Sha256.of(stored))
                .param("reason", reason)
                .param("by", by)
                .param("approver", approver)
                .param("at", Moments.bind(at))
                .update();
        ledger.note(
                Deed.CALL_VERSION_KEPT,
                code,
                code,
                approver,
                Map.of(
                        "version", String.valueOf(version),
                        "closesAt", definition.closesAt().toString()));
    }

    /** The first version that was approved; empty while there is none. */
    Optional<Programme> first(String code) {
        return jdbc.sql(
                        "select definition from call_version where call_code = :code order by version fetch first 1 row only")
                .param("code", code)
                .query(String.class)
                .optional()
                .map(programmes::of);
    }

    /** Every version beside the one that moved away from its deadline, oldest first. */
    List<FormerDeadline> formerDeadlines(String code) {
        return jdbc.sql("""
                        select old.definition, moved.definition as moved, moved.reason, moved.approved_at
                        from call_version old
                        join call_version moved on moved.call_code = old.call_code and moved.version = old.version + 1
                        where old.call_code = :code order by old.version""").param("code", code).query((row, number) -> former(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<FormerDeadline> former(ResultSet row) throws SQLException {
        Deadline old = programmes.of(row.getString("definition")).timeline().deadline();
        Deadline moved = programmes.of(row.getString("moved")).timeline().deadline();
        return old.equals(moved)
                ? Optional.empty()
                : Optional.of(new FormerDeadline(old, row.getString("reason"), Moments.read(row, "approved_at")));
    }

    void phase(String code, Phase phase) {
        jdbc.sql("update call_for_pilots set phase = :phase where code = :code")
                .param("code", code)
                .param("phase", phase.name())
                .update();
    }

    void published(String code, Instant at) {
        stamp(code, "published_at", at);
    }

    void closed(String code, Instant at) {
        stamp(code, "closed_at", at);
    }

    void ended(String code, Instant at) {
        stamp(code, "ended_at", at);
    }

    void conclude(String code, String reason, String by) {
        jdbc.sql("update call_for_pilots set conclusion = :reason, concluded_by = :by where code = :code")
                .param("code", code)
                .param("reason", reason)
                .param("by", by)
                .update();
    }

    void insertFile(CallFile file) {
        if (file(file.sha256()).isEmpty()) {
            jdbc.sql("insert into call_file (sha256, name, content) values (:sha256, :name, :content)")
                    .param("sha256", file.sha256())
                    .param("name", file.name())
                    // As a stream: H2 takes no array of more than a megabyte.
                    .param(
                            "content",
                            new SqlBinaryValue(new ByteArrayInputStream(file.content()), file.content().length))
                    .update();
        }
    }

    Optional<CallFile> file(String sha256) {
        return jdbc.sql("select * from call_file where sha256 = :sha256")
                .param("sha256", sha256)
                .query(Calls::file)
                .optional();
    }

    private static CallFile file(ResultSet row, int number) throws SQLException {
        try (InputStream content = row.getBinaryStream("content")) {
            return new CallFile(row.getString("name"), row.getString("sha256"), content.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void insertStakeholder(String code, Stakeholder stakeholder) {
        jdbc.sql("""
                        insert into call_stakeholder (call_code, organisation, kind, email, remark)
                        values (:code, :organisation, :kind, :email, :remark)""")
                .param("code", code)
                .param("organisation", stakeholder.organisation())
                .param("kind", stakeholder.kind())
                .param("email", stakeholder.email())
                .param("remark", stakeholder.remark())
                .update();
    }

    List<Stakeholder> stakeholders(String code) {
        return jdbc.sql("select * from call_stakeholder where call_code = :code order by id")
                .param("code", code)
                .query((row, number) -> new Stakeholder(
                        row.getString("organisation"),
                        row.getString("kind"),
                        row.getString("email"),
                        row.getString("remark")))
                .list();
    }

    void insertRegistrant(String code, Registrant registrant, Instant at) {
        jdbc.sql("""
                        insert into call_registrant (call_code, organisation, email, registered_at)
                        values (:code, :organisation, :email, :at)""")
                .param("code", code)
                .param("organisation", registrant.organisation())
                .param("email", registrant.email())
                .param("at", Moments.bind(at))
                .update();
    }

    List<Registrant> registrants(String code) {
        return jdbc.sql("select organisation, email from call_registrant where call_code = :code order by id")
                .param("code", code)
                .query((row, number) -> new Registrant(row.getString("organisation"), row.getString("email")))
                .list();
    }

    private void stamp(String code, String column, Instant at) {
        jdbc.sql("update call_for_pilots set " + column + " = :at where code = :code")
                .param("code", code)
                .param("at", Moments.bind(at))
                .update();
    }

    private Call call(ResultSet row) throws SQLException {
        String inForce = row.getString("definition");
        return new Call(
                row.getString("code"),
                Phase.valueOf(row.getString("phase")),
                row.getInt("version"),
                row.getString("sha256"),
                programmes.of(inForce == null ? row.getString("draft") : inForce),
                row.getString("author"),
                Moments.read(row, "defined_at"),
                row.getString("remarks"),
                row.getString("approved_by"),
                Moments.read(row, "approved_at"),
                Moments.read(row, "published_at"),
                Moments.read(row, "closed_at"),
                row.getString("conclusion"),
                Moments.read(row, "ended_at"));
    }
}
