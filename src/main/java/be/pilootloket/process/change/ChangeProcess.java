package be.pilootloket.process.change;

/** The words that the model {@code change-dates} shares with our code. Its business key is the number of the change. */
final class ChangeProcess {

    static final String CALL_CODE = "callCode";

    /** Whether it is about the deadline of a call: then the decision-maker approves. */
    static final String OF_DEADLINE = "ofDeadline";

    /** Whether the proposer took it back. */
    static final String WITHDRAWN = "withdrawn";

    /** Whether the proposer read what moves and wants it. */
    static final String CONFIRMED = "confirmed";

    /** Whether the second person agreed. */
    static final String APPROVED = "approved";

    /** Whether it could be applied; not when the dates had changed meanwhile. */
    static final String APPLIED = "applied";

    private ChangeProcess() {}
}
