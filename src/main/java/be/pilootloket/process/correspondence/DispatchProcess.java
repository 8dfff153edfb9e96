package be.pilootloket.process.correspondence;

/** The words that the model {@code dispatch} and our code share. Its business key is the number of the dispatch. */
final class DispatchProcess {

    static final String KEY = "dispatch";

    static final String CALL_CODE = "callCode";

    /** Whether there was a letter that could be handed to whoever releases. */
    static final String OFFERED = "offered";

    /** Whether the second person let them leave. */
    static final String RELEASED = "released";

    /** Whether there are letters for post among them. */
    static final String BY_POST = "byPost";

    /** Whether letters stayed behind. */
    static final String LETTERS_LEFT = "lettersLeft";

    /** Nothing is left to release: what waited was told in another way; by business key. */
    static final String EMPTIED = "dispatch.emptied";

    private DispatchProcess() {}
}
