package be.pilootloket.process.meeting;

/**
 * The words that the model {@code collective-meeting} shares with our code. Its business key is the meeting's number. Dates
 * are {@link java.util.Date}.
 */
final class MeetingProcess {

    static final String KEY = "collective-meeting";

    /** The model of a guest who registers. */
    static final String REGISTER_GUEST = "register-guest";

    /** Where a guest comes in. */
    static final String GUEST_PRESENTED = "startEvent_guestPresented";

    /** The task of the staff before the invitation leaves. */
    static final String PREPARE = "userTask_prepareMeeting";

    /** The meeting's number. */
    static final String MEETING = "meeting";

    /** Whether there is such a meeting; a milestone that the plan lacks is skipped. */
    static final String IN_PLAN = "inPlan";

    /** When its agenda becomes a task. */
    static final String AGENDA_AT = "agendaAt";

    /** When that task is due. */
    static final String PREPARES_BY = "preparesBy";

    /** When those invited are reminded. */
    static final String REMINDS_AT = "remindsAt";

    /** When it begins. */
    static final String MEETS_AT = "meetsAt";

    /** When attendance and outcome are due. */
    static final String OUTCOME_DUE_AT = "outcomeDueAt";

    /** When the report is due. */
    static final String REPORT_DUE_AT = "reportDueAt";

    /** Whether a reminder is still to come, counted from the last time that people were told of the date. */
    static final String TO_REMIND = "toRemind";

    /** Whether anyone outside has it in the calendar or was promised an invitation. */
    static final String INVITED = "invited";

    /** Which form records its outcome. */
    static final String OUTCOME_FORM = "outcomeForm";

    /** How new the calendar entry is that people have; a meeting whose own is newer has moved since. */
    static final String SEQUENCE = "sequence";

    /** Of a registration: its number. */
    static final String GUEST = "guest";

    /** To a meeting: it has moved; those invited must hear. */
    static final String MEETING_MOVED = "meeting.moved";

    /** To a meeting: it does not take place. */
    static final String MEETING_CANCELLED = "meeting.cancelled";

    /** To a meeting: who is invited has changed since the invitation left. */
    static final String PEOPLE_CHANGED = "meeting.peopleChanged";

    private MeetingProcess() {}
}
