package be.pilootloket.roadmap;

import be.pilootloket.programme.Plan;
import java.time.Instant;
import java.time.Period;
import java.util.Map;

/**
 * A plan as it was decided (S21). Versions are kept; the newest is in force.
 *
 * @param number 1 for what the cohort started with, the baseline
 * @param plan the whole plan; where a meeting stands now, its own room knows
 * @param extensions for how long a pilot has more time than the plan says, by the pilot's number; empty when all follow it
 * @param change the number of the change that led to it; null for the baseline
 * @param reason why, in Dutch; null for the baseline
 * @param proposedBy the user id of who proposed it; null when the call itself started the cohort
 * @param approvedBy the user id of who approved it; null for the baseline
 * @param decidedAt since when it is in force
 */
public record PlanVersion(
        int number,
        Plan plan,
        Map<String, Period> extensions,
        String change,
        String reason,
        String proposedBy,
        String approvedBy,
        Instant decidedAt) {

    public PlanVersion {
        extensions = Map.copyOf(extensions);
    }
}
