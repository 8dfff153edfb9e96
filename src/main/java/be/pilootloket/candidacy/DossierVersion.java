package be.pilootloket.candidacy;

import java.time.Instant;
import java.util.List;

/**
 * One version of a dossier; versions are never changed.
 *
 * @param version from 1
 * @param kind what made it
 * @param receivedAt when its content reached us
 * @param counted false when it came after the deadline: kept and marked, but not judged
 * @param enteredAt when it was written down
 * @param enteredBy who wrote it down
 * @param dossier the whole content
 * @param findings what the rules say; empty until checked
 * @param conclusion what follows from the findings; null until checked
 */
public record DossierVersion(
        int version,
        Kind kind,
        Instant receivedAt,
        boolean counted,
        Instant enteredAt,
        String enteredBy,
        Dossier dossier,
        List<Finding> findings,
        Conclusion conclusion) {

    /** What made a version. */
    public enum Kind {
        REGISTRATION,
        DOSSIER,
        SUPPLEMENT
    }
}
