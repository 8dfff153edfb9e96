package be.pilootloket.process.call;

/**
 * The words that the models of a call share with our code. The business key of all of them is the call's code. Dates are
 * {@link java.util.Date}.
 */
final class CallProcess {

    static final String KEY = "call-for-pilots";

    /** The boundary timer that ends the period to apply. */
    static final String SUBMISSIONS_CLOSED = "event_submissionsClosed";

    /** Where a call counts how far its candidacies are. */
    static final String COUNT = "serviceTask_countCandidacies";

    static final String CALL_CODE = "callCode";

    static final String PUBLISHES_AT = "publishesAt";
    static final String CLOSES_AT = "closesAt";
    static final String SELECTS_BY = "selectsBy";
    static final String SELECTION_REMINDER_AT = "selectionReminderAt";
    static final String STARTS_AT = "startsAt";

    /** When the next reminder of the deadline leaves; null when none is left. */
    static final String REMINDS_AT = "remindsAt";

    static final String HAS_INFO_SESSION = "hasInfoSession";

    /** Whether the definition holds together and every warning was seen. */
    static final String COMPLETE = "complete";

    /** Whether the second person agreed. */
    static final String APPROVED = "approved";

    /** Whether the world outside knows of the call. */
    static final String PUBLISHED = "published";

    /** How many candidacies are not settled yet. */
    static final String OPEN_CANDIDACIES = "openCandidacies";

    /** Whether a candidacy goes to the readers. */
    static final String HAS_ADMISSIBLE = "hasAdmissible";

    /** How many admissible dossiers miss an assessment. */
    static final String UNASSESSED = "unassessed";

    /** Whether a tie at the cut-off waits for the decision-maker. */
    static final String TIED = "tied";

    /** Whether the selection is decided; not when the ranking changed while it was being decided. */
    static final String DECIDED = "decided";

    /** Whether fewer projects were selected than there are places. */
    static final String BELOW_CAPACITY = "belowCapacity";

    /** How many candidates have not been told how it ended. */
    static final String UNTOLD = "untold";

    /** Whether a candidacy holds a place, or a place is still to be offered. */
    static final String HAS_SELECTED = "hasSelected";

    /** How many places are free or being offered. */
    static final String PENDING_OFFERS = "pendingOffers";

    /** Whether a free place goes to another candidate. */
    static final String PLACE_OFFERED = "placeOffered";

    /** To whom a free place goes. */
    static final String NUMBER = "number";

    /** Whether the pilots have started; not while a place is free or being offered, or a candidate is untold. */
    static final String STARTED = "started";

    /** Whether the pilots follow a roadmap from here; not known before they have started. */
    static final String HAS_ROADMAP = "hasRoadmap";

    /** The number of the proposal to cancel. */
    static final String CANCELLATION = "cancellation";

    /** To the call: one of its candidacies got further. */
    static final String CANDIDACY_PROGRESSED = "candidacy.progressed";

    /** To the call: one of its places has become free. */
    static final String CANDIDACY_DECLINED = "candidacy.declined";

    /** To the call: stop. */
    static final String CALL_CANCELLED = "call.cancelled";

    /** To the period to apply: plan the reminders again. */
    static final String DEADLINE_MOVED = "deadline.moved";

    private CallProcess() {}
}
