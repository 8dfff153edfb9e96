package be.pilootloket.selection;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Witness;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who read what and how it was scored, how ties were broken, and what was decided on every place. */
@Component
class SelectionWitness implements Witness {

    @Override
    public Map<Deed, String> queries() {
        return Map.of(
                Deed.READER_ASSIGNED,
                reading("number, reader, appointed_by, assigned_at"),
                Deed.CONFLICT_DECLARED,
                remark("declared_at, conflict_reason"),
                Deed.READING_HANDED_OVER,
                remark("handed_over_at, handed_over_by, handover_reason"),
                Deed.DOSSIER_ASSESSED,
                "select r.number, r.reader, r.assessed_at, s.criterion, s.score, s.reason from reading r"
                        + " join reading_score s on s.reading_id = r.id where r.id = cast(:reading as bigint)"
                        + " and r.forgotten_at is null"
                        + " order by s.criterion",
                Deed.TIE_BROKEN,
                "select t.call_code, t.reason, t.broken_by, t.broken_at, p.place, p.number from tie_break t"
                        + " join tie_break_place p on p.tie_break_id = t.id where t.id = cast(:tieBreak as bigint)"
                        + " order by p.place",
                Deed.SELECTION_DECIDED,
                "select decided_by, decided_at, below_capacity_reason, same_zone_reason, deviation_reason"
                        + " from selection where call_code = :about",
                Deed.VERDICT_GIVEN,
                place("rank_given, selected, motivation"),
                Deed.PLACE_DECLINED,
                place("declined_at"),
                Deed.PLACE_OFFERED,
                place("offered_at, offered_by, offer_reason"),
                Deed.VACANCY_CLOSED,
                place("vacancy_closed_at, vacancy_closed_by, vacancy_reason, vacancy_number"));
    }

    /** What somebody wrote about a reading: gone once that is forgotten. */
    private static String remark(String columns) {
        return reading("number, reader, " + columns) + " and forgotten_at is null";
    }

    private static String reading(String columns) {
        return "select " + columns + " from reading where id = cast(:reading as bigint)";
    }

    private static String place(String columns) {
        return "select call_code, " + columns + " from selection_place where number = :about";
    }
}
