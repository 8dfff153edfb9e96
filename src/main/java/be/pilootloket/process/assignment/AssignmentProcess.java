package be.pilootloket.process.assignment;

/**
 * The words that the models {@code homework}, {@code pilot-assignment} and {@code waive-assignment} share with our code. The
 * business key of a homework is {@code <roadmap>-<homework>}, that of an assignment its number. Dates are {@link
 * java.util.Date}.
 */
final class AssignmentProcess {

    static final String KEY = "pilot-assignment";
    static final String HOMEWORK_KEY = "homework";

    /** The task of the coach. */
    static final String DELIVER = "userTask_deliverAssignment";

    static final String CALL_CODE = "callCode";

    /** The roadmap's code. */
    static final String ROADMAP = "roadmap";

    /** The homework's code. */
    static final String HOMEWORK = "homework";

    /** Whether the plan has this homework. */
    static final String IN_PLAN = "inPlan";

    /** When it opens; in the past when nothing holds it. */
    static final String OPENS_AT = "opensAt";

    /** The numbers of the assignments that it came to. */
    static final String ASSIGNMENTS = "assignments";

    /** The number of one assignment. */
    static final String ASSIGNMENT = "assignment";

    /** The number of its pilot. */
    static final String NUMBER = "number";

    /** The user id of who does the coach's work today. */
    static final String COACH = "coach";

    static final String DUE_AT = "dueAt";

    /** Which form takes the deliverable. */
    static final String DELIVER_FORM = "deliverForm";

    /** When it is followed up next; null when nothing is left. */
    static final String CHASE_AT = "chaseAt";

    /** Who hears of it then: {@link #REMINDER}, {@link #OVERDUE} or {@link #NOBODY}. */
    static final String CHASE = "chase";

    static final String REMINDER = "reminder";
    static final String OVERDUE = "overdue";
    static final String NOBODY = "none";

    /** Whether the coordinator accepted the newest version. */
    static final String ACCEPTED = "accepted";

    /** To a homework: an opdracht came to another pilot. */
    static final String ASSIGNMENT_ADDED = "assignment.added";

    /** To an assignment: its due date changed, or it was sent back; when it is followed up has to be planned again. */
    static final String ASSIGNMENT_MOVED = "assignment.moved";

    /** To an assignment: it is no longer asked. */
    static final String ASSIGNMENT_CLOSED = "assignment.closed";

    private AssignmentProcess() {}
}
