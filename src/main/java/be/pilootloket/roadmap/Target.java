package be.pilootloket.roadmap;

import be.pilootloket.pilot.Pilot;
import be.pilootloket.programme.Milestone;
import be.pilootloket.programme.Plan;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a proposal for a roadmap leads, or what is missing in it. The fields of refusals are the proposal's own names. */
class Target {

    private static final int MOST_MONTHS = 60;
    private static final int MOST_WEEKS = 260;
    private static final int LONGEST_PLACE = 400;

    private final ChangeKind kind;
    private final Proposal proposal;
    private final Course course;
    private final Programme programme;
    private final List<Pilot> open;

    Target(ChangeKind kind, Proposal proposal, Course course, Programme programme, List<Pilot> open) {
        this.kind = kind;
        this.proposal = proposal;
        this.course = course;
        this.programme = programme;
        this.open = open;
    }

    /** What is missing or impossible in the proposal itself. */
    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        switch (kind) {
            case MOVE_MEETING -> {
                refuseMeeting(refusals);
                if (proposal.on() == null) {
                    refusals.add(new Refusal("on", "Kies de nieuwe dag."));
                }
                Texts.limit(refusals, "place", proposal.place(), LONGEST_PLACE);
            }
            case CANCEL_MEETING -> refuseMeeting(refusals);
            case EXTEND -> refuseExtension(refusals);
            case REPLACE_PLAN -> refusePlan(refusals);
            case MOVE_DEADLINE -> throw new IllegalStateException("A deadline is the call's");
        }
        return refusals;
    }

    /** At which field of the proposal a refusal of its outcome shows. */
    String field() {
        return switch (kind) {
            case MOVE_MEETING -> "on";
            case CANCEL_MEETING -> "milestone";
            case EXTEND -> "months";
            case REPLACE_PLAN -> "planVersion";
            case MOVE_DEADLINE -> "closesOn";
        };
    }

    /** The course that the proposal leads to; only when {@link #refusals()} is empty. */
    Course course(LocalDate today) {
        return switch (kind) {
            case MOVE_MEETING ->
                Replan.move(
                        course,
                        proposal.milestone(),
                        proposal.on(),
                        proposal.from(),
                        proposal.until(),
                        proposal.place());
            case CANCEL_MEETING -> course.without(proposal.milestone());
            case EXTEND ->
                proposal.onlySome()
                        ? course.longerFor(proposal.pilots(), period())
                        : Replan.extend(course, period(), today);
            case REPLACE_PLAN ->
                Replan.replace(course, programme.plan(proposal.planVersion()).orElseThrow());
            case MOVE_DEADLINE -> throw new IllegalStateException("A deadline is the call's");
        };
    }

    private Period period() {
        return Period.of(0, orNone(proposal.months()), 0).plusDays(7L * orNone(proposal.weeks()));
    }

    private static int orNone(Integer number) {
        return number == null ? 0 : number;
    }

    private void refuseMeeting(List<Refusal> refusals) {
        Optional<Milestone> found = Texts.missing(proposal.milestone())
                ? Optional.empty()
                : course.plan().milestone(proposal.milestone());
        if (found.isEmpty()) {
            refusals.add(new Refusal("milestone", "Kies een bijeenkomst van dit traject."));
        } else if (course.held().contains(proposal.milestone())) {
            refusals.add(
                    new Refusal("milestone", "Deze bijeenkomst is al gehouden. Wat voorbij is, verandert niet meer."));
        } else if (course.cancelled().contains(proposal.milestone())) {
            refusals.add(new Refusal("milestone", "Deze bijeenkomst gaat al niet door."));
        }
    }

    private void refuseExtension(List<Refusal> refusals) {
        int months = orNone(proposal.months());
        int weeks = orNone(proposal.weeks());
        if (months < 0 || months > MOST_MONTHS) {
            refusals.add(
                    new Refusal("months", "Vul een aantal maanden in van 0 tot en met %d.".formatted(MOST_MONTHS)));
        }
        if (weeks < 0 || weeks > MOST_WEEKS) {
            refusals.add(new Refusal("weeks", "Vul een aantal weken in van 0 tot en met %d.".formatted(MOST_WEEKS)));
        }
        if (months == 0 && weeks == 0) {
            refusals.add(new Refusal("months", "Een verlenging duurt minstens één week."));
        }
        if (proposal.onlySome()) {
            refusePilots(refusals);
        }
    }

    private void refusePilots(List<Refusal> refusals) {
        List<String> known = open.stream().map(Pilot::number).toList();
        if (proposal.pilots().isEmpty()) {
            refusals.add(new Refusal("pilots", "Kies minstens één pilootproject."));
        } else if (!known.containsAll(proposal.pilots())) {
            refusals.add(new Refusal(
                    "pilots",
                    "Kies uit de pilootprojecten die nog lopen: %s."
                            .formatted(open.stream().map(Pilot::name).collect(Collectors.joining(", ")))));
        }
    }

    private void refusePlan(List<Refusal> refusals) {
        if (Texts.missing(proposal.planVersion())
                || programme.plan(proposal.planVersion()).isEmpty()) {
            refusals.add(new Refusal(
                    "planVersion",
                    "Kies een plan van dit programma: %s."
                            .formatted(programme.roadmap().stream()
                                    .map(Plan::label)
                                    .collect(Collectors.joining(", ")))));
        }
    }
}
