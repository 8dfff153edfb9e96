package be.pilootloket.board.overview;

import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.Received;
import be.pilootloket.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What came in for a call, and how far it came. */
final class Submissions {

    private Submissions() {}

    /** Per day on which something came in, and how many there were by then. */
    static Table perDay(List<Received> received, Programme programme) {
        Map<LocalDate, Long> days = received.stream()
                .collect(Collectors.groupingBy(
                        one -> LocalDate.ofInstant(one.at(), programme.zone()), TreeMap::new, Collectors.counting()));
        List<List<Cell>> rows = new ArrayList<>();
        long sum = 0;
        for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
            sum += day.getValue();
            rows.add(List.of(
                    Cell.of(programme.dutchTime().shortDate(day.getKey()), day.getKey()),
                    Cell.of(day.getValue()),
                    Cell.of(sum)));
        }
        return new Table(
                "inzendingen",
                "Inzendingen",
                "Hoeveel kandidaturen er per dag binnenkwamen. Indienen kon tot "
                        + programme.timeline().deadline().text() + ".",
                List.of("Dag", "Die dag", "Samen"),
                rows,
                "Er is nog geen kandidatuur binnen.",
                programme.timeline().deadline().on());
    }

    /**
     * From received to selected: each step counts those that came that far.
     *
     * @param assessed how many have all their assessments
     * @param selected how many have a place; null while that is not decided
     */
    static Table funnel(List<Received> received, Instant closesAt, long assessed, Long selected) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(step("Ontvangen", received, one -> true));
        rows.add(step("Op tijd", received, one -> one.at().isBefore(closesAt)));
        rows.add(step("Ontvankelijk", received, one -> one.outcome() == Candidacy.Outcome.ADMISSIBLE));
        rows.add(List.of(Cell.of("Gelezen door alle lezers"), Cell.of(assessed)));
        if (selected != null) {
            rows.add(List.of(Cell.of("Geselecteerd"), Cell.of(selected)));
        }
        return new Table(
                "trechter",
                "Van ontvangen tot geselecteerd",
                "Hoeveel kandidaturen tot waar kwamen.",
                List.of("Stap", "Aantal"),
                received.isEmpty() ? List.of() : rows,
                "Er is nog geen kandidatuur binnen.");
    }

    private static List<Cell> step(String label, List<Received> received, Predicate<Received> reached) {
        return List.of(Cell.of(label), Cell.of(received.stream().filter(reached).count()));
    }
}
