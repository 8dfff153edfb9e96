package be.pilootloket.process.assessment;

/** The words that the models {@code assessment} and {@code hand-over-reading} share with our code. */
final class AssessmentProcess {

    static final String KEY = "assessment";

    static final String HAND_OVER = "hand-over-reading";

    /** Another reader takes over; to an assessment under the number of its candidacy, by its reader. */
    static final String READING_HANDED_OVER = "reading.handedOver";

    /** The candidacy whose dossier is assessed. */
    static final String NUMBER = "number";

    /** Whether a member of the jury was left to read the dossier. */
    static final String READER_FOUND = "readerFound";

    /** The user id of the reader whose turn it is. */
    static final String READER = "reader";

    /** The user id of who reads next, unless the rules say otherwise; null when nobody was named. */
    static final String DEPUTY = "deputy";

    /** The number of that turn. */
    static final String ASSESSMENT_ID = "assessmentId";

    /** Whether the reader declared a conflict of interest. */
    static final String CONFLICT = "conflict";

    /** The group of the readers. */
    static final String JURY = "jury";

    private AssessmentProcess() {}
}
