package be.pilootloket.pilot;

import java.time.LocalDate;

/**
 * A chosen project that has started.
 *
 * @param number the number of its candidacy, which it keeps; one chosen elsewhere has the number of its roadmap and its own,
 *     such as {@code RZP-2019-T1-P1}
 * @param callCode the call it was chosen in, or the programme whose roadmap it follows
 * @param name the name of its zone (S22)
 * @param slug the name as it stands in numbers, such as {@code kempen}; differs from that of every other pilot of the
 *     roadmap
 * @param organisation the lead organisation; null for a pilot that started before contacts were kept
 * @param contactName the person to write to; null like the organisation
 * @param contactEmail where mails go; null like the organisation
 * @param startsOn the first day, in the programme's zone: the day of the call, or later when letters held the start up
 *     (S20)
 * @param roadmap the code of the roadmap it follows; null when it follows none (yet)
 * @param stoppedOn the day on which it stopped midway, in the programme's zone; null when it did not
 * @param stopReason why it stopped; null when it did not
 * @param endedOn the day on which its roadmap was closed, in the programme's zone; null until then, and for one that stopped
 */
public record Pilot(
        String number,
        String callCode,
        String name,
        String slug,
        String organisation,
        String contactName,
        String contactEmail,
        LocalDate startsOn,
        String roadmap,
        LocalDate stoppedOn,
        String stopReason,
        LocalDate endedOn) {

    /** Whether it neither stopped nor ended. */
    public boolean open() {
        return stoppedOn == null && endedOn == null;
    }
}
