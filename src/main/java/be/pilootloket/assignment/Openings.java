package be.pilootloket.assignment;

import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.portfolio.Opdracht;
import be.pilootloket.portfolio.PortfolioDesk;
import be.pilootloket.programme.DeliverableKind;
import be.pilootloket.programme.Homework;
import be.pilootloket.roadmap.Roadmap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a homework comes to: one assignment per pilot, or one per opdracht that a pilot elaborates (S37). */
@Component
class Openings {

    private final Assignments assignments;
    private final DueDates dueDates;
    private final PilotDesk pilots;
    private final PortfolioDesk portfolio;
    private final Clock clock;

    Openings(Assignments assignments, DueDates dueDates, PilotDesk pilots, PortfolioDesk portfolio, Clock clock) {
        this.assignments = assignments;
        this.dueDates = dueDates;
        this.pilots = pilots;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /** Opens those that are not there yet, one per pilot under way. */
    List<Assignment> open(Roadmap roadmap, Homework homework) {
        if (homework.deliverable() == DeliverableKind.ELABORATION) {
            return portfolio.elaborations(roadmap.code()).stream()
                    .map(allocation -> open(roadmap, homework, allocation.opdracht(), allocation.pilot(), null))
                    .flatMap(Optional::stream)
                    .toList();
        }
        return pilots.open(roadmap.code()).stream()
                .map(pilot -> open(
                        roadmap,
                        homework,
                        pilot,
                        number(roadmap, homework, pilot.slug()),
                        null,
                        homework.label(),
                        null))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Opens the one of a pilot that elaborates this opdracht; empty when it is there already or the pilot stopped.
     *
     * @param agreedOn the day until which this one is expected; null when the plan decides
     */
    Optional<Assignment> open(Roadmap roadmap, Homework homework, String opdracht, String number, LocalDate agreedOn) {
        String title = portfolio
                .opdracht(roadmap.code(), opdracht)
                .map(Opdracht::title)
                .orElse(opdracht);
        return pilots.find(number)
                .filter(Pilot::open)
                .flatMap(pilot -> open(
                        roadmap,
                        homework,
                        pilot,
                        number(roadmap, homework, opdracht + "-" + pilot.slug()),
                        opdracht,
                        homework.label() + ": " + title,
                        agreedOn));
    }

    private Optional<Assignment> open(
            Roadmap roadmap,
            Homework homework,
            Pilot pilot,
            String number,
            String opdracht,
            String label,
            LocalDate agreedOn) {
        if (assignments.find(number).isPresent()) {
            return Optional.empty();
        }
        Assignment opened = new Assignment(
                number,
                roadmap.callCode(),
                roadmap.code(),
                homework.code(),
                homework.deliverable(),
                pilot.number(),
                pilot.name(),
                opdracht,
                label,
                homework.before(),
                homework.instructions(),
                homework.source(),
                agreedOn,
                null,
                clock.instant(),
                AssignmentState.OPEN,
                null,
                null,
                null);
        Assignment due = opened.due(dueDates.of(opened));
        assignments.insert(due);
        return Optional.of(due);
    }

    private static String number(Roadmap roadmap, Homework homework, String whose) {
        return roadmap.code() + "-" + homework.code() + "-" + whose;
    }
}
