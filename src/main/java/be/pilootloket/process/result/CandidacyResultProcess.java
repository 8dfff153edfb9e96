package be.pilootloket.process.result;

/** The words that the model {@code candidacy-result} and our code share. Its business key is the candidacy's number. */
final class CandidacyResultProcess {

    static final String KEY = "candidacy-result";

    /** The code of an {@link be.pilootloket.selection.Outcome.Kind}. */
    static final String OUTCOME = "outcome";

    /** Whether a candidate that was not selected can still be offered a place that another one declines. */
    static final String PLACE_POSSIBLE = "placePossible";

    /** A place that became free is this candidate's. */
    static final String PLACE_OFFERED = "place.offered";

    /** To this process: the candidate gives its place up. To the call: a place has become free. */
    static final String CANDIDACY_DECLINED = "candidacy.declined";

    /** The pilots have started, and no place changes hands any more. */
    static final String PILOTS_STARTED = "pilots.started";

    private CandidacyResultProcess() {}
}
