package be.pilootloket.process.colleague;

/**
 * The words that the models {@code report-absence} and {@code report-departure} share with our code. The business key is the
 * user id of who is absent or leaves. Dates are {@link java.util.Date}.
 */
final class ColleagueProcess {

    static final String REPORT_DEPARTURE = "report-departure";

    /** The user id of who takes the tasks; null when they go back to the group. */
    static final String DEPUTY = "deputy";

    /** The user id of who reported it. */
    static final String DECIDED_BY = "decidedBy";

    /** When the absence begins. */
    static final String ABSENT_AT = "absentAt";

    /** When who is absent is back. */
    static final String BACK_AT = "backAt";

    /** When the last day of who leaves is over. */
    static final String LEFT_AT = "leftAt";

    private ColleagueProcess() {}
}
