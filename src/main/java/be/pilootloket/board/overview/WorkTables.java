package be.pilootloket.board.overview;

import be.pilootloket.process.engine.ComingJob;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.Load;
import be.pilootloket.programme.DutchTime;
import java.util.List;

/** What the engine waits for, and what people have to do. */
final class WorkTables {

    private WorkTables() {}

    static Table timers(List<ComingJob> timers, DutchTime text) {
        return new Table(
                "termijnen",
                "Wat vanzelf volgt",
                "De volgende termijnen van alle oproepen: op die tijdstippen gebeurt dit zonder dat iemand iets doet.",
                List.of("Wanneer", "Wat", "Proces", "Waarover"),
                timers.stream().map(timer -> timer(timer, text)).toList(),
                "Er loopt geen termijn.");
    }

    private static List<Cell> timer(ComingJob timer, DutchTime text) {
        return List.of(
                Cell.of(text.stamp(timer.dueAt())),
                Cell.of(timer.activity()),
                Cell.of(timer.process()),
                Cell.of(timer.businessKey()));
    }

    static Table loads(List<Load> loads, Directory people) {
        return new Table(
                "taken",
                "Open taken",
                "Bij wie er werk ligt, van alle oproepen samen, en hoeveel daarvan te laat is.",
                List.of("Bij wie", "Open", "Waarvan te laat"),
                loads.stream().map(load -> load(load, people)).toList(),
                "Niemand heeft een open taak.");
    }

    private static List<Cell> load(Load load, Directory people) {
        return List.of(
                Cell.of(load.group() ? load.who() + ", nog niet opgenomen" : people.nameOf(load.who())),
                Cell.of(load.open()),
                Cell.of(load.late()));
    }
}
