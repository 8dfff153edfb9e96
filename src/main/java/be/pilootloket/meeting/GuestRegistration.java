package be.pilootloket.meeting;

/**
 * A guest who registers for a meeting.
 *
 * @param meeting the meeting's number as typed
 * @param guest who
 */
public record GuestRegistration(String meeting, Guest guest) {}
