package be.pilootloket.roadmap;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.NewMeeting;
import be.pilootloket.programme.Homework;
import be.pilootloket.programme.Milestone;
import be.pilootloket.programme.Plan;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Programmes;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.RoadmapDates;
import be.pilootloket.programme.Texts;
import be.pilootloket.programme.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for roadmaps: open one on a plan, ask for its dates as they stand now, see how far it is, close it. */
@Service
@Transactional
public class RoadmapDesk {

    private final Roadmaps roadmaps;
    private final MeetingDesk meetings;
    private final CallDesk calls;
    private final Programmes programmes;
    private final WorkingDays workingDays;
    private final Clock clock;

    RoadmapDesk(
            Roadmaps roadmaps,
            MeetingDesk meetings,
            CallDesk calls,
            Programmes programmes,
            WorkingDays workingDays,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.meetings = meetings;
        this.calls = calls;
        this.programmes = programmes;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Why no roadmap can be opened; the fields are {@code programmeCode} and {@code planVersion}. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(NewRoadmap roadmap) {
        Optional<Programme> found = programme(roadmap);
        if (found.isEmpty()) {
            return List.of(new Refusal(
                    "programmeCode",
                    Texts.missing(roadmap.callCode())
                            ? "Vul de code van het programma in. " + known()
                            : "Programma \"%s\" bestaat niet. %s".formatted(Texts.shown(roadmap.callCode()), known())));
        }
        Programme programme = found.get();
        if (programme.roadmap().isEmpty()) {
            return List.of(
                    new Refusal("programmeCode", "Het programma %s heeft geen traject.".formatted(programme.code())));
        }
        Optional<Plan> plan = plan(programme, roadmap.planVersion());
        if (plan.isEmpty()) {
            return List.of(new Refusal(
                    "planVersion",
                    "Het plan \"%s\" bestaat niet. Kies uit: %s."
                            .formatted(Texts.shown(roadmap.planVersion()), versions(programme))));
        }
        if (!dates(programme).endsAt(plan.get().endsOn()).isAfter(clock.instant())) {
            return List.of(new Refusal(
                    "planVersion",
                    "Dit plan liep tot en met %s en is al voorbij."
                            .formatted(programme.dutchTime().date(plan.get().endsOn()))));
        }
        return List.of();
    }

    /**
     * Opens a roadmap and schedules every meeting of its plan. Its pilots join by the room of the pilots.
     *
     * @throws IllegalStateException when there is no such programme or plan
     */
    public Roadmap open(NewRoadmap opening) {
        Programme programme =
                programme(opening).orElseThrow(() -> new IllegalStateException("No programme " + opening.callCode()));
        Plan plan = plan(programme, opening.planVersion())
                .orElseThrow(() -> new IllegalStateException("No plan " + opening.planVersion()));
        String code = nextCode(programme.code());
        Instant now = clock.instant();
        roadmaps.insert(
                code, programme.code(), programme, LocalDate.ofInstant(now, programme.zone()), opening.by(), now);
        roadmaps.insert(code, new PlanVersion(1, plan, Map.of(), null, null, opening.by(), null, now));
        plan.milestones().forEach(milestone -> schedule(programme.code(), code, milestone));
        return get(code);
    }

    /** The roadmap with this code, whatever the case; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Roadmap> find(String code) {
        return code == null ? Optional.empty() : roadmaps.find(code.strip()).map(this::asItStands);
    }

    /**
     * The roadmap with this code.
     *
     * @throws IllegalArgumentException when there is none; ask {@link #find} first for what a person typed
     */
    @Transactional(readOnly = true)
    public Roadmap get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No roadmap " + code));
    }

    /** Every roadmap, by code. */
    @Transactional(readOnly = true)
    public List<Roadmap> all() {
        return roadmaps.all().stream().map(this::asItStands).toList();
    }

    /** The roadmaps that follow this call or programme, by code. */
    @Transactional(readOnly = true)
    public List<Roadmap> of(String callCode) {
        return all().stream()
                .filter(roadmap -> roadmap.callCode().equalsIgnoreCase(callCode))
                .toList();
    }

    /** Holds the roadmap until this transaction ends, so that no other one changes its dates meanwhile. */
    public void hold(String code) {
        roadmaps.lock(code);
    }

    /** The meeting at this milestone as it is planned now; empty when the plan in force has none. */
    @Transactional(readOnly = true)
    public Optional<Milestone> milestone(String code, String milestone) {
        return get(code).current().milestone(milestone);
    }

    /** The homework with this code; empty when the plan in force has none. */
    @Transactional(readOnly = true)
    public Optional<Homework> homework(String code, String homework) {
        return get(code).current().homework(homework);
    }

    /** The day on which a pilot's homework is due (D20), in the programme's zone. */
    @Transactional(readOnly = true)
    public LocalDate dueOn(String code, String homework, String pilot) {
        Roadmap roadmap = get(code);
        return course(roadmap).dueOn(homework, pilot, dates(roadmap.programme()));
    }

    /** When all homework of a roadmap is due. */
    @Transactional(readOnly = true)
    public DueDays dueDays(String code) {
        Roadmap roadmap = get(code);
        return new DueDays(course(roadmap), dates(roadmap.programme()));
    }

