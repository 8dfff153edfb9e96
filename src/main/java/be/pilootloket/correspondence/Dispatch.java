package be.pilootloket.correspondence;

import java.time.Instant;

/**
 * Letters of one call that are looked at and released together.
 *
 * @param number such as {@code RZP-2019-V01}: business key of its process
 * @param reviewedBy the user id of who handed them to whoever releases, or null
 * @param releasedBy the user id of who released or returned them last, or null
 * @param remarks why they were returned, or null
 * @param endedAt when nothing was left to release, or null
 */
public record Dispatch(
        String number,
        String callCode,
        State state,
        Instant openedAt,
        String reviewedBy,
        Instant reviewedAt,
        String releasedBy,
        Instant releasedAt,
        String remarks,
        Instant endedAt) {

    /** How far it is. */
    public enum State {
        /** Letters join, and can be changed. */
        OPEN("wordt nagekeken"),
        /** A second person looks; nothing can be changed. */
        OFFERED("wacht op vrijgave"),
        /** Released; its letters are on their way. */
        RELEASED("vrijgegeven"),
        /** Nothing is left to release. */
        ENDED("afgerond");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** What people call it, in Dutch. */
        public String label() {
            return label;
        }
    }
}
