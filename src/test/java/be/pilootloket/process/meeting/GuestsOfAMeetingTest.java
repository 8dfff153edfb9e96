package be.pilootloket.process.meeting;

import static be.pilootloket.process.meeting.MeetingPlay.GUEST;
import static be.pilootloket.process.meeting.MeetingPlay.KEMPEN;
import static be.pilootloket.process.meeting.MeetingPlay.LEARNING_DAY;
import static be.pilootloket.process.meeting.MeetingPlay.PLENARY;
import static be.pilootloket.process.meeting.MeetingPlay.WAAS;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.correspondence.Occasion;
import be.pilootloket.meeting.Guest;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.pilot.Stop;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Invited;
import be.pilootloket.programme.OutcomeKind;
import be.pilootloket.programme.Refusal;
import biweekly.component.VEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who registers for a meeting, and what the people of a meeting hear when the list changes. */
@Tag("both")
@Scenario(walks = "register-guest")
class GuestsOfAMeetingTest {

    private static final String PREPARE = "userTask_prepareMeeting";

    @Autowired
    private Story story;

    @Autowired
    private MeetingPlay play;

    @Autowired
    private MeetingDesk meetings;

    @Autowired
    private MeetingStarter starter;

    @Autowired
    private PilotDesk pilots;

    @BeforeEach
    void cohort() {
        play.cohort();
    }

    @Test
    void confirmsAGuestWhoIsInvitedLaterAndHearsOfTheEnd() {
        play.scheduled(LEARNING_DAY, Invited.PILOTS_AND_ZONES, OutcomeKind.NOTES);
        play.begun(LEARNING_DAY);
        register(LEARNING_DAY, GUEST);
        assertThat(play.sent(Occasion.GUEST_REGISTERED)).singleElement().satisfies(confirmation -> {
            assertThat(confirmation.address()).isEqualTo(GUEST);
            assertThat(confirmation.calendar()).isNull();
        });
        play.cancelled(LEARNING_DAY);

        assertThat(play.told(Occasion.MEETING_CANCELLED)).containsExactly(GUEST);
        assertThat(play.sent(Occasion.MEETING_CANCELLED).get(0).calendar()).isNull();
    }

    @Test
    void keepsAGuestWhoRegistersWhileTheInvitationIsBeingPrepared() {
        play.scheduled(LEARNING_DAY, Invited.PILOTS_AND_ZONES, OutcomeKind.NOTES);
        play.begun(LEARNING_DAY);
        register(LEARNING_DAY, "struck@zone8.example");
        story.ring(LEARNING_DAY, "event_agendaDue");
        story.at("2020-11-05T10:00");
        register(LEARNING_DAY, GUEST);

        story.fill("staff", LEARNING_DAY, PREPARE, Map.of("place", "Zaal 1", "guests", List.of()));
        story.work();

        assertThat(meetings.get(LEARNING_DAY).guests()).containsExactly(new Guest("Zorgraad 9", GUEST, "Zone 9"));
        assertThat(play.told(Occasion.MEETING_INVITED)).contains(GUEST).doesNotContain("struck@zone8.example");
    }

    @Test
    void bringsAGuestWhoComesAfterTheInvitationTheEntryAtOnce() {
        play.scheduled(LEARNING_DAY, Invited.PILOTS_AND_ZONES, OutcomeKind.NOTES);
        play.invited(LEARNING_DAY);
        register(LEARNING_DAY.toLowerCase(java.util.Locale.ROOT), GUEST);

        assertThat(meetings.get(LEARNING_DAY).guests()).containsExactly(new Guest("Zorgraad 9", GUEST, "Zone 9"));
        VEvent entry = MeetingPlay.entry(play.sent(Occasion.GUEST_REGISTERED).get(0))
                .getEvents()
                .get(0);
        assertThat(entry.getUid()).isEqualTo(event(Occasion.MEETING_INVITED).getUid());
        play.moved(LEARNING_DAY, "2020-12-01");
        assertThat(play.told(Occasion.MEETING_MOVED)).contains(GUEST);
    }

    @Test
    void refusesAGuestWhoCannotCome() {
        play.scheduled(LEARNING_DAY, Invited.PILOTS_AND_ZONES, OutcomeKind.NOTES);
        play.scheduled(PLENARY, Invited.PILOTS, OutcomeKind.NOTES);
        assertThat(refusedGuest("RZP-2019-T1-onbekend", GUEST)).containsExactly("meetingNumber");
        assertThat(refusedGuest(PLENARY, GUEST)).containsExactly("meetingNumber");
        assertThat(refusedGuest(LEARNING_DAY, "geen adres")).containsExactly("email");
        Map<String, String> endless = new java.util.HashMap<>(guest(LEARNING_DAY, GUEST));
        endless.put("zone", "Zone ".repeat(41));
        assertThat(story.refusedStart("staff", "register-guest", endless))
                .extracting(Refusal::field)
                .containsExactly("zone");
        register(LEARNING_DAY, GUEST);
        assertThat(refusedGuest(LEARNING_DAY, GUEST.toUpperCase(java.util.Locale.ROOT)))
                .containsExactly("email");
        meetings.cancel(LEARNING_DAY, "De zaal is gesloten.");
        assertThat(refusedGuest(LEARNING_DAY, "ander@zone9.example")).containsExactly("meetingNumber");
    }

    @Test
    void nobodyIsToldOfChangedPeopleBeforeTheInvitation() {
        play.begun(PLENARY);
        pilots.stop(new Stop("Waas-Dender", "Te weinig mensen.", "coordinator1"));
        starter.peopleChanged(MeetingPlay.ROADMAP);
        story.work();
        play.prepared(PLENARY);

        assertThat(play.told(Occasion.MEETING_LEFT)).isEmpty();
        assertThat(play.told(Occasion.MEETING_INVITED)).doesNotContain(WAAS).contains(KEMPEN);
    }

    private VEvent event(Occasion occasion) {
        return MeetingPlay.entry(play.sent(occasion).get(0)).getEvents().get(0);
    }

    private void register(String meeting, String email) {
        story.start("staff", "register-guest", guest(meeting, email));
        story.work();
    }

    private List<String> refusedGuest(String meeting, String email) {
        return story.refusedStart("staff", "register-guest", guest(meeting, email)).stream()
                .map(Refusal::field)
                .toList();
    }

    private static Map<String, String> guest(String meeting, String email) {
        return Map.of("meetingNumber", meeting, "organisation", "Zorgraad 9", "email", email, "zone", "Zone 9");
    }
}