    /** When a pilot's homework is due (D20): at the end of that day. */
    @Transactional(readOnly = true)
    public Instant dueAt(String code, String homework, String pilot) {
        return dates(get(code).programme()).dueAt(dueOn(code, homework, pilot));
    }

    /** When a pilot's homework is chased, earliest first: two reminders to the coach, then the coordinator hears of it. */
    @Transactional(readOnly = true)
    public List<Instant> chasesAt(String code, String homework, String pilot) {
        return dates(get(code).programme()).chasesAt(dueOn(code, homework, pilot));
    }

    /** Before when a homework does not open (D12); empty when nothing holds it. */
    @Transactional(readOnly = true)
    public Optional<Instant> opensAt(String code, String homework) {
        Roadmap roadmap = get(code);
        return roadmap.current().homework(homework).map(Homework::opensOn).map(dates(roadmap.programme())::opensAt);
    }

    /** When the pilots' own work ends (S25, D13): the first instant after the last day of the plan in force. */
    @Transactional(readOnly = true)
    public Instant endsAt(String code) {
        Roadmap roadmap = get(code);
        return dates(roadmap.programme()).endsAt(roadmap.current().endsOn());
    }

    /** When this pilot's own work ends: later than {@link #endsAt(String)} when it was given more time. */
    @Transactional(readOnly = true)
    public Instant endsAt(String code, String pilot) {
        Roadmap roadmap = get(code);
        return dates(roadmap.programme()).endsAt(course(roadmap).endsOn(pilot));
    }

    /** The code of the next exchange that is neither held nor cancelled; empty when none is left. */
    @Transactional(readOnly = true)
    public Optional<String> nextExchange(String code) {
        Course course = course(get(code));
        return course.toCome().stream()
                .filter(Milestone::exchange)
                .map(Milestone::code)
                .findFirst();
    }

    /** How far the cohort is, against what was planned first. */
    @Transactional(readOnly = true)
    public RoadmapProgress progress(String code) {
        Roadmap roadmap = get(code);
        return new Progress(roadmap, meetings.of(roadmap.code()), dates(roadmap.programme())).asOfNow();
    }

    /** What follows from the days of this roadmap's programme. */
    public RoadmapDates dates(Programme programme) {
        return new RoadmapDates(programme, workingDays);
    }

    /**
     * Closes the roadmap; its dates move no more.
     *
     * @throws IllegalStateException when it is closed already
     */
    public void close(String code) {
        roadmaps.lock(code);
        if (!get(code).open()) {
            throw new IllegalStateException("Roadmap " + code + " is closed already");
        }
        roadmaps.close(code, clock.instant());
    }

    /** Where the roadmap stands: its plan with the meetings that are behind it. */
    Course course(Roadmap roadmap) {
        return Course.of(roadmap, meetings.of(roadmap.code()));
    }

    /** Puts a new version in force and lets the meetings follow it. */
    void decide(Roadmap roadmap, PlanVersion version) {
        roadmaps.insert(roadmap.code(), version);
    }

    void schedule(String callCode, String code, Milestone milestone) {
        meetings.schedule(new NewMeeting(
                code + "-" + milestone.code(),
                callCode,
                code,
                milestone.code(),
                milestone.label(),
                milestone.invited(),
                milestone.outcome(),
                milestone.on(),
                milestone.from(),
                milestone.until(),
                milestone.place(),
                milestone.agenda()));
    }

    /** The room of the meetings knows best where each one stands. */
    private Roadmap asItStands(Roadmap stored) {
        Map<String, Meeting> byMilestone =
                meetings.of(stored.code()).stream().collect(Collectors.toMap(Meeting::milestone, meeting -> meeting));
        List<Milestone> milestones = stored.current().milestones().stream()
                .map(milestone -> byMilestone.containsKey(milestone.code())
                        ? at(milestone, byMilestone.get(milestone.code()))
                        : milestone)
                .toList();
        return new Roadmap(
                stored.code(),
                stored.callCode(),
                stored.programme(),
                stored.startedOn(),
                stored.baseline(),
                stored.current().withMilestones(milestones),
                stored.versions(),
                stored.closedAt());
    }

    private static Milestone at(Milestone milestone, Meeting meeting) {
        return milestone.moved(meeting.on(), meeting.from(), meeting.until(), meeting.place());
    }

    /** As the call was approved; the file itself when the cohort was chosen outside any call of ours. */
    private Optional<Programme> programme(NewRoadmap roadmap) {
        return Texts.missing(roadmap.callCode())
                ? Optional.empty()
                : calls.find(roadmap.callCode())
                        .map(Call::definition)
                        .or(() -> programmes.find(roadmap.callCode().strip()));
    }

    private static Optional<Plan> plan(Programme programme, String version) {
        return Texts.missing(version) ? programme.roadmap().stream().findFirst() : programme.plan(version.strip());
    }

    private String nextCode(String callCode) {
        return callCode + "-T" + (of(callCode).size() + 1);
    }

    private String known() {
        return programmes.all().stream()
                .filter(programme -> !programme.roadmap().isEmpty())
                .map(Programme::code)
                .collect(Collectors.joining(", ", "Kies uit: ", "."));
    }

    private static String versions(Programme programme) {
        return programme.roadmap().stream().map(Plan::version).collect(Collectors.joining(", "));
    }
}
