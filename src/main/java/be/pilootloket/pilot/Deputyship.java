package be.pilootloket.pilot;

import java.time.LocalDate;

/**
 * Somebody stands in for a coach who is absent.
 *
 * @param coach user id of who is absent
 * @param deputy user id of who stands in
 * @param from the first day, in the programme's zone
 * @param until the last day (inclusive), in the programme's zone; before {@code from} when the coach was back before it
 *     began
 * @param by user id of who decided it
 */
public record Deputyship(String coach, String deputy, LocalDate from, LocalDate until, String by) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    private boolean none() {
        return until.isBefore(from);
    }

    boolean overlaps(Deputyship other) {
        return !none() && !other.none() && !from.isAfter(other.until) && !other.from.isAfter(until);
    }
}
