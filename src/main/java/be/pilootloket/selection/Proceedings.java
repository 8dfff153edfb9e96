package be.pilootloket.selection;

import be.pilootloket.selection.SelectionReport.BrokenTie;
import be.pilootloket.selection.SelectionReport.Shown;
import be.pilootloket.selection.SelectionReport.Taken;
import be.pilootloket.selection.SelectionReport.Vacated;
import be.pilootloket.storage.Moments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what in a selection, when and why, as it is stored: for the report. */
@Component
class Proceedings {

    private final JdbcClient jdbc;

    Proceedings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tie-breaks of a call, oldest first. */
    List<BrokenTie> ties(String callCode) {
        return jdbc.sql("select * from tie_break where call_code = :callCode order by id")
                .param("callCode", callCode)
                .query((row, at) -> new BrokenTie(
                        order(row.getLong("id")),
                        row.getString("reason"),
                        row.getString("broken_by"),
                        Moments.read(row, "broken_at")))
                .list();
    }

    private List<Shown> order(long tieBreak) {
        return jdbc.sql("select number from tie_break_place where tie_break_id = :id order by place")
                .param("id", tieBreak)
                .query((row, at) -> new Shown(row.getString("number"), Anonymity.label(row.getString("number"))))
                .list();
    }

    /** The decision of a call; empty before it is taken. */
    Optional<Taken> decision(String callCode) {
        return jdbc.sql("select * from selection where call_code = :callCode")
                .param("callCode", callCode)
                .query((row, at) -> new Taken(
                        row.getString("decided_by"),
                        Moments.read(row, "decided_at"),
                        row.getString("below_capacity_reason"),
                        row.getString("same_zone_reason"),
                        row.getString("deviation_reason")))
                .optional();
    }

    /** The places of a call that were given up, in that order. */
    List<Vacated> vacated(String callCode) {
        return jdbc.sql("select * from selection_place where call_code = :callCode and declined_at is not null"
                        + " order by declined_at, number")
                .param("callCode", callCode)
                .query((row, at) -> new Vacated(
                        row.getString("number"),
                        Moments.read(row, "declined_at"),
                        row.getString("vacancy_closed_by"),
                        row.getString("vacancy_reason"),
                        row.getString("vacancy_number")))
                .list();
    }

    /** Why the staff gave a dossier to another reader, by the id of the turn that ended so. */
    Map<Long, String> handovers(String callCode) {
        Map<Long, String> reasons = new HashMap<>();
        jdbc.sql("select id, handover_reason from reading where call_code = :callCode and handed_over_at is not null")
                .param("callCode", callCode)
                .query(row -> {
                    reasons.put(row.getLong("id"), row.getString("handover_reason"));
                });
        return reasons;
    }
}
