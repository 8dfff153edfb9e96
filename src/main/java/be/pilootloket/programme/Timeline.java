package be.pilootloket.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The dates of a call, local to the programme's zone. {@link Programme} gives them as instants.
 *
 * @param publishesAt when the call is published (S6)
 * @param infoSession the info session (S12); null when the call has none
 * @param deadline until when candidates can apply (S14)
 * @param selectsBy the last day for the selection, inclusive (S18)
 * @param startsOn the day on which the pilots start (S20)
 * @param workDay the hours for what the sources date without an hour
 */
public record Timeline(
        LocalDateTime publishesAt,
        InfoSession infoSession,
        Deadline deadline,
        LocalDate selectsBy,
        LocalDate startsOn,
        WorkDay workDay) {

    /** The same dates with another deadline. */
    public Timeline withDeadline(Deadline other) {
        return new Timeline(publishesAt, infoSession, other, selectsBy, startsOn, workDay);
    }
}
