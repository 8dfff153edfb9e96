package be.pilootloket.retention;

import be.pilootloket.storage.RetentionClass;
import java.time.LocalDate;
import java.util.List;

/**
 * What of a dossier or a call goes when, as it looks today.
 *
 * @param closedOn the day from which it counts; null when nobody can say it yet
 * @param closed whether that day is certain: everything that had to end has ended
 * @param goes what goes, class by class
 * @param holds what keeps it from going
 */
public record Outlook(Matter matter, LocalDate closedOn, boolean closed, List<Going> goes, List<Hold> holds) {

    /**
     * A class of it.
     *
     * @param on the first day in whose night it goes; null when nobody can say it yet
     */
    public record Going(RetentionClass type, LocalDate on) {}
}
