package be.pilootloket.candidacy;

import java.time.Instant;

/**
 * An application that a candidate prepares on the page. It is no candidacy, and counts nowhere as one, until it is
 * submitted.
 *
 * @param id named in mails about it, such as {@code RZP-2019-concept-k7f3q2}; no secret, it opens nothing
 * @param callCode the call that is applied for
 * @param email where its link was sent
 * @param version from 1, one more at every save; tells a page that it shows an older one
 * @param content as typed
 * @param startedAt when it was begun
 * @param savedAt when it was last saved
 * @param number the candidacy that it became; null until submitted
 */
public record Draft(
        String id,
        String callCode,
        String email,
        int version,
        DraftContent content,
        Instant startedAt,
        Instant savedAt,
        String number) {

    /** Whether it became a candidacy. */
    public boolean submitted() {
        return number != null;
    }
}
