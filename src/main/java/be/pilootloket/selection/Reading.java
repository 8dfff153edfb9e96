package be.pilootloket.selection;

import java.time.Instant;

/**
 * One reader's turn with one dossier, from the assignment on.
 *
 * @param id the number of this turn
 * @param callCode the call
 * @param number the candidacy
 * @param reader the reader's user id
 * @param conflictReason why the reader may not judge this dossier; null when there is no conflict, or none declared yet
 * @param declaredAt when the reader declared to have a conflict of interest or none; null before
 * @param assessedAt when the scores were handed in; null before
 * @param handedOverAt when the staff took the dossier from this reader to give it to another; null when they did not
 */
public record Reading(
        long id,
        String callCode,
        String number,
        String reader,
        String conflictReason,
        Instant declaredAt,
        Instant assessedAt,
        Instant handedOverAt) {

    public boolean conflicted() {
        return conflictReason != null;
    }

    /** Whether the reader still has to hand in scores. */
    public boolean open() {
        return assessedAt == null && !ended();
    }

    /** Whether this turn ended without scores: by a conflict of interest, or because another reader took over. */
    public boolean ended() {
        return conflicted() || handedOverAt != null;
    }

    /** Whether what the other readers found is kept from this user: who still has to score, or has a conflict of interest. */
    public boolean closedTo(String user) {
        return reader.equals(user) && (open() || conflicted());
    }

    /** Whether this user may read what the candidate sent: who declared to have no conflict of interest, and did not hand it over. */
    public boolean openTo(String user) {
        return reader.equals(user) && declaredAt != null && !ended();
    }
}
