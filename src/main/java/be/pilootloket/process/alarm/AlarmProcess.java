package be.pilootloket.process.alarm;

/** The words that the model {@code alarm} shares with our code. Its business key says what it is about. */
final class AlarmProcess {

    static final String KEY = "alarm";

    /** The name of the {@link Alarm}. */
    static final String ALARM = "alarm";

    /** When it happened, a {@link java.util.Date}. */
    static final String RAISED_AT = "raisedAt";

    private AlarmProcess() {}
}
