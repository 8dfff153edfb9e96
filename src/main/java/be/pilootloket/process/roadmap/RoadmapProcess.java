package be.pilootloket.process.roadmap;

/** The words that the model {@code pilot-roadmap} shares with our code. Dates are {@link java.util.Date}. */
final class RoadmapProcess {

    static final String KEY = "pilot-roadmap";

    /** The start event: its listener takes what a person typed. */
    static final String DECIDED = "startEvent_roadmapDecided";

    static final String CALL_CODE = "callCode";

    /** The code of the roadmap, which is the business key too. */
    static final String ROADMAP = "roadmap";

    /** When the own work of the pilots ends (S25, D13); of several ends, the next one. */
    static final String ENDS_AT = "endsAt";

    /** Whether a pilot was given more time than others, so that another end comes. */
    static final String LATER_END = "laterEnd";

    /** The code of the exchange that comes next (D21); null when none is left. */
    static final String EXCHANGE = "exchange";

    static final String HAS_EXCHANGE = "hasExchange";

    /** The code of what is prepared for the next exchange; null when nothing is. */
    static final String HOMEWORK = "homework";

    /** The group of the coaches. */
    static final String COACHES = "coach";

    private RoadmapProcess() {}
}
