package be.pilootloket.meeting;

/**
 * The report of a meeting.
 *
 * @param number the meeting
 * @param text the report as everyone invited receives it, in Dutch
 */
public record Report(String number, String text) {}
