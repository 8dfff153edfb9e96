package be.pilootloket.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What must be over before a dossier or a call is closed. Days are local to the agency.
 *
 * @param ends of the call itself, of its appeals, and of the roadmaps or pilots that follow from it
 */
record Course(List<End> ends) {

    /**
     * The end of one thing.
     *
     * @param on the day on which it ended, or on which it will end as it is planned now; null when nobody can say
     * @param done whether it has ended
     */
    record End(LocalDate on, boolean done) {

        static End done(LocalDate on) {
            return new End(on, true);
        }

        static End planned(LocalDate on) {
            return new End(on, false);
        }
    }

    Course {
        ends = List.copyOf(ends);
    }

    /** The day on which the last of it ended; empty while anything is still to end. */
    Optional<LocalDate> closedOn() {
        return ends.isEmpty() || ends.stream().anyMatch(end -> !end.done()) ? Optional.empty() : last();
    }

    /** The same, as it is planned now for what is still to end; empty when nobody can say. */
    Optional<LocalDate> expectedOn() {
        return ends.stream().anyMatch(end -> end.on() == null) ? Optional.empty() : last();
    }

    private Optional<LocalDate> last() {
        return days().max(LocalDate::compareTo);
    }

    private Stream<LocalDate> days() {
        return ends.stream().map(End::on);
    }
}
