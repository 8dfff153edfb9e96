package be.pilootloket.process.portfolio;

import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.assignment.Content;
import be.pilootloket.assignment.Deliverable;
import be.pilootloket.assignment.MissionStatementDraft;
import be.pilootloket.assignment.OpdrachtDraft;
import be.pilootloket.assignment.Opdrachten;
import be.pilootloket.assignment.Verdict;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.pilot.Appointment;
import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.NewPilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Player;
import be.pilootloket.roadmap.NewRoadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;

/** Two pilots on the plan of September 2020, at the moment when a meeting of theirs has come to its outcome. */
@Player
class Gathering {

    static final String ROADMAP = "RZP-2019-T1";
    static final String KEMPEN = ROADMAP + "-P1";
    static final String WAAS = ROADMAP + "-P2";
    static final String OUTCOME = "userTask_recordOutcome";

    private static final String COORDINATOR = "coordinator";

    private final Contest contest;
    private final RoadmapDesk roadmaps;
    private final PilotDesk pilots;
    private final CoachDesk coaches;
    private final MeetingDesk meetings;
    private final AssignmentDesk assignments;
    private final RuntimeService runtime;

    Gathering(
            Contest contest,
            RoadmapDesk roadmaps,
            PilotDesk pilots,
            CoachDesk coaches,
            MeetingDesk meetings,
            AssignmentDesk assignments,
            RuntimeService runtime) {
        this.contest = contest;
        this.roadmaps = roadmaps;
        this.pilots = pilots;
        this.coaches = coaches;
        this.meetings = meetings;
        this.assignments = assignments;
        this.runtime = runtime;
    }

    void open() {
        contest.clear();
        roadmaps.open(new NewRoadmap(Contest.CALL, "september-2020", COORDINATOR));
        pilots.register(
                Contest.CALL,
                ROADMAP,
                LocalDate.of(2020, 9, 1),
                Stream.of("Kempen", "Waas-Dender")
                        .map(name -> new NewPilot(name, "Logo " + name, "Contact", "contact@logo.example"))
                        .toList());
        coaches.appoint(new Appointment(KEMPEN, "coach1", null, COORDINATOR));
        coaches.appoint(new Appointment(WAAS, "coach2", null, COORDINATOR));
    }

    /** Begins the meeting at this milestone and goes to its outcome; gives the meeting's number. */
    String outcomeOf(String milestone, String form) {
        String number = ROADMAP + "-" + milestone;
        meetings.begin(number);
        runtime.createProcessInstanceByKey("collective-meeting")
                .businessKey(number)
                .setVariable("meeting", number)
                .setVariable("outcomeForm", form)
                .setVariable("outcomeDueAt", new Date())
                .setVariable("reportDueAt", new Date())
                .startBeforeActivity(OUTCOME)
                .execute();
        return number;
    }

    /** Opens a homework; nobody has done it yet. */
    void give(String homework) {
        assignments.open(ROADMAP, homework);
    }

    /** Hands in what the pilot of this coach made, by the end of its number. */
    void deliver(String assignment, Content content, String coach) {
        assignments.deliver(new Deliverable(ROADMAP + "-" + assignment, content, coach));
    }

    void accept(String assignment) {
        assignments.review(new Verdict(ROADMAP + "-" + assignment, true, null, COORDINATOR));
    }

    static MissionStatementDraft draft(String statement) {
        return new MissionStatementDraft("Drang.", "Bestaan.", statement, "https://agentschap.example/presentatie");
    }

    /** A list of opdrachten, the first of which is documented. */
    static Opdrachten list(String approach, String... titles) {
        return new Opdrachten(Stream.of(titles)
                .map(title -> new OpdrachtDraft(title, title.equals(titles[0]) ? approach : null, null, null))
                .toList());
    }

    static List<String> both() {
        return List.of(KEMPEN, WAAS);
    }
}
