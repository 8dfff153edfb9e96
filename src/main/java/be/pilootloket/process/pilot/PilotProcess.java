package be.pilootloket.process.pilot;

/**
 * The words that the models {@code appoint-coach}, {@code appoint-deputy} and {@code stop-pilot} share with our code.
 * Dates are {@link java.util.Date}.
 */
final class PilotProcess {

    static final String APPOINT_COACH = "appoint-coach";
    static final String APPOINT_DEPUTY = "appoint-deputy";
    static final String STOP_PILOT = "stop-pilot";

    static final String CALL_CODE = "callCode";

    /** The pilot's number. */
    static final String NUMBER = "number";

    /** When the absence of a coach begins. */
    static final String ABSENT_AT = "absentAt";

    /** When a coach is back. */
    static final String BACK_AT = "backAt";

    /** Whether a pilot that stopped elaborated opdrachten. */
    static final String HAS_OPDRACHTEN = "hasOpdrachten";

    /** The group of the coaches. */
    static final String COACHES = "coach";

    private PilotProcess() {}
}
