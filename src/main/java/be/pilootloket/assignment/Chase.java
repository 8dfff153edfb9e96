package be.pilootloket.assignment;

import java.time.Instant;

/**
 * The next moment at which an assignment is followed up.
 *
 * @param kind what is due then
 * @param at when; in the past when the machine was off or the due date came closer
 */
public record Chase(Kind kind, Instant at) {

    /** What is sent; the coordinator hears of it only when it is overdue. */
    public enum Kind {
        /** Seven working days before the due day, to the coach. */
        FIRST_REMINDER,
        /** Two working days before the due day, to the coach. */
        LAST_REMINDER,
        /** One working day after the due day, to the coordinator. */
        OVERDUE;

        /** Whether the coordinator hears of it, the assignment being late. */
        public boolean overdue() {
            return this == OVERDUE;
        }
    }
}
