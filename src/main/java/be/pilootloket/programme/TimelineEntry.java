package be.pilootloket.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Reads the days of a call. */
class TimelineEntry {

    private final Entry entry;

    TimelineEntry(Entry entry) {
        this.entry = entry;
    }

    Timeline timeline(ZoneId zone) {
        Entry publication = entry.part("publication");
        Entry deadline = entry.part("deadline");
        Entry selection = entry.part("selection");
        Entry start = entry.part("start");
        Entry workDay = entry.part("workDay");
        for (Entry part : List.of(publication, deadline, selection, start)) {
            part.source();
        }
        LocalDate publishesOn = dated(publication, "date");
        LocalTime publishesFrom = publication.time("at");
        return new Timeline(
                publishesOn == null || publishesFrom == null ? null : publishesOn.atTime(publishesFrom),
                entry.has("infoSession") ? infoSession(entry.part("infoSession")) : null,
                new Deadline(dated(deadline, "date"), deadline.time("until"), zone),
                dated(selection, "by"),
                dated(start, "date"),
                new WorkDay(workDay.time("from"), workDay.time("until")));
    }

    private static LocalDate dated(Entry entry, String key) {
        LocalDate date = entry.date(key);
        entry.weekday(date);
        return date;
    }

    private static InfoSession infoSession(Entry entry) {
        entry.source();
        return new InfoSession(
                entry.date("date"),
                entry.textOrNull("weekday"),
                entry.time("from"),
                entry.time("until"),
                entry.textOrNull("place"));
    }
}
