package be.pilootloket.process.meeting;

import static be.pilootloket.process.meeting.MeetingPlay.COACH;
import static be.pilootloket.process.meeting.MeetingPlay.COORDINATOR;
import static be.pilootloket.process.meeting.MeetingPlay.GUEST;
import static be.pilootloket.process.meeting.MeetingPlay.KEMPEN;
import static be.pilootloket.process.meeting.MeetingPlay.PLENARY;
import static be.pilootloket.process.meeting.MeetingPlay.WAAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.call.AudienceDesk;
import be.pilootloket.call.Registrant;
import be.pilootloket.call.SessionDesk;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.ReplyDesk;
import be.pilootloket.meeting.Report;
import be.pilootloket.meeting.State;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.pilot.Stop;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Invited;
import be.pilootloket.programme.OutcomeKind;
import be.pilootloket.programme.Refusal;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting from its agenda to its report, along every way it can take. */
@Tag("both")
@Scenario(walks = "collective-meeting")
class CollectiveMeetingTest {

    private static final String MODEL = "collective-meeting";
    private static final String SESSION = Contest.CALL + "-info-session";
    private static final String PREPARE = "userTask_prepareMeeting";
    private static final String ATTENDANCE = "userTask_recordAttendance";
    private static final String OUTCOME = "userTask_recordOutcome";
    private static final String REPORT = "userTask_writeReport";

    @Autowired
    private Story story;

    @Autowired
    private MeetingPlay play;

    @Autowired
    private Contest contest;

    @Autowired
    private MeetingDesk meetings;

    @Autowired
    private ReplyDesk replies;

    @Autowired
    private MeetingStarter starter;

    @Autowired
    private SessionDesk sessions;

    @Autowired
    private AudienceDesk audience;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private PilotDesk pilots;

    @BeforeEach
    void cohort() {
        play.cohort();
    }

    @Test
    void runsFromItsAgendaToItsReport() {
        play.begun(PLENARY);
        assertThat(story.rings(PLENARY, "event_agendaDue")).isEqualTo("2020-11-03T08:00:00Z");
        story.ring(PLENARY, "event_agendaDue");
        assertThat(story.task(PLENARY, PREPARE).getDueDate().toInstant()).isEqualTo("2020-11-10T16:00:00Z");
        assertThat(story.shown(PLENARY, PREPARE, "agenda")).isEqualTo("Waar zitten verschillen?");
        story.fill(
                "staff",
                PLENARY,
                PREPARE,
                Map.of(
                        "place",
                        "Zaal 1",
                        "agenda",
                        "Waar zitten verschillen?\n\nWat leren we?",
                        "guests",
                        List.of(Map.of("organisation", "Zone 9", "email", GUEST, "zone", "Zone 9"))));
        story.work();

        assertThat(play.told(Occasion.MEETING_INVITED))
                .containsExactlyInAnyOrder(KEMPEN, WAAS, GUEST, COACH, COORDINATOR);
        Message invitation = play.sent(Occasion.MEETING_INVITED).get(0);
        ICalendar entry = MeetingPlay.entry(invitation);
        VEvent event = entry.getEvents().get(0);
        assertThat(entry.getMethod().isRequest()).isTrue();
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2020-11-24T08:30:00Z");
        assertThat(event.getAttendees().get(0).getEmail()).isEqualTo(invitation.address());
        assertThat(event.getDescription().getValue()).contains("- Wat leren we?");

        assertThat(story.rings(PLENARY, "event_reminderDue")).isEqualTo("2020-11-20T08:00:00Z");
        story.ring(PLENARY, "event_reminderDue");
        assertThat(play.told(Occasion.MEETING_APPROACHING)).hasSize(5);
        Instant answered = Instant.parse("2020-11-20T09:00:00Z");
        replies.record(PLENARY, KEMPEN, "ACCEPTED", answered);
        replies.record(PLENARY, GUEST, "DECLINED", answered);
        replies.record(PLENARY, COACH, "TENTATIVE", answered);
        story.ring(PLENARY, "event_meetingReached");
        assertThat(meetings.get(PLENARY).state()).isEqualTo(State.HELD);
        assertThat(story.shown(PLENARY, ATTENDANCE, "expected").toString())
                .contains("\"Kempen (komt)\"", "\"Zone 9 (komt niet)\"", "\"label\":\"Waas-Dender\"");
        assertThat(story.shown(PLENARY, ATTENDANCE, "otherAnswers")).isEqualTo("- " + COACH + ": komt misschien");
        assertThat(story.task(PLENARY, ATTENDANCE).getDueDate().toInstant()).isEqualTo("2020-11-24T16:00:00Z");
        story.fill("staff", PLENARY, ATTENDANCE, Map.of("attendance", 12, "present", List.of("Kempen", "Niemand")));
        assertThat(story.laid(story.task(PLENARY, OUTCOME))).containsOnlyKeys("notes");
        story.fill("coordinator1", PLENARY, OUTCOME, Map.of("notes", "We werken verder aan het voorstel."));
        assertThat(story.task(PLENARY, REPORT).getDueDate().toInstant()).isEqualTo("2020-12-01T16:00:00Z");
        assertThat(story.shown(PLENARY, REPORT, "attended")).isEqualTo("12 aanwezigen: Kempen");
        assertThat(story.shown(PLENARY, REPORT, "report")).isEqualTo("We werken verder aan het voorstel.");
        story.fill("staff", PLENARY, REPORT, Map.of("report", "Het verslag."));
        story.work();

        assertThat(play.sent(Occasion.MEETING_REPORTED))
                .hasSize(5)
                .allSatisfy(report -> assertThat(report.body()).contains("Het verslag."));
        Meeting reported = meetings.get(PLENARY);
        assertThat(reported.state()).isEqualTo(State.REPORTED);
        assertThat(reported.outcomeRecordedAt()).isNotNull();
        assertThat(story.runs(MODEL, PLENARY)).isFalse();
    }

