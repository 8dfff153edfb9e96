package be.pilootloket.board.overview;

import be.pilootloket.board.Tag;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Programme;
import be.pilootloket.roadmap.RoadmapProgress;
import be.pilootloket.roadmap.RoadmapProgress.MeetingProgress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The dates of a call and of its roadmaps: as planned first and as they stand. */
final class Dates {

    private final DutchTime text;
    private final Instant now;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String label, LocalDate first, LocalDate today, Tag state) {

        LocalDate day() {
            return today == null ? first : today;
        }
    }

    /** @param today the instant that it is now */
    Dates(DutchTime text, Instant today) {
        this.text = text;
        this.now = today;
    }

    /** @param original as approved first; the same where nothing changed since */
    void call(Programme original, Programme current) {
        call("Publicatie", day(original.publishesAt()), day(current.publishesAt()));
        if (current.infoSessionAt().isPresent()) {
            LocalDate held = day(current.infoSessionAt().get());
            call("Infosessie", original.infoSessionAt().map(this::day).orElse(held), held);
        }
        call("Einde indiening", lastDay(original), lastDay(current));
        call("Selectie", original.timeline().selectsBy(), current.timeline().selectsBy());
        call("Start", day(original.startsAt()), day(current.startsAt()));
    }

    /** The deadline is the first instant of the next day. */
    private LocalDate lastDay(Programme programme) {
        return day(programme.closesAt().minusSeconds(1));
    }

    private void call(String label, LocalDate first, LocalDate current) {
        lines.add(new Line(label, first, current, state(first, current)));
    }

    private Tag state(LocalDate first, LocalDate current) {
        if (current.isBefore(day(now))) {
            return new Tag("voorbij", "good");
        }
        return first.equals(current) ? new Tag("gepland", "") : new Tag("verschoven", "wait");
    }

    void roadmap(String code, RoadmapProgress progress) {
        progress.meetings().forEach(meeting -> lines.add(line(meeting)));
        lines.add(new Line(
                "Einde van traject " + code,
                progress.endsOn(),
                progress.endsOnNow(),
                state(progress.endsOn(), progress.endsOnNow())));
    }

    private static Line line(MeetingProgress meeting) {
        return new Line(meeting.label(), meeting.plannedOn(), meeting.onNow(), Tag.of(meeting));
    }

    Table table() {
        return new Table(
                "tijdlijn",
                "Tijdlijn",
                "De data van de oproep en van het traject: zoals eerst gepland, en zoals ze nu staan.",
                List.of("Wat", "Eerst gepland", "Nu", "Stand"),
                lines.stream()
                        .sorted(Comparator.comparing(Line::day))
                        .map(this::row)
                        .toList(),
                "Er zijn nog geen data.");
    }

    private List<Cell> row(Line line) {
        return Stream.of(Cell.of(line.label()), cell(line.first()), cell(line.today()), Cell.of(line.state()))
                .toList();
    }

    private Cell cell(LocalDate day) {
        return day == null ? Cell.of("-") : Cell.of(text.shortDate(day), day);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, text.zone());
    }
}
