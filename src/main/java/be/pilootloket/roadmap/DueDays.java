package be.pilootloket.roadmap;

import be.pilootloket.programme.RoadmapDates;
import java.time.LocalDate;
import java.util.Optional;

/** When each homework of a roadmap is due for each pilot (D20), as seen at one moment: for who asks it of very many. */
public final class DueDays {

    private final Course course;
    private final RoadmapDates dates;

    DueDays(Course course, RoadmapDates dates) {
        this.course = course;
        this.dates = dates;
    }

    /** The day in the programme's zone; empty when the plan in force does not ask this homework. */
    public Optional<LocalDate> of(String homework, String pilot) {
        return course.plan().homework(homework).map(asked -> course.dueOn(homework, pilot, dates));
    }
}