    @Test
    void followsAMoveBeforeTheInvitationAndTellsNobody() {
        play.begun(PLENARY);
        play.moved(PLENARY, "2020-12-01");
        assertThat(story.rings(PLENARY, "event_agendaDue")).isEqualTo("2020-11-10T08:00:00Z");
        story.ring(PLENARY, "event_agendaDue");
        play.moved(PLENARY, "2020-12-03");
        assertThat(story.task(PLENARY, PREPARE).getDueDate().toInstant()).isEqualTo("2020-11-19T16:00:00Z");
        assertThat(story.rings(PLENARY, "event_dayCameUnprepared")).isEqualTo("2020-12-03T08:30:00Z");

        assertThat(play.sent(Occasion.MEETING_MOVED)).isEmpty();
        assertThat(meetings.get(PLENARY).sequence()).isZero();
    }

    @Test
    void tellsOfAMoveAfterTheInvitationInTheSameEntry() {
        play.invited(PLENARY);
        play.moved(PLENARY, "2020-12-01");

        assertThat(play.told(Occasion.MEETING_MOVED)).containsExactlyInAnyOrder(KEMPEN, WAAS, COACH, COORDINATOR);
        VEvent invited = event(Occasion.MEETING_INVITED);
        VEvent moved = event(Occasion.MEETING_MOVED);
        assertThat(moved.getUid()).isEqualTo(invited.getUid());
        assertThat(moved.getSequence().getValue()).isEqualTo(1);
        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo("2020-12-01T08:30:00Z");
        assertThat(story.rings(PLENARY, "event_reminderDue")).isEqualTo("2020-11-27T08:00:00Z");
    }

