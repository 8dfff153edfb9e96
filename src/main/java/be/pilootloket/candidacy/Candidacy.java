package be.pilootloket.candidacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A candidacy with its dossier.
 *
 * @param number on every letter, such as {@code RZP-2019-001}; never used twice
 * @param callCode the call that is applied for
 * @param state how far it is
 * @param outcome null until a person has decided on it
 * @param receivedAt the instant that decides whether it is in time (D1)
 * @param channel how it came in
 * @param lateness the decision on a late candidacy; null when it was in time or not decided yet
 * @param admissibility the decision on admissibility; null until taken
 * @param versions of the dossier, oldest first; at least one
 */
public record Candidacy(
        String number,
        String callCode,
        State state,
        Outcome outcome,
        Instant receivedAt,
        Channel channel,
        Decision lateness,
        Decision admissibility,
        List<DossierVersion> versions) {

    /** How far a candidacy is. Only a received one still holds up the assessment. */
    public enum State {
        RECEIVED,
        SETTLED,
        WITHDRAWN,
        CANCELLED
    }

    /** What was decided before the assessment. */
    public enum Outcome {
        ADMISSIBLE,
        INADMISSIBLE,
        LATE
    }

    public Candidacy {
        versions = List.copyOf(versions);
    }

    Candidacy with(List<DossierVersion> others) {
        return new Candidacy(number, callCode, state, outcome, receivedAt, channel, lateness, admissibility, others);
    }

    /** The version that is judged: the newest that was received in time, or the newest of all when none was. */
    public DossierVersion current() {
        return newest(true).or(() -> newest(false)).orElseThrow();
    }

    private Optional<DossierVersion> newest(boolean counted) {
        return versions.stream().filter(version -> version.counted() == counted).reduce((older, newer) -> newer);
    }

    /** The dossier that is judged. */
    public Dossier dossier() {
        return current().dossier();
    }

    /** Whether the whole dossier is known, and not only the registration. */
    public boolean dossierEntered() {
        return versions.stream().anyMatch(version -> version.kind() != DossierVersion.Kind.REGISTRATION);
    }

    /** Whether the candidacy goes to the readers. */
    public boolean admissible() {
        return state == State.SETTLED && outcome == Outcome.ADMISSIBLE;
    }
}
