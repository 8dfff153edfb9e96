package be.pilootloket.process.assignment;

import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.meeting.Meeting;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The four pilots on the plan of September 2020, each with a coach, where a story of their homework begins. */
@Player
public class Trajectory {

    public static final String CALL = Contest.CALL;
    public static final String ROADMAP = "RZP-2019-T1";
    public static final String KEMPEN = ROADMAP + "-P1";

    private static final List<String> PILOTS = List.of("Kempen", "Waas-Dender", "Oost-Limburg", "Halle-Vilvoorde");

    private final Contest contest;
    private final RoadmapDesk roadmaps;
    private final PilotDesk pilots;
    private final CoachDesk coaches;
    private final MeetingDesk meetings;
    private final AssignmentDesk assignments;
    private final AssignmentStarter starter;
    private final PostOffice register;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final JdbcClient jdbc;

    Trajectory(
            Contest contest,
            RoadmapDesk roadmaps,
            PilotDesk pilots,
            CoachDesk coaches,
            MeetingDesk meetings,
            AssignmentDesk assignments,
            AssignmentStarter starter,
            PostOffice register,
            RuntimeService runtime,
            IdentityService identity,
            JdbcClient jdbc) {
        this.contest = contest;
        this.roadmaps = roadmaps;
        this.pilots = pilots;
        this.coaches = coaches;
        this.meetings = meetings;
        this.assignments = assignments;
        this.starter = starter;
        this.register = register;
        this.runtime = runtime;
        this.identity = identity;
        this.jdbc = jdbc;
    }

    /** Clears everything and opens the roadmap with its pilots; coach1 coaches Kempen, and so on. */
    void open() {
        open("september-2020");
    }

    /** The same on another plan. */
    public void open(String plan) {
        contest.clear();
        roadmaps.open(new NewRoadmap(CALL, plan, "coordinator"));
        pilots.register(
                CALL,
                ROADMAP,
                LocalDate.of(2020, 9, 1),
                PILOTS.stream()
                        .map(name -> new NewPilot(name, "Logo " + name, "Contact", "contact@logo.example"))
                        .toList());
        people();
        Stream.of(1, 2, 3, 4)
                .forEach(
                        at -> coaches.appoint(new Appointment(ROADMAP + "-P" + at, "coach" + at, null, "coordinator")));
    }

    /** One pilot more than the programme has places for, without a coach: for stories of many. */
    public void another(int at) {
        jdbc.sql("""
                insert into pilot (number, call_code, name, slug, organisation, contact_name, contact_email, starts_on, roadmap)
                select :number, call_code, :name, :slug, organisation, contact_name, contact_email, starts_on, roadmap
                from pilot where number = :model""")
                .param("number", ROADMAP + "-P" + at)
                .param("name", "Zone " + at)
                .param("slug", "zone-" + at)
                .param("model", KEMPEN)
                .update();
    }

    /** A coordinator and five coaches, the last without a pilot, each with an account and an address. */
    public void people() {
        account("coordinator", "coordinator");
        Stream.of(1, 2, 3, 4, 5).forEach(at -> account("coach" + at, "coach"));
    }

    /** Gives a homework, as the roadmap does. */
    public void give(String homework) {
        runtime.startProcessInstanceByKey(
                "homework",
                ROADMAP + "-" + homework,
                Map.of("callCode", CALL, "roadmap", ROADMAP, "homework", homework));
    }

    /** Moves a meeting, as an approved change does, and lets the homework follow. */
    void move(String milestone, String day) {
        Meeting meeting = meetings.get(ROADMAP + "-" + milestone);
        meetings.move(meeting.number(), LocalDate.parse(day), meeting.from(), meeting.until(), meeting.place());
        assignments.of(ROADMAP).forEach(assignment -> starter.follow(assignment.number()));
    }

    /** The addresses to which messages on this occasion about this assignment were written, in order. */
    List<String> told(Occasion occasion, String assignment) {
        return register.search(new MessageSearch(null, occasion, null), 1000).stream()
                .filter(message -> assignment.equals(message.about()))
                .map(message -> message.address())
                .toList();
    }

    /** The names of the variables that an instance may carry and this one does. */
    Set<String> facts(String process, String businessKey) {
        return runtime.getVariables(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(businessKey)
                        .singleResult()
                        .getId())
                .keySet();
    }

    private void account(String id, String group) {
        if (identity.createGroupQuery().groupId(group).count() == 0) {
            identity.saveGroup(identity.newGroup(group));
        }
        if (identity.createUserQuery().userId(id).count() == 0) {
            User user = identity.newUser(id);
            user.setEmail(id + "@agentschap.example");
            identity.saveUser(user);
        }
        if (identity.createUserQuery().userId(id).memberOfGroup(group).count() == 0) {
            identity.createMembership(id, group);
        }
    }
}
