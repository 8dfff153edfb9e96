package be.pilootloket.correspondence;

/** For whom an occasion is meant. Who that is on the day itself, the {@link PostOffice} looks up. */
public enum Audience {
    /** Everyone on the call's distribution list (S6, "alle belanghebbenden"). */
    STAKEHOLDERS,
    /** Stakeholders, registrants of the info session and candidates, each address once (S13, equal treatment). */
    PUBLIC,
    /** The one candidate whose number is the business key. */
    CANDIDATE,
    /** The candidates whose dossier still lacks something. */
    CANDIDATES_NOT_READY,
    /** The candidates that were selected and did not decline. */
    SELECTED,
    /** The agency's own staff. */
    STAFF,
    /** Who takes the selection decision. */
    DECISION_MAKER,
    /** Staff and decision maker. */
    STAFF_AND_DECISION_MAKER,
    /** Staff and the coordinator of the pilots. */
    STAFF_AND_COORDINATOR;

    /** Whether the addressees are people of the agency, whom only the engine's directory knows. */
    public boolean internal() {
        return this == STAFF
                || this == DECISION_MAKER
                || this == STAFF_AND_DECISION_MAKER
                || this == STAFF_AND_COORDINATOR;
    }

    /** Whether each addressee is told about a candidacy of their own. */
    public boolean ownCandidacy() {
        return this == CANDIDATE || this == CANDIDATES_NOT_READY || this == SELECTED;
    }
}
