package be.pilootloket.assignment;

import be.pilootloket.programme.DeliverableKind;
import be.pilootloket.programme.Source;
import be.pilootloket.storage.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The assignments, and when each was followed up. */
@Repository
class Assignments {

    private final JdbcClient jdbc;

    Assignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Assignment> find(String number) {
        return jdbc.sql("select * from assignment where upper(number) = upper(:number)")
                .param("number", number)
                .query(Assignments::assignment)
                .optional();
    }

    List<Assignment> of(String roadmap) {
        return jdbc.sql("select * from assignment where roadmap = :roadmap order by opened_at, number")
                .param("roadmap", roadmap)
                .query(Assignments::assignment)
                .list();
    }

    List<Assignment> ofPilot(String pilot) {
        return jdbc.sql("select * from assignment where pilot = :pilot order by opened_at, number")
                .param("pilot", pilot)
                .query(Assignments::assignment)
                .list();
    }

    /** Holds the assignment's row until the transaction ends. */
    void hold(String number) {
        jdbc.sql("select number from assignment where number = :number for update")
                .param("number", number)
                .query(String.class)
                .single();
    }

    void insert(Assignment assignment) {
        jdbc.sql("""
                        insert into assignment (number, call_code, roadmap, homework, kind, pilot, pilot_name, opdracht,
                          label, before_milestone, instructions, source_id, source_phrase, agreed_on, due_at, opened_at, state)
                        values (:number, :callCode, :roadmap, :homework, :kind, :pilot, :pilotName, :opdracht,
                          :label, :before, :instructions, :sourceId, :sourcePhrase, :agreedOn, :dueAt, :openedAt, :state)""")
                .param("number", assignment.number())
                .param("callCode", assignment.callCode())
                .param("roadmap", assignment.roadmap())
                .param("homework", assignment.homework())
                .param("kind", assignment.kind().name())
                .param("pilot", assignment.pilot())
                .param("pilotName", assignment.pilotName())
                .param("opdracht", assignment.opdracht())
                .param("label", assignment.label())
                .param("before", assignment.before())
                .param("instructions", assignment.instructions())
                .param("sourceId", assignment.source().id())
                .param("sourcePhrase", assignment.source().phrase())
                .param("agreedOn", assignment.agreedOn())
                .param("dueAt", Moments.bind(assignment.dueAt()))
                .param("openedAt", Moments.bind(assignment.openedAt()))
                .param("state", assignment.state().name())
                .update();
    }

    void due(String number, Instant at) {
        jdbc.sql("update assignment set due_at = :at where number = :number")
                .param("number", number)
                .param("at", Moments.bind(at))
                .update();
    }

    void state(String number, AssignmentState state) {
        jdbc.sql("update assignment set state = :state where number = :number")
                .param("number", number)
                .param("state", state.name())
                .update();
    }

    void settle(String number, AssignmentState state, String by, String reason, Instant at) {
        jdbc.sql("""
                        update assignment set state = :state, settled_by = :by, settled_at = :at, reason = :reason
                        where number = :number""")
                .param("number", number)
                .param("state", state.name())
                .param("by", by)
                .param("at", Moments.bind(at))
                .param("reason", reason)
                .update();
    }

    /** When a follow-up of this kind was last done; empty when never. */
    Optional<Instant> chased(String number, Chase.Kind kind) {
        return jdbc
                .sql("select done_at from assignment_chase where assignment = :number and kind = :kind")
                .param("number", number)
                .param("kind", kind.name())
                .query((row, at) -> Moments.read(row, "done_at"))
                .list()
                .stream()
                .max(Instant::compareTo);
    }

    void chase(String number, Chase.Kind kind, Instant at) {
        jdbc.sql("insert into assignment_chase (assignment, kind, done_at) values (:number, :kind, :at)")
                .param("number", number)
                .param("kind", kind.name())
                .param("at", Moments.bind(at))
                .update();
    }

    private static Assignment assignment(ResultSet row, int at) throws SQLException {
        return new Assignment(
                row.getString("number"),
                row.getString("call_code"),
                row.getString("roadmap"),
                row.getString("homework"),
                DeliverableKind.valueOf(row.getString("kind")),
                row.getString("pilot"),
                row.getString("pilot_name"),
                row.getString("opdracht"),
                row.getString("label"),
                row.getString("before_milestone"),
                row.getString("instructions"),
                new Source(row.getString("source_id"), row.getString("source_phrase")),
                row.getObject("agreed_on", LocalDate.class),
                Moments.read(row, "due_at"),
                Moments.read(row, "opened_at"),
                AssignmentState.valueOf(row.getString("state")),
                Moments.read(row, "settled_at"),
                row.getString("settled_by"),
                row.getString("reason"));
    }
}
