package be.pilootloket.process.meeting;

import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.NewMeeting;
import be.pilootloket.pilot.Appointment;
import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.NewPilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Player;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Invited;
import be.pilootloket.programme.OutcomeKind;
import biweekly.Biweekly;
import biweekly.ICalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;

/** Two pilots with a coach each, and a meeting of their roadmap. */
@Player
class MeetingPlay {

    static final String ROADMAP = "RZP-2019-T1";
    static final String PLENARY = ROADMAP + "-plenary-1";
    static final String LEARNING_DAY = ROADMAP + "-learning-day";
    static final String KEMPEN = "contact@kempen.example";
    static final String WAAS = "contact@waas-dender.example";
    static final String COACH = "coach1@agentschap.example";
    static final String COORDINATOR = "coordinator@agentschap.example";
    static final String GUEST = "info@zone9.example";

    private final Story story;
    private final Contest contest;
    private final MeetingDesk meetings;
    private final MeetingStarter starter;
    private final PilotDesk pilots;
    private final CoachDesk coaches;
    private final PostOffice post;
    private final RuntimeService runtime;
    private final IdentityService identity;

    MeetingPlay(
            Story story,
            Contest contest,
            MeetingDesk meetings,
            MeetingStarter starter,
            PilotDesk pilots,
            CoachDesk coaches,
            PostOffice post,
            RuntimeService runtime,
            IdentityService identity) {
        this.story = story;
        this.contest = contest;
        this.meetings = meetings;
        this.starter = starter;
        this.pilots = pilots;
        this.coaches = coaches;
        this.post = post;
        this.runtime = runtime;
        this.identity = identity;
    }

    /** A cohort on the first of October 2020. */
    void cohort() {
        contest.clear();
        person("coach1", "coach", COACH);
        person("coordinator1", "coordinator", COORDINATOR);
        story.at("2020-10-01T09:00");
        pilots.register(
                Contest.CALL,
                ROADMAP,
                LocalDate.of(2020, 9, 1),
                List.of(
                        new NewPilot("Kempen", "Logo Kempen", "Onthaal Kempen", KEMPEN),
                        new NewPilot("Waas-Dender", "Logo Waas", "Onthaal Waas", WAAS)));
        pilots.ofRoadmap(ROADMAP)
                .forEach(pilot -> coaches.appoint(new Appointment(pilot.number(), "coach1", null, "coordinator1")));
    }

    /** A meeting on 24 November 2020 from 9:30 to 12:30, in winter time. */
    void scheduled(String number, Invited invited, OutcomeKind outcome) {
        meetings.schedule(new NewMeeting(
                number,
                Contest.CALL,
                ROADMAP,
                number.substring(ROADMAP.length() + 1),
                "Eerste plenaire bijeenkomst",
                invited,
                outcome,
                LocalDate.of(2020, 11, 24),
                LocalTime.of(9, 30),
                LocalTime.of(12, 30),
                null,
                List.of("Waar zitten verschillen?")));
    }

    /** Its turn comes; the meeting is one of notes for the pilots unless it was scheduled before. */
    void begun(String number) {
        if (meetings.find(number).isEmpty()) {
            scheduled(number, Invited.PILOTS, OutcomeKind.NOTES);
        }
        runtime.startProcessInstanceByKey("collective-meeting", number, Map.of("callCode", Contest.CALL));
    }

    void prepared(String number) {
        story.ring(number, "event_agendaDue");
        story.fill("staff", number, "userTask_prepareMeeting", Map.of("place", "Zaal 1, Voorbeeldstraat 1"));
        story.work();
    }

    void invited(String number) {
        begun(number);
        prepared(number);
    }

    /** Somebody moves the meeting to this day, same hours and place. */
    void moved(String number, String day) {
        Meeting meeting = meetings.get(number);
        meetings.move(number, LocalDate.parse(day), meeting.from(), meeting.until(), meeting.place());
        starter.follow(number);
        story.work();
    }

    void cancelled(String number) {
        meetings.cancel(number, "De zaal is gesloten.");
        starter.follow(number);
        story.work();
    }

    /** The messages of an occasion, oldest first. */
    List<Message> sent(Occasion occasion) {
        return post.search(new MessageSearch(null, occasion, null), 1000).stream()
                .sorted(java.util.Comparator.comparing(Message::draftedAt))
                .toList();
    }

    List<String> told(Occasion occasion) {
        return sent(occasion).stream().map(Message::address).toList();
    }

    static ICalendar entry(Message message) {
        return Biweekly.parse(message.calendar()).first();
    }

    private void person(String id, String group, String email) {
        if (identity.createGroupQuery().groupId(group).count() == 0) {
            identity.saveGroup(identity.newGroup(group));
        }
        if (identity.createUserQuery().userId(id).count() == 0) {
            User user = identity.newUser(id);
            user.setEmail(email);
            identity.saveUser(user);
            identity.createMembership(id, group);
        }
    }
}
