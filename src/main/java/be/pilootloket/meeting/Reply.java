package be.pilootloket.meeting;

import java.time.Instant;

/**
 * What someone who is invited answered, the last time.
 *
 * @param attendee the address that was invited, in lower case
 * @param answer what it answered
 * @param at when the answer reached us
 */
public record Reply(String attendee, Answer answer, Instant at) {

    /** What a calendar can answer (RFC 5545, 3.2.12). */
    public enum Answer {
        ACCEPTED("komt"),
        DECLINED("komt niet"),
        TENTATIVE("komt misschien");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        /** In Dutch. */
        public String label() {
            return label;
        }
    }
}
