package be.pilootloket.selection;

import java.util.List;
import java.util.Optional;

/**
 * The selection decision of a call, as the decision-maker takes it (S5, S18).
 *
 * @param callCode the call
 * @param by the decision-maker's user id
 * @param verdicts one per admissible candidacy
 * @param belowCapacityReason why fewer are selected than there are places (D8); null or blank when all places are filled
 * @param sameZoneReason why two selected candidacies share a zone (D7); null or blank when none do
 * @param deviationReason why a lower rank goes before a higher one; null or blank when the ranking is followed
 */
public record Decision(
        String callCode,
        String by,
        List<Verdict> verdicts,
        String belowCapacityReason,
        String sameZoneReason,
        String deviationReason) {

    public Decision {
        verdicts = List.copyOf(verdicts);
    }

    /** The verdict on a candidacy; empty when the decision leaves it out. */
    Optional<Verdict> verdict(String number) {
        return verdicts.stream()
                .filter(verdict -> verdict.number().equals(number))
                .findFirst();
    }
}
