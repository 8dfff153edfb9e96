package be.pilootloket.roadmap;

import be.pilootloket.pilot.Pilot;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Homework;
import be.pilootloket.programme.Invited;
import be.pilootloket.programme.Milestone;
import be.pilootloket.programme.RoadmapDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Every timer, due date and invitation that a change moves: what the two courses say, side by side. */
class Preview {

    private final List<Pilot> pilots;
    private final RoadmapDates dates;
    private final DutchTime dutch;

    Preview(List<Pilot> pilots, RoadmapDates dates, DutchTime dutch) {
        this.pilots = pilots;
        this.dates = dates;
        this.dutch = dutch;
    }

    /** What moves, meeting by meeting; what is past in both is left out. */
    List<Movement> movements(Course before, Course after, Instant now) {
        Map<Line, Entry> was = lines(before);
        Map<Line, Entry> becomes = lines(after);
        Set<Line> all = new LinkedHashSet<>(becomes.keySet());
        all.addAll(was.keySet());
        Map<Movement, List<String>> movements = new LinkedHashMap<>();
        for (Line line : all) {
            Entry one = was.get(line);
            Entry other = becomes.get(line);
            if (!Objects.equals(one, other) && (toCome(one, now) || toCome(other, now))) {
                movements
                        .computeIfAbsent(
                                new Movement(line.what(), null, text(one), text(other), line.announced()),
                                moved -> new ArrayList<>())
                        .add(line.pilot());
            }
        }
        return movements.entrySet().stream()
                .map(entry -> named(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Movement named(Movement movement, List<String> numbers) {
        if (numbers.contains(null) || numbers.size() == pilots.size()) {
            return movement;
        }
        String whom = pilots.stream()
                .filter(pilot -> numbers.contains(pilot.number()))
                .map(Pilot::name)
                .collect(Collectors.joining(", "));
        return new Movement(movement.what(), whom, movement.was(), movement.becomes(), movement.announced());
    }

    private static boolean toCome(Entry entry, Instant now) {
        return entry != null && entry.at().isAfter(now);
    }

    private static String text(Entry entry) {
        return entry == null ? null : entry.text();
    }

    private Map<Line, Entry> lines(Course course) {
        Map<Line, Entry> lines = new LinkedHashMap<>();
        course.toCome().forEach(milestone -> meeting(lines, course, milestone));
        course.plan().homework().forEach(homework -> homework(lines, course, homework));
        for (Pilot pilot : pilots) {
            LocalDate endsOn = course.endsOn(pilot.number());
            lines.put(
                    new Line("Laatste dag van de pilootprojecten", pilot.number(), true),
                    new Entry(dates.endsAt(endsOn), dutch.fullDate(endsOn)));
        }
        return lines;
    }

    private void meeting(Map<Line, Entry> lines, Course course, Milestone milestone) {
        String label = milestone.label();
        boolean invited = course.invited().contains(milestone.code());
        Instant meetsAt = dates.meetsAt(milestone.on(), milestone.from());
        String when = "%s van %s tot %s%s"
                .formatted(
                        dutch.fullDate(milestone.on()),
                        DutchTime.hour(milestone.from()),
                        DutchTime.hour(milestone.until()),
                        milestone.place() == null ? "" : ", " + milestone.place());
        lines.put(new Line(label, null, milestone.invited() != Invited.STAFF), new Entry(meetsAt, when));
        if (invited) {
            lines.put(new Line("Uitnodiging voor " + label + " in de agenda's", null, false), new Entry(meetsAt, when));
        } else {
            put(lines, "Agenda klaarmaken voor " + label, dates.agendaAt(milestone.on()));
        }
        put(lines, "Herinnering aan " + label, dates.remindsAt(milestone.on()));
        put(lines, "Resultaat noteren van " + label, dates.outcomeDueAt(milestone.on()));
        put(lines, "Verslag schrijven van " + label, dates.reportDueAt(milestone.on()));
    }

    private void homework(Map<Line, Entry> lines, Course course, Homework homework) {
        if (homework.opensOn() != null) {
            put(lines, homework.label() + " begint", dates.opensAt(homework.opensOn()));
        }
        for (Pilot pilot : pilots) {
            LocalDate due = course.dueOn(homework.code(), pilot.number(), dates);
            lines.put(
                    new Line(homework.label() + " inleveren", pilot.number(), true),
                    new Entry(dates.dueAt(due), dutch.moment(dates.dueAt(due))));
            int reminder = 0;
            for (Instant at : dates.remindersAt(due)) {
                reminder++;
                put(lines, "Herinnering %d aan %s".formatted(reminder, homework.label()), pilot, at);
            }
            put(lines, "Melding dat " + homework.label() + " te laat is", pilot, dates.overdueAt(due));
        }
    }

    private void put(Map<Line, Entry> lines, String what, Instant at) {
        lines.put(new Line(what, null, false), new Entry(at, dutch.moment(at)));
    }

    private void put(Map<Line, Entry> lines, String what, Pilot pilot, Instant at) {
        lines.put(new Line(what, pilot.number(), false), new Entry(at, dutch.moment(at)));
    }

    /** What stands in the preview; {@code pilot} is a number, or null for what concerns all. */
    private record Line(String what, String pilot, boolean announced) {}

    /** When it is, to the second and as people read it. */
    private record Entry(Instant at, String text) {}
}
