package be.pilootloket.assignment;

import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.RoadmapDates;
import be.pilootloket.roadmap.RoadmapDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Until when an assignment is expected: the day that the plan gives (D20). It never opens too late already: when that day
 * is past by then, it is due some working days after it opened. A later day that was agreed for this assignment goes
 * before both.
 */
@Component
class DueDates {

    private static final String FIELD = "dueOn";

    private final RoadmapDesk roadmaps;
    private final Clock clock;

    DueDates(RoadmapDesk roadmaps, Clock clock) {
        this.roadmaps = roadmaps;
        this.clock = clock;
    }

    /** When this one is due. What the assignment itself says of that is not looked at. */
    Instant of(Assignment assignment) {
        RoadmapDates dates = roadmaps.dates(programme(assignment.roadmap()));
        Instant planned = roadmaps.dueAt(assignment.roadmap(), assignment.homework(), assignment.pilot());
        Instant due = planned.isAfter(assignment.openedAt())
                ? planned
                : dates.dueAt(dates.lateDueOn(day(assignment.openedAt(), assignment.roadmap())));
        Instant agreed = assignment.agreedOn() == null ? due : dates.dueAt(assignment.agreedOn());
        return agreed.isAfter(due) ? agreed : due;
    }

    /** Why no assignment of a roadmap can be due on this day; null leaves it to the plan. The field is {@code dueOn}. */
    List<Refusal> refusals(String roadmap, LocalDate agreedOn) {
        if (agreedOn == null) {
            return List.of();
        }
        if (!agreedOn.isAfter(day(clock.instant(), roadmap))) {
            return List.of(new Refusal(FIELD, "Kies een dag die nog komt."));
        }
        Programme programme = programme(roadmap);
        Instant end = roadmaps.endsAt(roadmap);
        return roadmaps.dates(programme).dueAt(agreedOn).isAfter(end)
                ? List.of(new Refusal(
                        FIELD,
                        "Het werk van de pilootprojecten eindigt voor die dag: het loopt tot en met %s."
                                .formatted(programme
                                        .dutchTime()
                                        .date(day(end, roadmap).minusDays(1)))))
                : List.of();
    }

    private LocalDate day(Instant at, String roadmap) {
        return LocalDate.ofInstant(at, programme(roadmap).zone());
    }

    private Programme programme(String roadmap) {
        return roadmaps.get(roadmap).programme();
    }
}
