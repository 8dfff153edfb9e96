package be.pilootloket.portfolio;

import java.time.Instant;
import java.util.List;

/**
 * A version of the collective mission statement.
 *
 * @param version 1 for the first
 * @param meeting the number of the meeting that it comes from
 * @param text its words
 * @param reason why it was reworded; null for the first
 * @param agreements where each pilot stands, by its number
 * @param by the user id of who recorded it
 * @param at when
 */
public record MissionStatement(
        int version, String meeting, String text, String reason, List<Agreement> agreements, String by, Instant at) {

    public MissionStatement {
        agreements = List.copyOf(agreements);
    }
}
