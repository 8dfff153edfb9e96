package be.pilootloket.retention;

import java.time.Instant;

/**
 * Keeps a dossier, or a call with all its dossiers, from being destroyed.
 *
 * @param id its number
 * @param matter what it keeps
 * @param reason why, as typed
 * @param placedBy the user id of who asked for it
 */
public record Hold(long id, Matter matter, String reason, String placedBy, Instant placedAt) {

    /** Whether it keeps this too: a hold on a call keeps every dossier of it. */
    boolean keeps(Matter other) {
        return matter.callCode().equals(other.callCode())
                && (matter.candidacy() == null || matter.candidacy().equals(other.candidacy()));
    }
}
