package be.pilootloket.process.portfolio;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.portfolio.Agreement;
import be.pilootloket.portfolio.Minute;
import be.pilootloket.portfolio.Stance;
import be.pilootloket.process.Typed;
import java.util.List;
import java.util.Map;

/** What several sheets read alike. */
final class Minutes {

    private Minutes() {}

    static Minute of(Typed typed, Meeting meeting) {
        return new Minute(meeting.roadmap(), meeting.number(), typed.by());
    }

    /** Where each pilot stands, as typed in the list {@code agreements}. */
    static List<Agreement> agreements(Typed typed) {
        return typed.rows("agreements").stream()
                .map(row -> new Agreement(
                        row.get("pilot"), Stance.find(row.get("stance")).orElse(null), row.get("remark")))
                .toList();
    }

    /** A row of that list before anyone has spoken. */
    static Map<String, Object> unspoken(String pilot) {
        return Map.of("pilot", pilot, "remark", "");
    }
}
