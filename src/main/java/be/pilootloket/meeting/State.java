package be.pilootloket.meeting;

/** How far a meeting is. */
public enum State {
    /** It has a date; nobody outside was told. */
    PLANNED,
    /** The invitation has left: whatever moves from now on moves in people's calendars too. */
    INVITED,
    /** It has begun. */
    HELD,
    /** Its report is written. */
    REPORTED,
    /** It does not take place. */
    CANCELLED;

    /** Whether its date can still move. */
    public boolean toCome() {
        return this == PLANNED || this == INVITED;
    }
}
