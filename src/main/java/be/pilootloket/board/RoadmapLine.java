package be.pilootloket.board;

import be.pilootloket.programme.DutchTime;
import be.pilootloket.roadmap.RoadmapProgress;
import be.pilootloket.roadmap.RoadmapProgress.MeetingProgress;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The meetings of a roadmap as a drawing: hollow as planned, with a bow to where they moved, filled once held. It is as high
 * as its labels need.
 *
 * @param marks the meetings, earliest first
 * @param todayX where today stands, in the drawing's own units; null when it lies outside
 * @param endX where the pilots' period ends now
 * @param end that day, such as 30-06-2021
 * @param plannedEndX where it would have ended as planned first; null when it did not move
 * @param plannedEnd that day; null when it did not move
 * @param elapsedX up to where the time has passed
 */
record RoadmapLine(
        List<Mark> marks, Integer todayX, int endX, String end, Integer plannedEndX, String plannedEnd, int elapsedX) {

    static final int LEFT = 50;
    static final int RIGHT = 950;

    /** The height of the line itself. */
    static final int AXIS = 170;

    /** Where labels may stand: near the line first, then further away, above and below in turn. */
    private static final int[] LEVELS = {-45, 45, -85, 85, -125, 125};

    private static final int LETTER = 8;
    private static final int SPACE = 12;

    /** Where the highest label begins. */
    public int top() {
        return heights().min().orElse(AXIS) - 22;
    }

    /** Where the lowest label ends. */
    public int bottom() {
        return heights().max().orElse(AXIS) + 24;
    }

    private IntStream heights() {
        return IntStream.concat(
                IntStream.of(AXIS - 45, AXIS + 45), marks.stream().mapToInt(Mark::labelY));
    }

    /**
     * A meeting on the line.
     *
     * @param label its name in Dutch
     * @param date its day, and the day first planned when it moved
     * @param x where it stands now; of a meeting that was dropped, where it was planned
     * @param plannedX where it was planned first; null when it did not move
     * @param tone the style class: {@code done}, {@code moved}, {@code dropped} or {@code planned}
     * @param labelX where its label begins
     * @param labelY at what height its label stands
     */
    record Mark(String label, String date, int x, Integer plannedX, String tone, int labelX, int labelY) {

        /** Where the stem of the label ends. */
        public int stemY() {
            return labelY < AXIS ? labelY + 18 : labelY - 14;
        }

        /** The bow from where it was planned to where it stands; empty when it did not move. */
        public String bow() {
            return plannedX == null
                    ? ""
                    : "M%d %d Q%d %d %d %d".formatted(plannedX, AXIS, (plannedX + x) / 2, AXIS - 30, x, AXIS - 10);
        }
    }

    static RoadmapLine of(RoadmapProgress progress, LocalDate startedOn, LocalDate today, DutchTime text) {
        List<LocalDate> days = Stream.concat(
                        Stream.of(startedOn, progress.endsOn(), progress.endsOnNow()),
                        progress.meetings().stream().flatMap(meeting -> Stream.of(meeting.plannedOn(), day(meeting))))
                .sorted()
                .toList();
        Scale scale = new Scale(days.get(0), days.get(days.size() - 1));
        boolean endMoved = !progress.endsOn().equals(progress.endsOnNow());
        return new RoadmapLine(
                marks(progress, scale, text),
                scale.holds(today) ? scale.x(today) : null,
                scale.x(progress.endsOnNow()),
                text.shortDate(progress.endsOnNow()),
                endMoved ? scale.x(progress.endsOn()) : null,
                endMoved ? text.shortDate(progress.endsOn()) : null,
                scale.x(today));
    }

    private static List<Mark> marks(RoadmapProgress progress, Scale scale, DutchTime text) {
        int[] taken = new int[LEVELS.length];
        List<Mark> marks = new ArrayList<>();
        progress.meetings().stream()
                .sorted(Comparator.comparing(RoadmapLine::day))
                .forEach(meeting -> marks.add(mark(meeting, scale, text, taken)));
        return List.copyOf(marks);
    }

    private static Mark mark(MeetingProgress meeting, Scale scale, DutchTime text, int[] taken) {
        String date = date(meeting, text);
        int x = scale.x(day(meeting));
        int width = LETTER * Math.max(meeting.label().length(), date.length());
        int from = Math.max(0, Math.min(x - width / 2, RIGHT + LEFT - width));
        int level = level(from, taken);
        taken[level] = from + width + SPACE;
        return new Mark(
                meeting.label(),
                date,
                x,
                meeting.moved() ? scale.x(meeting.plannedOn()) : null,
                tone(meeting),
                from,
                AXIS + LEVELS[level]);
    }

    /** The first level where the label touches no other; when there is none, the one that comes free first. */
    private static int level(int from, int[] taken) {
        for (int level = 0; level < taken.length; level++) {
            if (taken[level] <= from) {
                return level;
            }
        }
        int least = Arrays.stream(taken).min().orElseThrow();
        return Arrays.stream(taken).boxed().toList().indexOf(least);
    }

    private static String date(MeetingProgress meeting, DutchTime text) {
        if (meeting.onNow() == null) {
            return text.shortDate(meeting.plannedOn()) + ", vervallen";
        }
        return meeting.moved()
                ? "%s, eerst %s".formatted(text.shortDate(meeting.onNow()), text.shortDate(meeting.plannedOn()))
                : text.shortDate(meeting.onNow());
    }

    private static String tone(MeetingProgress meeting) {
        if (meeting.done()) {
            return "done";
        }
        if (meeting.onNow() == null) {
            return "dropped";
        }
        return meeting.moved() ? "moved" : "planned";
    }

    private static LocalDate day(MeetingProgress meeting) {
        return meeting.onNow() == null ? meeting.plannedOn() : meeting.onNow();
    }

    private record Scale(LocalDate first, LocalDate last) {

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        int x(LocalDate day) {
            long whole = Math.max(1, ChronoUnit.DAYS.between(first, last));
            long part = Math.min(whole, Math.max(0, ChronoUnit.DAYS.between(first, day)));
            return (int) (LEFT + part * (RIGHT - LEFT) / whole);
        }
    }
}
