package be.pilootloket.board;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.correspondence.Dispatch;
import be.pilootloket.correspondence.DispatchDesk;
import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.engine.BusinessTimers;
import be.pilootloket.process.engine.ComingJob;
import be.pilootloket.process.engine.OpenTask;
import be.pilootloket.process.engine.OpenTasks;
import be.pilootloket.roadmap.Roadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import be.pilootloket.roadmap.RoadmapProgress.MeetingProgress;
import be.pilootloket.selection.SelectionDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The way through the programme that ships, from its call to the closing of its roadmap: what was done, what is next, as whom
 * and where to click. It asks the rooms and the engine each time, so that it is right whatever somebody did on the way.
 */
@Component
@Profile("evaluation")
class Tour {

    private static final String PROGRAMME = "RZP-2019";
    private static final String TASKLIST = "/camunda/app/tasklist/default/#/";
    private static final String START = TASKLIST + "?processStart=";
    private static final int MOST_ACTS = 6;
    private static final ZoneId AGENCY = ZoneId.of("Europe/Brussels");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl-BE"));
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu — HH:mm", Locale.forLanguageTag("nl-BE"));

    private final CallDesk calls;
    private final CandidacyDesk candidacies;
    private final SelectionDesk selection;
    private final DispatchDesk dispatches;
    private final RoadmapDesk roadmaps;
    private final PilotDesk pilots;
    private final CoachDesk coaches;
    private final OpenTasks tasks;
    private final BusinessTimers timers;
    private final Clock clock;

    Tour(
            CallDesk calls,
            CandidacyDesk candidacies,
            SelectionDesk selection,
            DispatchDesk dispatches,
            RoadmapDesk roadmaps,
            PilotDesk pilots,
            CoachDesk coaches,
            OpenTasks tasks,
            BusinessTimers timers,
            Clock clock) {
        this.calls = calls;
        this.candidacies = candidacies;
        this.selection = selection;
        this.dispatches = dispatches;
        this.roadmaps = roadmaps;
        this.pilots = pilots;
        this.coaches = coaches;
        this.tasks = tasks;
        this.timers = timers;
        this.clock = clock;
    }

    /** Every step of the programme; at most one is next. Empty steps of the call when somebody began with the roadmap. */
    List<TourStep> steps() {
        Optional<Call> call = calls.find(PROGRAMME);
        Optional<Roadmap> roadmap = roadmaps.of(PROGRAMME).stream().findFirst();
        List<TourStep> steps = new ArrayList<>();
        if (call.isPresent() || roadmap.isEmpty()) {
            steps.addAll(ofCall(call));
        }
        steps.addAll(roadmap.map(this::ofRoadmap).orElseGet(Tour::ofRoadmapToCome));
        for (int at = 0; at < steps.size(); at++) {
            if (steps.get(at).state() == TourStep.State.LATER) {
                steps.set(at, steps.get(at).next());
                break;
            }
        }
        return steps;
    }

    /** What waits for somebody now; what this visitor can do comes first. */
    List<TourAct> acts(Visitor visitor) {
        Stream<TourAct> starts = starts();
        return Stream.concat(tasks.oldest(MOST_ACTS).stream().map(Tour::act), starts)
                .sorted((one, other) -> Boolean.compare(
                        other.account().equals(visitor.name()), one.account().equals(visitor.name())))
                .toList();
    }

    /** How many tasks wait beside those that {@link #acts} names. */
    long others() {
        return Math.max(0, tasks.count() - MOST_ACTS);
    }

    /** Where an administrator moves the clock next, when nothing else keeps the programme busy; empty when no date is coming. */
    Optional<TourAct> leap() {
        Optional<ComingJob> next = timers.agenda().stream().findFirst();
        return next.map(coming -> {
            Instant at = coming.dueAt();
            LocalDateTime moment =
                    at.plus(Duration.ofSeconds(59)).atZone(AGENCY).toLocalDateTime();
            return new TourAct(
                    "admin",
                    MOMENT.format(moment),
                    coming.activity() + (coming.businessKey() == null ? "" : ", " + coming.businessKey()),
                    "/rehearsal?to=" + moment.truncatedTo(ChronoUnit.MINUTES));
        });
    }

    private Stream<TourAct> starts() {
        Optional<Call> call = calls.find(PROGRAMME);
        if (call.isEmpty() && roadmaps.of(PROGRAMME).isEmpty()) {
            return Stream.of(new TourAct("staff", "Proces starten: Oproep", PROGRAMME, START + "call-for-pilots"));
        }
        boolean open = call.isPresent()
                && call.get().phase() == Phase.PUBLISHED
                && !deadlinePassed(call.get())
                && candidacies.of(PROGRAMME).size() < call.get().definition().capacity();
        return open
                ? Stream.of(new TourAct("staff", "Proces starten: Kandidatuur", PROGRAMME, START + "candidacy"))
                : Stream.empty();
    }

