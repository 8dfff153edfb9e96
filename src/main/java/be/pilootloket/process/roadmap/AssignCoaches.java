package be.pilootloket.process.roadmap;

import be.pilootloket.pilot.Appointment;
import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.Refusal;
import be.pilootloket.roadmap.RoadmapDesk;
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
    private final Directory directory;

    AssignCoaches(RoadmapDesk roadmaps, PilotDesk pilots, CoachDesk coaches, Directory directory) {
        this.roadmaps = roadmaps;
        this.pilots = pilots;
        this.coaches = coaches;
        this.directory = directory;
    }

    @Override
    public void lay(DelegateTask task) {
        Sheet.of(task)
                .put("roadmapCode", (Object) code(task))
                .put("planLabel", (Object) roadmaps.get(code(task)).current().label())
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
        InputRefused.ifAny(
                typed.refusals(appointments.stream().flatMap(this::refusals).toList()));
        appointments.forEach(coaches::appoint);
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
