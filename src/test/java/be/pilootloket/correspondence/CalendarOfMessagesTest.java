package be.pilootloket.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.pilot.NewPilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.roadmap.NewRoadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invitation to a meeting goes to people inside and outside the agency, each with an entry of their own. */
@Scenario
class CalendarOfMessagesTest {

    private static final String MEETING = "RZP-2019-T1-plenary-1";
    private static final String DOMAIN = "vlaanderen.be";
    private static final List<Addressee> COLLEAGUES = List.of(Addressee.of("Coach", "coach@agentschap.example"));

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private RoadmapDesk roadmaps;

    @Autowired
    private PilotDesk pilots;

    @Autowired
    private MeetingDesk meetings;

    @Autowired
    private PostOffice post;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void opens() {
        story.at("2020-09-01T09:00");
        contest.clear();
        roadmaps.open(new NewRoadmap(Contest.CALL, "september-2020", "coordinator"));
        pilots.register(
                Contest.CALL,
                "RZP-2019-T1",
                LocalDate.of(2020, 9, 1),
                Stream.of("Kempen", "Waas-Dender")
                        .map(name -> new NewPilot(
                                name, "Logo " + name, name, name.toLowerCase(Locale.ROOT) + "@logo.example"))
                        .toList());
    }

    @Test
    void invitesEveryoneInsideAndOutsideWithAnEntryOfTheirOwn() {
        List<Message> written = invited();

        assertThat(written)
                .extracting(Message::address)
                .containsExactly("kempen@logo.example", "waas-dender@logo.example", "coach@agentschap.example");
        assertThat(written).allSatisfy(mail -> {
            assertThat(unfolded(mail)).contains("METHOD:REQUEST", "mailto:" + mail.address());
            assertThat(mail.about()).isEqualTo(MEETING);
            assertThat(mail.number()).isNull();
        });
    }

    @Test
    void keepsAMalformedAddressFromNobodyElseAndInvitesTheCorrectedOne() {
        jdbc.sql("update pilot set contact_email = 'kempen' where name = 'Kempen'")
                .update();
        Message malformed = invited().get(0);
        assertThat(unfolded(malformed)).contains("METHOD:REQUEST").doesNotContain("ATTENDEE");
        jdbc.sql("update message set state = 'REFUSED' where id = :id")
                .param("id", malformed.id().value())
                .update();

        post.correct(malformed.id(), "onthaal@kempen.example");

        assertThat(unfolded(post.get(malformed.id()))).contains("mailto:onthaal@kempen.example");
    }

    @Attack(31)
    @Test
    void keepsOneEntryUpToDateFromInvitationToCancellationOverTheChangeOfClocks() {
        meetings.invite(MEETING);
        List<VEvent> entries = new ArrayList<>(List.of(entryOf(Occasion.MEETING_INVITED, "REQUEST")));
        story.at("2020-09-02T09:00");
        meetings.move(MEETING, LocalDate.of(2020, 10, 23), LocalTime.of(9, 30), LocalTime.of(12, 30), "Zaal 1");
        entries.add(entryOf(Occasion.MEETING_MOVED, "REQUEST"));
        story.at("2020-09-03T09:00");
        meetings.move(MEETING, LocalDate.of(2020, 10, 26), LocalTime.of(9, 30), LocalTime.of(12, 30), "Zaal 1");
        entries.add(entryOf(Occasion.MEETING_MOVED, "REQUEST"));
        story.at("2020-09-04T09:00");
        meetings.cancel(MEETING, "De zaal is dicht.");
        entries.add(entryOf(Occasion.MEETING_CANCELLED, "CANCEL"));

        assertThat(entries).extracting(entry -> entry.getUid().getValue()).containsOnly(MEETING + "@" + DOMAIN);
        assertThat(entries).extracting(entry -> entry.getSequence().getValue()).containsExactly(0, 1, 2, 3);
        assertThat(entries)
                .extracting(
                        entry -> entry.getDateTimeStamp().getValue().toInstant().toString())
                .containsExactly(
                        "2020-09-01T07:00:00Z", "2020-09-02T07:00:00Z", "2020-09-03T07:00:00Z", "2020-09-04T07:00:00Z");
        assertThat(entries.subList(1, 4))
                .as("half past nine in Brussels, in summer time and then in winter time")
                .extracting(entry -> entry.getDateStart().getValue().toInstant().toString())
                .containsExactly("2020-10-23T07:30:00Z", "2020-10-26T08:30:00Z", "2020-10-26T08:30:00Z");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.getOrganizer().getEmail()).endsWith(DOMAIN);
            assertThat(entry.getAttendees())
                    .singleElement()
                    .satisfies(one -> assertThat(one.getEmail()).isEqualTo("kempen@logo.example"));
            assertThat(entry.getSummary().getValue())
                    .endsWith(": Oproep naar pilootprojecten voor regionale zorgplatformen");
        });
        assertThat(entries.get(3).getStatus().isCancelled()).isTrue();
    }

    /** What the first of those invited gets for the calendar. */
    private VEvent entryOf(Occasion occasion, String method) {
        Message mail = post.get(post.draft(occasion, MEETING, COLLEAGUES).get(0));
        ICalendar calendar = Biweekly.parse(mail.calendar()).first();
        assertThat(calendar.getMethod().getValue()).isEqualTo(method);
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().get(0);
    }

    @Test
    void isFoundByTheNumberOfTheMeeting() {
        invited();

        assertThat(post.search(new MessageSearch("rzp-2019-t1-PLENARY-1", null, null), 10))
                .hasSize(3);
        assertThat(post.search(new MessageSearch("RZP-2019-T1-plenary-2", null, null), 10))
                .isEmpty();
    }

    private List<Message> invited() {
        return post.draft(Occasion.MEETING_INVITED, MEETING, COLLEAGUES).stream()
                .map(post::get)
                .toList();
    }

    private static String unfolded(Message mail) {
        return mail.calendar().replaceAll("\r\n[ \t]", "");
    }
}
