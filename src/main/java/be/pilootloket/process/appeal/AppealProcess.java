package be.pilootloket.process.appeal;

/** The words that the model {@code appeal} shares with our code. Its business key is the appeal's number. */
final class AppealProcess {

    static final String KEY = "appeal";
    static final String CALL_CODE = "callCode";

    /** Of the candidacy. */
    static final String NUMBER = "number";

    /** The end of the last day on which it can be answered, a {@link java.util.Date}. */
    static final String ANSWERS_BY = "answersBy";

    /** Whether it was found to be right. */
    static final String FOUNDED = "founded";

    private AppealProcess() {}
}
