package be.pilootloket.meeting;

/** What a calendar entry asks of a calendar (RFC 5546). */
public enum Method {
    /** To take the meeting up, or to change the one that it has. */
    REQUEST,
    /** To strike the meeting out. */
    CANCEL,
    /** Nothing: whoever wants to takes it up, and nobody is invited by it. */
    PUBLISH
}
