package be.pilootloket.process.candidacy;

/**
 * The words that the models {@code candidacy}, {@code candidacy-check} and {@code register-message} share with our code. The
 * business key of all three is the candidacy's number.
 */
final class CandidacyProcess {

    static final String KEY = "candidacy";

    /** The rules asked about a dossier, and the candidate told. */
    static final String CHECK = "candidacy-check";

    static final String REGISTER_MESSAGE = "register-message";

    /** The start event, behind which a message begins that did not come in by its form. */
    static final String MESSAGE_RECEIVED = "startEvent_messageReceived";

    /** The start event, behind which a candidacy begins that did not come in by its form. */
    static final String RECEIVED = "startEvent_candidacyReceived";

    /** The timer at which the call closes. */
    static final String SUBMISSIONS_CLOSED = "event_submissionsClosed";

    /** The call that is applied for. */
    static final String CALL_CODE = "callCode";

    static final String NUMBER = "number";

    /** When the call closes; a {@link java.util.Date}. */
    static final String CLOSES_AT = "closesAt";

    /** How many readers assess the dossier. */
    static final String READERS_PER_DOSSIER = "readersPerDossier";

    /** Whether the whole dossier came with the registration. */
    static final String DOSSIER_ENTERED = "dossierEntered";

    /** Whether the candidacy was received before the call closed. */
    static final String RECEIVED_IN_TIME = "receivedInTime";

    /** How many rules are not satisfied, the deadline apart. */
    static final String UNSATISFIED = "unsatisfied";

    /** How many rules ask for a person's judgement. */
    static final String TO_JUDGE = "toJudge";

    /** Whether a late candidacy is taken all the same. */
    static final String LATE_ACCEPTED = "lateAccepted";

    /** Whether the candidacy goes to the readers. */
    static final String ADMISSIBLE = "admissible";

    /** What a candidate's message is about. */
    static final String KIND = "kind";

    /** The id of a candidate's message. */
    static final String MESSAGE_ID = "messageId";

    /** To the call: one of its candidacies got further. */
    static final String CANDIDACY_PROGRESSED = "candidacy.progressed";

    static final String CANDIDACY_SUPPLEMENTED = "candidacy.supplemented";
    static final String CANDIDACY_WITHDRAWN = "candidacy.withdrawn";
    static final String ASSESSMENT_OPENED = "assessment.opened";
    static final String SELECTION_DECIDED = "selection.decided";
    static final String CALL_CANCELLED = "call.cancelled";

    private CandidacyProcess() {}
}
