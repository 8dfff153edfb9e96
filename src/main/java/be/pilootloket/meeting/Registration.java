package be.pilootloket.meeting;

/**
 * A guest as registered.
 *
 * @param number the registration's own number, such as {@code RZP-2019-T1-learning-day-G7}
 * @param meeting the meeting's number
 * @param guest who
 */
public record Registration(String number, String meeting, Guest guest) {}