    private List<TourStep> ofCall(Optional<Call> call) {
        Phase phase = call.map(Call::phase).orElse(null);
        int applied = call.isPresent() ? candidacies.of(PROGRAMME).size() : 0;
        boolean over = phase != null && phase.over();
        return List.of(
                step(
                        "De oproep starten",
                        "staff kiest in de takenlijst \"Proces starten\" en dan \"Oproep\".",
                        call.isPresent()),
                step(
                        "De oproep opstellen en goedkeuren",
                        "staff kijkt alles na. decision-maker keurt goed: wie schreef, mag dat zelf niet.",
                        phase != null && phase != Phase.DRAFT),
                step(
                        "De oproep verschijnt",
                        "admin zet de klok op de dag van publicatie. Bij Mails leest u wat iedereen kreeg.",
                        call.filter(Call::published).isPresent()),
                step(
                        "Kandidaten dienen in",
                        "staff schrijft kandidaturen in, of u dient zelf in op de publieke pagina. U hebt er %d; vier kunnen starten. Zet daarna de klok voorbij de uiterste dag."
                                .formatted(applied),
                        call.filter(this::deadlinePassed).isPresent()),
                step(
                        "De ontvankelijkheid controleren",
                        "staff bevestigt dat de mailbox gelezen is en beslist over elk dossier.",
                        over || phase != null && phase.compareTo(Phase.ASSESSMENT) >= 0),
                step(
                        "De dossiers beoordelen",
                        "jury1 tot jury4 verklaren hun belangen en geven scores.",
                        over
                                || phase != null
                                        && phase.compareTo(Phase.ASSESSMENT) >= 0
                                        && selection.unassessed(PROGRAMME) == 0),
                step(
                        "De selectie beslissen",
                        "decision-maker ziet de rangschikking en beslist. Voor elke kandidaat ligt dan een brief klaar.",
                        over || phase != null && phase.compareTo(Phase.DECIDED) >= 0),
                step(
                        "De brieven nakijken en vrijgeven",
                        "staff kijkt de brieven na op de pagina Verzendingen. decision-maker geeft ze vrij: nu pas vertrekken ze.",
                        over || released()),
                step("De pilootprojecten starten", "admin zet de klok op de dag van de start.", over));
    }

    private boolean released() {
        List<Dispatch> ours = dispatches.of(PROGRAMME);
        return !ours.isEmpty() && ours.stream().allMatch(dispatch -> dispatch.releasedAt() != null);
    }

    private boolean deadlinePassed(Call call) {
        return !clock.instant().isBefore(call.definition().timeline().deadline().closesAt());
    }

    private List<TourStep> ofRoadmap(Roadmap roadmap) {
        List<TourStep> steps = new ArrayList<>();
        List<MeetingProgress> meetings = roadmaps.progress(roadmap.code()).meetings();
        boolean over = !roadmap.open();
        steps.add(step(
                "De transitiecoaches toewijzen",
                "coordinator geeft elk pilootproject een coach. Iedereen krijgt de planning per mail.",
                over
                        || pilots.ofRoadmap(roadmap.code()).stream()
                                .noneMatch(
                                        pilot -> coaches.history(pilot.number()).isEmpty())));
        for (MeetingProgress meeting : meetings) {
            if (meeting.onNow() != null) {
                steps.add(step(
                        "%s op %s".formatted(meeting.label(), DAY.format(meeting.onNow())),
                        "staff bereidt voor, de coaches dienen hun opdracht in. Na de bijeenkomst noteert staff wie er was, coordinator de uitkomst, en staff schrijft het verslag.",
                        over
                                || meeting.state() == be.pilootloket.meeting.State.REPORTED
                                || meeting.state() == be.pilootloket.meeting.State.CANCELLED));
            }
        }
        steps.add(step("Het traject is afgesloten", "Alles wat gebeurde, staat op de pagina van het traject.", over));
        return steps;
    }

    private static List<TourStep> ofRoadmapToCome() {
        return List.of(
                step("De transitiecoaches toewijzen", "coordinator geeft elk pilootproject een coach.", false),
                step(
                        "De bijeenkomsten van het traject",
                        "Elke bijeenkomst krijgt hier een eigen stap zodra het traject loopt.",
                        false),
                step("Het traject is afgesloten", "Na het verslag van de slotbijeenkomst.", false));
    }

    private static TourStep step(String title, String text, boolean done) {
        return new TourStep(title, text, done ? TourStep.State.DONE : TourStep.State.LATER);
    }

    private static TourAct act(OpenTask task) {
        return new TourAct(account(task), task.name(), task.about(), TASKLIST + "?task=" + task.id());
    }

    /** Who of the evaluation does it: whoever has it, or the first of the group; a colleague where the author may not. */
    private static String account(OpenTask task) {
        if (task.assignee() != null) {
            return task.assignee();
        }
        if (task.step().equals("userTask_approveAnswer")) {
            return "staff2";
        }
        return task.groups().stream()
                .filter(group -> !group.equals("staff"))
                .findFirst()
                .or(() -> task.groups().stream().findFirst())
                .orElse("staff");
    }
}
