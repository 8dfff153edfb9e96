package be.pilootloket.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What follows from the days of a plan (D11, D13, D20): instants from dates, in the programme's zone and working days.
 * Nothing is stored, so a date that moves takes all of these along.
 */
public class RoadmapDates {

    private static final int AGENDA_DAYS = 21;
    private static final int MEETING_REMINDER = 2;
    private static final int REPORT = 5;
    private static final int LATE_HOMEWORK = 5;
    private static final List<Integer> HOMEWORK_REMINDERS = List.of(7, 2);

    private final ZoneId zone;
    private final WorkDay workDay;
    private final WorkingDays workingDays;

    /** The dates of this programme, by this calendar. */
    public RoadmapDates(Programme programme, WorkingDays workingDays) {
        this.zone = programme.zone();
        this.workDay = programme.timeline().workDay();
        this.workingDays = workingDays;
    }

    /** When the agenda of a meeting on this day becomes a task: 21 days before, at the start of the working day. */
    public Instant agendaAt(LocalDate meetingOn) {
        return at(meetingOn.minusDays(AGENDA_DAYS), workDay.from());
    }

    /** When a meeting is called to mind: 2 working days before, at the start of the working day. */
    public Instant remindsAt(LocalDate meetingOn) {
        return at(workingDays.minus(meetingOn, MEETING_REMINDER), workDay.from());
    }

    /** When a meeting begins. */
    public Instant meetsAt(LocalDate meetingOn, LocalTime from) {
        return at(meetingOn, from);
    }

    /** When the outcome of a meeting is due: the same day, at the end of the working day. */
    public Instant outcomeDueAt(LocalDate meetingOn) {
        return at(meetingOn, workDay.until());
    }

    /** When the report of a meeting is due: 5 working days later, at the end of the working day. */
    public Instant reportDueAt(LocalDate meetingOn) {
        return at(workingDays.plus(meetingOn, REPORT), workDay.until());
    }

    /** The day on which homework for a meeting on this day is due: the last working day before it. */
    public LocalDate dueOn(LocalDate meetingOn) {
        return workingDays.minus(meetingOn, 1);
    }

    /** The day on which homework is due that opens on this day, when its own day is past by then: 5 working days later. */
    public LocalDate lateDueOn(LocalDate opensOn) {
        return workingDays.plus(opensOn, LATE_HOMEWORK);
    }

    /** When homework that is due on this day is due: at the end of the working day. */
    public Instant dueAt(LocalDate dueOn) {
        return at(dueOn, workDay.until());
    }

    /** When the coach is reminded of homework due on this day: 7 and 2 working days before, earliest first. */
    public List<Instant> remindersAt(LocalDate dueOn) {
        return HOMEWORK_REMINDERS.stream()
                .map(days -> at(workingDays.minus(dueOn, days), workDay.from()))
                .toList();
    }

    /** When the coordinator hears of homework that was due on this day: 1 working day after. */
    public Instant overdueAt(LocalDate dueOn) {
        return at(workingDays.plus(dueOn, 1), workDay.from());
    }

    /** Every moment at which homework due on this day is chased, earliest first: the reminders and then the escalation. */
    public List<Instant> chasesAt(LocalDate dueOn) {
        return Stream.concat(remindersAt(dueOn).stream(), Stream.of(overdueAt(dueOn)))
                .toList();
    }

    /** When homework that opens on this day opens: at the start of the working day. */
    public Instant opensAt(LocalDate opensOn) {
        return at(opensOn, workDay.from());
    }

    /** The first instant after the pilots' last day (S25). */
    public Instant endsAt(LocalDate endsOn) {
        return endsOn.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
