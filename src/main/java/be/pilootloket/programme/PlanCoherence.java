package be.pilootloket.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the parts of a plan fit together. The model of the roadmap walks the meetings in one order and knows them by
 * their codes: a meeting with another code would never be held, and one in another place never in its turn.
 */
class PlanCoherence {

    private static final String EXPERIENCES = "experiences-[1-9]\\d?";
    private static final Set<String> HOMEWORK = Set.of(
            "mission-statement",
            "reality-check",
            "portfolio",
            "elaboration",
            "learning-day-preparation",
            "structure-model");

    private final Plan plan;
    private final List<Refusal> refusals = new ArrayList<>();

    PlanCoherence(Plan plan) {
        this.plan = plan;
    }

    List<Refusal> refusals() {
        if (plan.startsOn() != null && plan.endsOn() != null && plan.endsOn().isBefore(plan.startsOn())) {
            refuse("endsOn", "Het traject eindigt voor het begint.");
        }
        if (plan.milestones().isEmpty()) {
            refuse("milestones", "Het plan heeft geen enkele bijeenkomst.");
        }
        unique("phases", "De fase", plan.phases().stream().map(PlanPhase::code).toList());
        unique(
                "milestones",
                "De bijeenkomst",
                plan.milestones().stream().map(Milestone::code).toList());
        unique(
                "homework",
                "Het huiswerk",
                plan.homework().stream().map(Homework::code).toList());
        plan.milestones().forEach(this::check);
        checkOrder();
        plan.homework().forEach(this::check);
        return List.copyOf(refusals);
    }

    private void check(Milestone milestone) {
        String key = "milestones." + milestone.code();
        if (milestone.turn() < 0 && !milestone.code().isEmpty()) {
            refuse(key + ".code", "Het traject kent geen bijeenkomst met de code \"" + milestone.code() + "\".");
        }
        knownPhase(key, milestone.phase());
        if (milestone.from() != null
                && milestone.until() != null
                && !milestone.from().isBefore(milestone.until())) {
            refuse(key + ".until", "De bijeenkomst eindigt voor ze begint.");
        }
        LocalDate on = milestone.on();
        if (on != null && plan.startsOn() != null && on.isBefore(plan.startsOn())) {
            refuse(key + ".date", "De bijeenkomst valt voor de start van het traject.");
        }
        boolean mayFollowTheEnd = milestone.code().equals(Milestone.CLOSING);
        if (on != null && plan.endsOn() != null && on.isAfter(plan.endsOn()) && !mayFollowTheEnd) {
            refuse(key + ".date", "De bijeenkomst valt na het einde van het traject.");
        }
    }

    /** Meetings stand in the order in which the roadmap holds them, and their days follow that order. */
    private void checkOrder() {
        for (int index = 1; index < plan.milestones().size(); index++) {
            Milestone before = plan.milestones().get(index - 1);
            Milestone next = plan.milestones().get(index);
            String key = "milestones." + next.code();
            if (before.turn() >= 0 && next.turn() >= 0 && next.turn() < before.turn()) {
                refuse(key, "Het traject houdt \"" + next.label() + "\" voor \"" + before.label() + "\", niet erna.");
            }
            if (overlaps(before, next)) {
                refuse(key + ".date", "\"" + next.label() + "\" moet na \"" + before.label() + "\" vallen.");
            }
        }
    }

    private static boolean overlaps(Milestone before, Milestone next) {
        return before.on() != null
                && next.on() != null
                && (next.on().isBefore(before.on())
                        || next.on().equals(before.on())
                                && before.until() != null
                                && next.from() != null
                                && next.from().isBefore(before.until()));
    }

    private void check(Homework homework) {
        String key = "homework." + homework.code();
        if (!HOMEWORK.contains(homework.code())
                && !homework.code().matches(EXPERIENCES)
                && !homework.code().isEmpty()) {
            refuse(key + ".code", "Het traject kent geen huiswerk met de code \"" + homework.code() + "\".");
        }
        knownPhase(key, homework.phase());
        Milestone meeting = plan.milestone(homework.before()).orElse(null);
        if (meeting == null && !homework.before().isEmpty()) {
            refuse(key + ".before", "De bijeenkomst \"" + homework.before() + "\" staat niet in dit plan.");
        }
        if (meeting != null
                && meeting.on() != null
                && homework.opensOn() != null
                && !homework.opensOn().isBefore(meeting.on())) {
            refuse(key + ".opensOn", "Het huiswerk begint niet voor de bijeenkomst waarvoor het dient.");
        }
    }

    private void knownPhase(String key, String phase) {
        if (phase != null && !phase.isEmpty() && plan.phase(phase).isEmpty()) {
            refuse(key + ".phase", "De fase \"" + phase + "\" staat niet bij de fases van dit plan.");
        }
    }

    private void unique(String key, String thing, List<String> codes) {
        Set<String> seen = new HashSet<>();
        codes.stream()
                .filter(code -> !code.isEmpty() && !seen.add(code))
                .forEach(code -> refuse(key, thing + " \"" + code + "\" staat er twee keer."));
    }

    private void refuse(String field, String sentence) {
        refusals.add(new Refusal(field, sentence));
    }
}
