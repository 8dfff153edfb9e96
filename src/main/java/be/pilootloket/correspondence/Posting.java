package be.pilootloket.correspondence;

import java.time.LocalDate;

/**
 * The word of a person that the letters for post of a dispatch have left.
 *
 * @param dispatch its number
 * @param on the day, in the zone of the call; null when none was chosen
 */
public record Posting(String dispatch, LocalDate on) {}
