package be.pilootloket.process.pilot;

import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.Deputyship;
import java.util.Date;
import java.util.Map;

/**
 * The words that the models {@code appoint-coach}, {@code appoint-deputy}, {@code end-absence} and {@code stop-pilot} share with our code.
 * Dates are {@link java.util.Date}.
 */
final class PilotProcess {

    static final String APPOINT_COACH = "appoint-coach";
    static final String APPOINT_DEPUTY = "appoint-deputy";
    static final String STOP_PILOT = "stop-pilot";
    static final String END_ABSENCE = "end-absence";

    static final String CALL_CODE = "callCode";

    /** The pilot's number. */
    static final String NUMBER = "number";

    /** Of an absence: the number of its deputyship. */
    static final String DEPUTYSHIP = "deputyship";

    /** When the absence of a coach begins. */
    static final String ABSENT_AT = "absentAt";

    /** When a coach is back. */
    static final String BACK_AT = "backAt";

    /** Whether a pilot that stopped elaborated opdrachten. */
    static final String HAS_OPDRACHTEN = "hasOpdrachten";

    /** The group of the coaches. */
    static final String COACHES = "coach";

    private PilotProcess() {}

    /** When an absence begins and when it is over; one that was called off begins when it is over. */
    static Map<String, Object> dates(CoachDesk coaches, Deputyship absence) {
        Date begin = Date.from(coaches.beginOf(absence));
        Date end = Date.from(coaches.endOf(absence));
        return Map.of(ABSENT_AT, begin.before(end) ? begin : end, BACK_AT, end);
    }
}
