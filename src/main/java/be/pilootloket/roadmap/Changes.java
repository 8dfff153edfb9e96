package be.pilootloket.roadmap;

import be.pilootloket.storage.Moments;
import be.pilootloket.storage.Whole;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored changes of dates. */
@Repository
class Changes {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Movement>> MOVEMENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Whole whole;

    Changes(JdbcClient jdbc, Whole whole) {
        this.jdbc = jdbc;
        this.whole = whole;
    }

    void insert(String number, String callCode, String roadmap, ChangeKind kind, NewChange change, Instant at) {
        jdbc.sql("""
                        insert into date_change (number, call_code, roadmap, kind, reason, started_by, started_at, state)
                        values (:number, :callCode, :roadmap, :kind, :reason, :by, :at, 'STARTED')""")
                .param("number", number)
                .param("callCode", callCode)
                .param("roadmap", roadmap)
                .param("kind", kind.name())
                .param("reason", change.reason().strip())
                .param("by", change.by())
                .param("at", Moments.bind(at))
                .update();
    }

    Optional<DateChange> find(String number) {
        return jdbc.sql("select * from date_change where number = :number")
                .param("number", number)
                .query((row, at) -> change(row))
                .optional();
    }

    /** The changes of a roadmap, oldest first. */
    List<DateChange> ofRoadmap(String roadmap) {
        return jdbc.sql("select * from date_change where roadmap = :roadmap order by started_at, number")
                .param("roadmap", roadmap)
                .query((row, at) -> change(row))
                .list();
    }

    /** The changes of a call's deadline and of its info session, oldest first. */
    List<DateChange> ofCall(String callCode) {
        return jdbc.sql("""
                        select * from date_change
                        where call_code = :callCode and roadmap is null order by started_at, number""")
                .param("callCode", callCode)
                .query((row, at) -> change(row))
                .list();
    }

    void lock(String number) {
        jdbc.sql("select number from date_change where number = :number for update")
                .param("number", number)
                .query(String.class)
                .single();
    }

    void propose(Proposal proposal) {
        jdbc.sql("""
                        update date_change set state = 'PROPOSED', proposal = :proposal, proposed_by = :by, based_on = null,
                          warnings = null, confirmed_by = null
                        where number = :number""")
                .param("number", proposal.change())
                .param("proposal", whole.write(proposal))
                .param("by", proposal.by())
                .update();
    }

    void confirm(Confirmation confirmation, String basedOn, List<String> warnings) {
        jdbc.sql("""
                        update date_change set state = 'CONFIRMED', based_on = :basedOn, warnings = :warnings,
                          confirmed_by = :by
                        where number = :number""")
                .param("number", confirmation.change())
                .param("basedOn", basedOn)
                .param("warnings", whole.write(warnings))
                .param("by", confirmation.by())
                .update();
    }

    void decide(ChangeVerdict verdict, Instant at) {
        jdbc.sql("""
                        update date_change set state = :state, decided_by = :by, decided_at = :at, remarks = :remarks
                        where number = :number""")
                .param("number", verdict.change())
                .param("state", verdict.approved() ? "APPROVED" : "REFUSED")
                .param("by", verdict.by())
                .param("at", Moments.bind(at))
                .param("remarks", verdict.remarks())
                .update();
    }

    void applied(String number, List<Movement> movements, Instant at) {
        jdbc.sql("""
                        update date_change set state = 'APPLIED', movements = :movements, applied_at = :at
                        where number = :number""")
                .param("number", number)
                .param("movements", whole.write(movements))
                .param("at", Moments.bind(at))
                .update();
    }

    void lapse(String number, String remarks) {
        jdbc.sql("update date_change set state = 'LAPSED', remarks = :remarks where number = :number")
                .param("number", number)
                .param("remarks", remarks)
                .update();
    }

    void withdraw(String number) {
        jdbc.sql("update date_change set state = 'WITHDRAWN' where number = :number")
                .param("number", number)
                .update();
    }

    private DateChange change(ResultSet row) throws SQLException {
        List<String> warnings = whole.read(row.getString("warnings"), TEXTS);
        List<Movement> movements = whole.read(row.getString("movements"), MOVEMENTS);
        return new DateChange(
                row.getString("number"),
                row.getString("call_code"),
                row.getString("roadmap"),
                ChangeKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("started_by"),
                Moments.read(row, "started_at"),
                DateChange.State.valueOf(row.getString("state")),
                whole.read(row.getString("proposal"), Proposal.class),
                row.getString("based_on"),
                warnings == null ? List.of() : warnings,
                row.getString("confirmed_by"),
                row.getString("decided_by"),
                Moments.read(row, "decided_at"),
                row.getString("remarks"),
                movements == null ? List.of() : movements,
                Moments.read(row, "applied_at"));
    }
}
