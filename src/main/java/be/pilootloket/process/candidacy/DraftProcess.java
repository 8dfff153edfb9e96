package be.pilootloket.process.candidacy;

/** The words that the model {@code application-draft} and our code share. Its business key is the draft's id. */
final class DraftProcess {

    static final String KEY = "application-draft";

    /** The timer after which a draft that was not submitted is thrown away. */
    static final String KEPT = "event_draftKept";

    /** When that is; a {@link java.util.Date}. */
    static final String DISCARDS_AT = "discardsAt";

    static final String CHASED = "draft.chased";
    static final String LINK_ASKED = "draft.linkAsked";

    private DraftProcess() {}
}
