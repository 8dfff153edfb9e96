package be.pilootloket.meeting;

/**
 * What must be remembered of a meeting.
 *
 * @param number the meeting
 * @param text what was said and agreed, in Dutch
 */
public record Notes(String number, String text) {}