    @Test
    void remindsAgainOfADateThatMovedAwayAfterTheReminder() {
        play.invited(PLENARY);
        story.ring(PLENARY, "event_reminderDue");
        play.moved(PLENARY, "2020-12-01");
        assertThat(play.sent(Occasion.MEETING_MOVED)).hasSize(4);
        assertThat(story.isSet(PLENARY, "event_meetingReached")).isFalse();
        story.ring(PLENARY, "event_reminderDue");

        assertThat(play.sent(Occasion.MEETING_APPROACHING)).hasSize(8);
        assertThat(story.rings(PLENARY, "event_meetingReached")).isEqualTo("2020-12-01T08:30:00Z");
    }

    @Test
    void sendsNoReminderRightAfterTheNewsItself() {
        play.invited(PLENARY);
        story.ring(PLENARY, "event_reminderDue");
        play.moved(PLENARY, "2020-11-23");

        assertThat(play.sent(Occasion.MEETING_MOVED)).hasSize(4);
        assertThat(play.sent(Occasion.MEETING_APPROACHING)).hasSize(4);
        assertThat(story.rings(PLENARY, "event_meetingReached")).isEqualTo("2020-11-23T08:30:00Z");
    }

    @Test
    void tellsNobodyTwiceOfTheSameDate() {
        play.invited(PLENARY);
        play.moved(PLENARY, "2020-12-01");
        play.moved(PLENARY, "2020-12-01");
        starter.follow(PLENARY);
        story.work();

        assertThat(play.sent(Occasion.MEETING_MOVED)).hasSize(4);
    }

    @Test
    void bringsTheNewDateWithTheReminderThatWasAboutToLeave() {
        play.invited(PLENARY);
        story.ringOnly(PLENARY, "event_reminderDue");
        play.moved(PLENARY, "2020-12-01");

        assertThat(play.sent(Occasion.MEETING_MOVED)).isEmpty();
        assertThat(event(Occasion.MEETING_APPROACHING).getSequence().getValue()).isEqualTo(1);
        assertThat(event(Occasion.MEETING_APPROACHING).getDateStart().getValue().toInstant())
                .isEqualTo("2020-12-01T08:30:00Z");
        starter.follow(PLENARY);
        story.work();
        assertThat(play.sent(Occasion.MEETING_MOVED)).isEmpty();
        assertThat(story.rings(PLENARY, "event_meetingReached")).isEqualTo("2020-12-01T08:30:00Z");
    }

    @Test
    void endsInSilenceWhenItIsCancelledBeforeTheInvitation() {
        play.begun(PLENARY);
        play.cancelled(PLENARY);

        assertThat(play.sent(Occasion.MEETING_CANCELLED)).isEmpty();
        assertThat(story.runs(MODEL, PLENARY)).isFalse();
    }

    @Test
    void takesACancelledMeetingOutOfEveryCalendar() {
        play.invited(PLENARY);
        play.moved(PLENARY, "2020-12-01");
        play.cancelled(PLENARY);

        assertThat(play.told(Occasion.MEETING_CANCELLED)).containsExactlyInAnyOrder(KEMPEN, WAAS, COACH, COORDINATOR);
        Message message = play.sent(Occasion.MEETING_CANCELLED).get(0);
        assertThat(message.body()).contains("De zaal is gesloten.");
        assertThat(MeetingPlay.entry(message).getMethod().isCancel()).isTrue();
        assertThat(event(Occasion.MEETING_CANCELLED).getUid())
                .isEqualTo(event(Occasion.MEETING_INVITED).getUid());
        assertThat(event(Occasion.MEETING_CANCELLED).getSequence().getValue()).isEqualTo(2);
        assertThat(story.runs(MODEL, PLENARY)).isFalse();
    }

    @Test
    void takesPlaceWithoutPreparationWhenNobodyDidIt() {
        play.begun(PLENARY);
        story.ring(PLENARY, "event_agendaDue");
        story.ring(PLENARY, "event_dayCameUnprepared");

        assertThat(story.tasks(PLENARY)).containsExactly(ATTENDANCE);
        assertThat(play.sent(Occasion.MEETING_INVITED)).isEmpty();
    }

