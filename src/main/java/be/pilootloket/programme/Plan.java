package be.pilootloket.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A dated plan of a roadmap (S21). Dates are local to the programme's zone.
 *
 * @param version its code in the file, such as {@code september-2020}
 * @param label its name in Dutch
 * @param startsOn the day on which the cohort starts
 * @param endsOn the last day of the pilots' own work (S25: "tot en met")
 * @param phases the phases in order (S26)
 * @param milestones the meetings in order
 * @param homework what the pilots prepare, in order
 * @param source the phrase it rests on, or {@code D21} where the agency chose
 */
public record Plan(
        String version,
        String label,
        LocalDate startsOn,
        LocalDate endsOn,
        List<PlanPhase> phases,
        List<Milestone> milestones,
        List<Homework> homework,
        Source source) {

    public Plan {
        phases = List.copyOf(phases);
        milestones = List.copyOf(milestones);
        homework = List.copyOf(homework);
    }

    /** The meeting with this code; empty when the plan has none. */
    public Optional<Milestone> milestone(String code) {
        return milestones.stream()
                .filter(milestone -> milestone.code().equals(code))
                .findFirst();
    }

    /** The homework with this code; empty when the plan has none. */
    public Optional<Homework> homework(String code) {
        return homework.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The phase with this code; empty when the plan has none. */
    public Optional<PlanPhase> phase(String code) {
        return phases.stream().filter(phase -> phase.code().equals(code)).findFirst();
    }

    /** The same plan with other meetings. */
    public Plan withMilestones(List<Milestone> others) {
        return new Plan(version, label, startsOn, endsOn, phases, others, homework, source);
    }

    /** The same plan with another last day. */
    public Plan withEnd(LocalDate other) {
        return new Plan(version, label, startsOn, other, phases, milestones, homework, source);
    }

    /** The same plan with other homework. */
    public Plan withHomework(List<Homework> others) {
        return new Plan(version, label, startsOn, endsOn, phases, milestones, others, source);
    }

    /**
     * What does not hold together. The field of a refusal is the key within the plan, such as {@code
     * milestones.plenary-1.date}.
     */
    public List<Refusal> refusals() {
        return new PlanCoherence(this).refusals();
    }
}
