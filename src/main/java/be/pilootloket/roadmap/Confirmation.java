package be.pilootloket.roadmap;

/**
 * What the proposer says after reading what moves.
 *
 * @param change the number of the change
 * @param by the user id of who read it
 * @param confirmed whether it goes on to a second person; null when nothing was chosen
 * @param warningsSeen whether the warnings were ticked as read
 */
public record Confirmation(String change, String by, Boolean confirmed, boolean warningsSeen) {}
