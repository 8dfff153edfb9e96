package be.pilootloket.retention;

import be.pilootloket.storage.RetentionClass;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rule: a class may go from the day that lies its period after the day on which the dossier was closed. */
record Terms(Map<RetentionClass, Period> periods) {

    Terms {
        periods = Map.copyOf(periods);
    }

    /** The first day in whose night the class goes; empty when it is kept. */
    Optional<LocalDate> goesOn(RetentionClass type, LocalDate closedOn) {
        return Optional.ofNullable(periods.get(type)).map(closedOn::plus);
    }

    /**
     * The classes that go today.
     *
     * @param held whether somebody keeps the dossier: then nothing goes
     */
    Set<RetentionClass> due(Course course, boolean held, LocalDate today) {
        return held
                ? Set.of()
                : periods.keySet().stream()
                        .filter(type -> course.closedOn()
                                .flatMap(closedOn -> goesOn(type, closedOn))
                                .filter(day -> !today.isBefore(day))
                                .isPresent())
                        .collect(Collectors.toSet());
    }
}