    @Test
    void isSkippedWhenThePlanLacksItOrItWasCancelledBeforeItsTurn() {
        runtime.startProcessInstanceByKey(MODEL, "RZP-2019-T1-exchange-9", Map.of("callCode", Contest.CALL));
        play.scheduled(PLENARY, Invited.PILOTS, OutcomeKind.NOTES);
        meetings.cancel(PLENARY, "Niet meer nodig.");
        play.begun(PLENARY);

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(MODEL)
                        .count())
                .isZero();
    }

    @Test
    void isReportedOnceAndThenNeitherMovedNorCancelled() {
        play.invited(PLENARY);
        story.ring(PLENARY, "event_reminderDue");
        story.ring(PLENARY, "event_meetingReached");
        story.fill("staff", PLENARY, ATTENDANCE, Map.of("attendance", 3));
        story.fill("staff", PLENARY, OUTCOME, Map.of("notes", "Genoteerd."));
        assertThat(refused(PLENARY, REPORT, Map.of("report", " "))).containsExactly("report");
        Task task = story.task(PLENARY, REPORT);
        story.fill("staff", task, Map.of("report", "Het verslag."));
        assertThatThrownBy(() -> story.complete("staff2", task, Map.of("report", "Een ander verslag.")))
                .isInstanceOf(RuntimeException.class);

        Report again = new Report(PLENARY, "Een ander verslag.");
        assertThat(meetings.refusals(again)).extracting(Refusal::field).containsExactly("report");
        assertThatThrownBy(() -> meetings.report(again)).isInstanceOf(IllegalStateException.class);
        assertThat(meetings.refusalsToCancel(PLENARY, "Toch niet."))
                .extracting(Refusal::field)
                .containsExactly("reason");
        assertThatThrownBy(() -> meetings.cancel(PLENARY, "Toch niet.")).isInstanceOf(IllegalStateException.class);
        Meeting held = meetings.get(PLENARY);
        assertThat(meetings.refusalsToMove(PLENARY, held.on().plusDays(9), held.from(), held.until(), null))
                .extracting(Refusal::field)
                .containsExactly("on");
        assertThat(held.report()).isEqualTo("Het verslag.");
    }

    @Test
    void refusesWhatCannotBe() {
        play.begun(PLENARY);
        story.ring(PLENARY, "event_agendaDue");
        assertThat(refused(PLENARY, PREPARE, Map.of("place", "", "from", "straks", "until", "", "agenda", "")))
                .containsExactlyInAnyOrder("place", "from", "until", "agenda");
        assertThat(refused(PLENARY, PREPARE, Map.of("place", "Zaal", "until", "09u00")))
                .containsExactly("until");
        assertThat(refused(
                        PLENARY,
                        PREPARE,
                        Map.of(
                                "place",
                                "Zaal",
                                "guests",
                                List.of(Map.of("organisation", "Zone 9", "email", "a@b.example\r\nBcc: c@d.example")))))
                .containsExactly("guests");
        story.fill("staff", PLENARY, PREPARE, Map.of("place", "Zaal", "on", "2020-12-24"));
        assertThat(meetings.get(PLENARY).on()).as("the plan moves the day").isEqualTo("2020-11-24");
        story.work();
        story.ring(PLENARY, "event_reminderDue");
        story.ring(PLENARY, "event_meetingReached");
        assertThat(refused(PLENARY, ATTENDANCE, Map.of("attendance", -1))).containsExactly("attendance");
        story.fill("staff", PLENARY, ATTENDANCE, Map.of("attendance", 0));
        assertThat(refused(PLENARY, OUTCOME, Map.of("notes", ""))).containsExactly("notes");
        assertThat(refused(PLENARY, OUTCOME, Map.of("notes", "x".repeat(20_001))))
                .containsExactly("notes");
    }

    @Test
    void whoFallsOutAfterAMoveLosesTheEntryAsItStandsNow() {
        play.invited(PLENARY);
        play.moved(PLENARY, "2020-11-26");
        pilots.stop(new Stop("Waas-Dender", "Te weinig mensen.", "coordinator1"));
        starter.peopleChanged(MeetingPlay.ROADMAP);
        story.work();

        assertThat(play.told(Occasion.MEETING_JOINED)).isEmpty();
        assertThat(play.told(Occasion.MEETING_LEFT)).containsExactly(WAAS);
        ICalendar entry = MeetingPlay.entry(play.sent(Occasion.MEETING_LEFT).get(0));
        assertThat(entry.getMethod().isCancel()).isTrue();
        assertThat(entry.getEvents().get(0).getSequence().getValue()).isOne();
        assertThat(story.isSet(PLENARY, "event_reminderDue")).isTrue();
    }

    @Test
    void holdsTheInfoSessionOfACallAndEndsThoughNobodyWaitsForIt() {
        contest.open();
        story.at("2019-09-12T09:00");
        sessions.announce(Contest.CALL);
        runtime.startProcessInstanceByKey(MODEL, SESSION, Map.of("callCode", Contest.CALL));
        story.ring(SESSION, "event_agendaDue");
        assertThat(refused(SESSION, PREPARE, Map.of("place", "Zaal", "on", "2019-11-12")))
                .containsExactly("on");
        story.fill(
                "staff",
                SESSION,
                PREPARE,
                Map.of("place", "Zaal", "on", "2019-09-25", "from", "14u00", "until", "16:30"));
        story.work();
        int stakeholders = audience.stakeholders(Contest.CALL).size();
        assertThat(play.sent(Occasion.MEETING_INVITED))
                .hasSize(stakeholders)
                .allSatisfy(invitation -> assertThat(invitation.body())
                        .contains("infosessie over", "woensdag 25 september 2019 van 14u00"));
        assertThat(story.rings(SESSION, "event_reminderDue")).isEqualTo("2019-09-23T07:00:00Z");
        story.ring(SESSION, "event_reminderDue");
        story.ring(SESSION, "event_meetingReached");
        assertThat(refused(
                        SESSION,
                        ATTENDANCE,
                        Map.of(
                                "attendance",
                                2,
                                "registrants",
                                List.of(Map.of(
                                        "organisation", "Voorbeeld", "email", "a@b.example\r\nBcc: c@d.example")))))
                .containsExactly("registrants");
        assertThat(refused(SESSION, ATTENDANCE, Map.of("attendance", 2, "registrants", "geen lijst")))
                .containsExactly("registrants");
        story.fill(
                "staff",
                SESSION,
                ATTENDANCE,
                Map.of(
                        "attendance",
                        42,
                        "registrants",
                        List.of(Map.of("organisation", "Zorgraad Voorbeeld", "email", "info@zorgraad.example"))));
        assertThat(refused(SESSION, OUTCOME, Map.of("slidesTitle", "", "slidesLink", "")))
                .containsExactly("slidesTitle", "slidesLink");
        story.fill("staff", SESSION, OUTCOME, Map.of("slidesTitle", "Infosessie", "slidesLink", "infosessie.pptx"));
        story.fill("staff", SESSION, REPORT, Map.of("report", "Er waren vragen."));
        story.work();

        assertThat(audience.registrants(Contest.CALL))
                .containsExactly(new Registrant("Zorgraad Voorbeeld", "info@zorgraad.example"));
        assertThat(play.sent(Occasion.MEETING_REPORTED))
                .hasSize(stakeholders + 1)
                .allSatisfy(report -> assertThat(report.body()).contains("infosessie.pptx", "Er waren vragen."));
        assertThat(story.runs(MODEL, SESSION)).isFalse();
    }

    private VEvent event(Occasion occasion) {
        return MeetingPlay.entry(play.sent(occasion).get(0)).getEvents().get(0);
    }

    private List<String> refused(String number, String task, Map<String, ?> typed) {
        return story.refused("staff", number, task, typed).stream()
                .map(Refusal::field)
                .toList();
    }
}
