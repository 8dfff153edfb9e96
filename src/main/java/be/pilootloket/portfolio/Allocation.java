package be.pilootloket.portfolio;

import java.time.Instant;

/**
 * An opdracht at one of the pilots that elaborate it (S36).
 *
 * @param opdracht the opdracht's number, such as {@code 3}
 * @param pilot the pilot's number
 * @param needs what this pilot found that it needs, or else the estimate that was made together
 * @param elaboratedAt when the pilot's own elaboration was accepted; null before
 * @param endedAt when it was taken away; null while it holds
 * @param reason why the opdracht came to this pilot later than the others; null for the first allocation
 */
public record Allocation(
        String opdracht, String pilot, Needs needs, Instant elaboratedAt, Instant endedAt, String reason) {

    /** Whether the pilot still elaborates it. */
    public boolean holds() {
        return endedAt == null;
    }
}
