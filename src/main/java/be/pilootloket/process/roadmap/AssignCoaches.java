package be.pilootloket.process.roadmap;

import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.pilot.Appointment;
import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Refusal;
import be.pilootloket.roadmap.RoadmapDesk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The coordinator gives every pilot its one coach (S23); a coach may have two pilots. */
@Component
class AssignCoaches implements TaskDesk {

    private static final String PILOTS = "pilots";
    private static final String AT_THE_START = "Toegewezen bij de start van het traject.";

    private final RoadmapDesk roadmaps;
    private final PilotDesk pilots;
    private final CoachDesk coaches;
    private final MeetingDesk meetings;
    private final Directory directory;
    private final Clock clock;

    AssignCoaches(
            RoadmapDesk roadmaps,
            PilotDesk pilots,
            CoachDesk coaches,
            MeetingDesk meetings,
            Directory directory,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.pilots = pilots;
        this.coaches = coaches;
        this.meetings = meetings;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void lay(DelegateTask task) {
        Sheet.of(task)
                .put("roadmapCode", (Object) code(task))
                .put("planLabel", (Object) roadmaps.get(code(task)).current().label())
                .lines("passed", passed(task))
                .rows(
                        "coaches",
                        directory.membersOf(RoadmapProcess.COACHES).stream()
                                .map(user -> Map.of("value", user, "label", directory.nameOf(user)))
                                .toList())
                .rows(PILOTS, pilots.open(code(task)).stream().map(this::row).toList());
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        List<Map<String, String>> rows = typed.rows(PILOTS);
        List<Appointment> appointments = pilots.open(code(task)).stream()
                .map(pilot -> appointment(pilot, rows, typed.by()))
                .filter(appointment -> !hasAlready(appointment))
                .toList();
        List<Refusal> refusals =
                new ArrayList<>(appointments.stream().flatMap(this::refusals).toList());
        refusals.addAll(unseen(task, typed));
        InputRefused.ifAny(typed.refusals(refusals));
        appointments.forEach(coaches::appoint);
    }

    /** The meetings whose day went by while the roadmap had no coaches: they count as held, and nobody was invited. */
    private List<String> passed(DelegateTask task) {
        DutchTime dutch = roadmaps.get(code(task)).programme().dutchTime();
        return meetings.of(code(task)).stream()
                .filter(meeting -> meeting.state().toCome())
                .filter(meeting -> !meeting.beginsAt().isAfter(clock.instant()))
                .map(meeting -> "%s: %s".formatted(dutch.fullDate(meeting.on()), meeting.title()))
                .toList();
    }

    /** Looked at again: a day may go by while the task is open. */
    private List<Refusal> unseen(DelegateTask task, Typed typed) {
        List<String> passed = passed(task);
        return passed.isEmpty() || typed.ticked("passedSeen")
                ? List.of()
                : List.of(new Refusal(
                        "passedSeen",
                        "De dag van deze bijeenkomsten is voorbij: %s. Vink aan dat ze als gehouden gelden, of verplaats ze eerst met 'Termijn wijzigen'."
                                .formatted(String.join("; ", passed))));
    }

    private Map<String, String> row(Pilot pilot) {
        Map<String, String> row = new HashMap<>();
        row.put("number", pilot.number());
        row.put("name", pilot.name());
        row.put("organisation", pilot.organisation());
        row.put("coach", coaches.coachOf(pilot.number()));
        return row;
    }

    private Appointment appointment(Pilot pilot, List<Map<String, String>> rows, String by) {
        String coach = rows.stream()
                .filter(row -> pilot.number().equals(row.get("number")))
                .map(row -> row.get("coach"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String reason = coaches.coachOf(pilot.number()) == null ? null : AT_THE_START;
        return new Appointment(pilot.number(), coach, reason, by);
    }

    /** Another process may have appointed the same coach while this task was open. */
    private boolean hasAlready(Appointment appointment) {
        return appointment.coach() != null && appointment.coach().equals(coaches.coachOf(appointment.pilot()));
    }

    private Stream<Refusal> refusals(Appointment appointment) {
        String name = pilots.get(appointment.pilot()).name();
        return coaches.refusals(appointment, directory.membersOf(RoadmapProcess.COACHES)).stream()
                .map(refusal -> new Refusal(PILOTS, name + ": " + refusal.sentence()));
    }

    private static String code(DelegateTask task) {
        return (String) task.getVariable(RoadmapProcess.ROADMAP);
    }
}
