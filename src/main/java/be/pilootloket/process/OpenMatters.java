package be.pilootloket.process;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.StartChoices;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Programmes;
import be.pilootloket.roadmap.Roadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import be.pilootloket.selection.JuryDesk;
import be.pilootloket.selection.Reading;
import be.pilootloket.selection.SelectionDesk;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the start forms offer, so that nobody has to know a code, a number or an account by heart. */
@Component
class OpenMatters implements StartChoices {

    private static final String COACHES = "coach";
    private static final String JURY = "jury";
    private static final String STAFF = "staff";

    private final Programmes programmes;
    private final CallDesk calls;
    private final CandidacyDesk candidacies;
    private final JuryDesk jury;
    private final SelectionDesk selection;
    private final RoadmapDesk roadmaps;
    private final MeetingDesk meetings;
    private final PilotDesk pilots;
    private final AssignmentDesk assignments;
    private final Directory directory;

    OpenMatters(
            Programmes programmes,
            CallDesk calls,
            CandidacyDesk candidacies,
            JuryDesk jury,
            SelectionDesk selection,
            RoadmapDesk roadmaps,
            MeetingDesk meetings,
            PilotDesk pilots,
            AssignmentDesk assignments,
            Directory directory) {
        this.programmes = programmes;
        this.calls = calls;
        this.candidacies = candidacies;
        this.jury = jury;
        this.selection = selection;
        this.roadmaps = roadmaps;
        this.meetings = meetings;
        this.pilots = pilots;
        this.assignments = assignments;
        this.directory = directory;
    }

    @Override
    public Map<String, String> of(String name) {
        return switch (name) {
            case "programmesToCall" ->
                programmes(programme -> calls.find(programme.code()).isEmpty());
            case "programmesWithPlans" ->
                programmes(programme -> !programme.roadmap().isEmpty());
            case "plans" -> plans();
            case "calls" -> labelled(calls(), Call::code, OpenMatters::label);
            // Also one that is over: a candidacy or a question can come late.
            case "publishedCalls" ->
                labelled(calls.all().stream().filter(call -> call.phase().known()), Call::code, OpenMatters::label);
            case "candidacies" -> labelled(candidacies(), Candidacy::number, OpenMatters::label);
            case "candidaciesRead" ->
                labelled(candidacies().filter(this::isRead), Candidacy::number, OpenMatters::label);
            // An appeal can come after the pilots started.
            case "candidaciesDecided" ->
                labelled(
                        calls.all().stream()
                                .flatMap(call -> candidacies.of(call.code()).stream())
                                .filter(candidacy ->
                                        selection.outcomeOf(candidacy.number()).isPresent()),
                        Candidacy::number,
                        OpenMatters::label);
            case "readers" -> people(JURY);
            case "staffAndReaders" -> people(STAFF, JURY);
            case "colleagues" -> people(STAFF, JURY, "decision-maker", "coordinator", COACHES, "administrator");
            case "roadmapsAndCalls" -> roadmapsAndCalls();
            case "meetingsWithGuests" -> labelled(meetings(), Meeting::number, OpenMatters::label);
            case "pilots" -> labelled(pilots.underWay().stream(), Pilot::number, OpenMatters::label);
            case "coaches" -> people(COACHES);
            case "assignments" -> labelled(assignments(), Assignment::number, OpenMatters::label);
            default -> throw new IllegalArgumentException("Nothing to choose from is called " + name);
        };
    }

    private Map<String, String> programmes(Predicate<Programme> fit) {
        return labelled(
                programmes.all().stream().filter(fit),
                Programme::code,
                programme -> "%s: %s".formatted(programme.code(), programme.title()));
    }

    private Map<String, String> people(String... groups) {
        return labelled(
                Stream.of(groups)
                        .flatMap(group -> directory.membersOf(group).stream())
                        .distinct(),
                Function.identity(),
                directory::nameOf);
    }

    /** Two programmes can call a version alike. */
    private Map<String, String> plans() {
        Map<String, String> plans = new LinkedHashMap<>();
        programmes.all().stream()
                .flatMap(programme -> programme.roadmap().stream())
                .forEach(plan -> plans.merge(plan.version(), plan.label(), "%s / %s"::formatted));
        return plans;
    }

    private Map<String, String> roadmapsAndCalls() {
        Map<String, String> found = labelled(roadmaps(), Roadmap::code, OpenMatters::label);
        found.putAll(labelled(calls(), Call::code, OpenMatters::withDeadline));
        return found;
    }

    private Stream<Call> calls() {
        return calls.all().stream().filter(call -> !call.phase().over());
    }

    private Stream<Candidacy> candidacies() {
        return calls().flatMap(call -> candidacies.of(call.code()).stream());
    }

    private boolean isRead(Candidacy candidacy) {
        return jury.of(candidacy.number()).stream().anyMatch(Reading::open);
    }

    private Stream<Roadmap> roadmaps() {
        return roadmaps.all().stream().filter(Roadmap::open);
    }

    private Stream<Meeting> meetings() {
        return roadmaps()
                .flatMap(roadmap -> meetings.of(roadmap.code()).stream())
                .filter(Meeting::openToGuests);
    }

    private Stream<Assignment> assignments() {
        return roadmaps()
                .flatMap(roadmap -> assignments.of(roadmap.code()).stream())
                .filter(Assignment::open);
    }

    private static String label(Call call) {
        return "%s: %s".formatted(call.code(), call.definition().title());
    }

    private static String withDeadline(Call call) {
        return "Oproep %s (uiterste dag nu: %s)"
                .formatted(call.code(), call.definition().timeline().deadline().text());
    }

    private static String label(Roadmap roadmap) {
        return "Traject %s (einde nu: %s)"
                .formatted(
                        roadmap.code(),
                        roadmap.programme()
                                .dutchTime()
                                .fullDate(roadmap.current().endsOn()));
    }

    private static String label(Candidacy candidacy) {
        return "%s, %s"
                .formatted(candidacy.number(), candidacy.dossier().initiator().organisation());
    }

    private static String label(Meeting meeting) {
        return "%s, %s".formatted(meeting.title(), meeting.announcement());
    }

    private static String label(Pilot pilot) {
        return "%s (%s)".formatted(pilot.name(), pilot.number());
    }

    private static String label(Assignment assignment) {
        return "%s, %s (%s)".formatted(assignment.pilotName(), assignment.label(), assignment.roadmap());
    }

    private static <T> Map<String, String> labelled(
            Stream<T> found, Function<T, String> value, Function<T, String> label) {
        Map<String, String> options = new LinkedHashMap<>();
        found.forEach(one -> options.put(value.apply(one), label.apply(one)));
        return options;
    }
}
