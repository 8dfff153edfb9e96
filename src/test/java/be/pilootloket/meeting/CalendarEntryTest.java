package be.pilootloket.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.programme.Invited;
import be.pilootloket.programme.OutcomeKind;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our calendar entries, read back by another library than the one that writes them. */
class CalendarEntryTest {

    private static final Instant WRITTEN = Instant.parse("2020-10-05T08:00:00Z");
    private static final String CALL = "Oproep voor coördinatie";
    private static final String GUEST = "kempen@piloot.example";

    @ParameterizedTest
    @CsvSource({
        // The last Friday in summer time and the first Monday in winter time, and the other way round.
        "2020-10-23, 2020-10-23T07:30:00Z, 2020-10-23T10:30:00Z",
        "2020-10-26, 2020-10-26T08:30:00Z, 2020-10-26T11:30:00Z",
        "2021-03-26, 2021-03-26T08:30:00Z, 2021-03-26T11:30:00Z",
        "2021-03-29, 2021-03-29T07:30:00Z, 2021-03-29T10:30:00Z",
    })
    void keepsTheLocalHourOnBothSidesOfAChangeOfClocks(LocalDate on, Instant begins, Instant ends) {
        VEvent event = event(entry(meeting("Plenaire", "Zaal", on), Method.REQUEST));
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(begins);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(ends);
    }

    @Test
    void carriesItsOwnTimeZone() {
        String text = entry(meeting("Plenaire", "Zaal", LocalDate.of(2020, 11, 24)), Method.REQUEST);
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(text).contains("BEGIN:VTIMEZONE").contains("TZID:Europe/Brussels");
        assertThat(text).contains("DTSTART;TZID=Europe/Brussels:20201124T093000");
        assertThat(calendar.getTimezoneInfo()
                        .getTimezone(calendar.getEvents().get(0).getDateStart())
                        .getComponent())
                .as("the zone that the entry brings itself")
                .isNotNull();
        assertThat(event(text).getDateTimeStamp().getValue().toInstant())
                .as("when it was written, by the clock")
                .isEqualTo(WRITTEN);
    }

    @Test
    void foldsLongLinesByTheirBytesWithoutTearingACharacterApart() {
        String title = "é😀".repeat(60) + "עברית".repeat(20);
        String text = entry(meeting(title, "Zaal", LocalDate.of(2020, 11, 24)), Method.REQUEST);

        assertThat(text.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("[^\r]\n");
        byte[] sent = text.getBytes(StandardCharsets.UTF_8);
        assertThat(event(new String(sent, StandardCharsets.UTF_8)).getSummary().getValue())
                .isEqualTo(title + ": " + CALL);
    }

    @Test
    void asksWhomToDoWhat() {
        String text = entry(meeting("Plenaire", "Zaal", LocalDate.of(2020, 11, 24)), Method.REQUEST);
        VEvent event = event(text);
        assertThat(Biweekly.parse(text).first().getMethod().isRequest()).isTrue();
        assertThat(event.getUid().getValue()).isEqualTo("RZP-2019-T1-plenary-1@agentschap.example");
        assertThat(event.getSequence().getValue()).isEqualTo(2);
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getOrganizer().getEmail()).isEqualTo("oproep@agentschap.example");
        assertThat(event.getAttendees())
                .singleElement()
                .satisfies(attendee -> assertThat(attendee.getEmail()).isEqualTo(GUEST));
        assertThat(event.getDescription().getValue()).isEqualTo("- Waar zitten verschillen?\n- Wat leren we?");
        assertThat(event.getSummary().getValue()).isEqualTo("Plenaire: " + CALL);
    }

    @Test
    void strikesTheSameEntryOut() {
        String text = entry(meeting("Plenaire", "Zaal", LocalDate.of(2020, 11, 24), State.CANCELLED), Method.CANCEL);
        assertThat(Biweekly.parse(text).first().getMethod().isCancel()).isTrue();
        assertThat(event(text).getUid().getValue()).isEqualTo("RZP-2019-T1-plenary-1@agentschap.example");
        assertThat(event(text).getStatus().isCancelled()).isTrue();
    }

    @Test
    void strikesTheEntryOfOneWhoIsNotExpectedAnyMoreWithoutSayingThatTheMeetingFell() {
        String text = entry(meeting("Plenaire", "Zaal", LocalDate.of(2020, 11, 24)), Method.CANCEL);
        assertThat(Biweekly.parse(text).first().getMethod().isCancel()).isTrue();
        assertThat(event(text).getStatus()).isNull();
        assertThat(event(text).getAttendees()).hasSize(1);
    }

    @Attack({7, 31})
    @Test
    void takesTextForTextWhateverStandsInIt() {
        String title = "Plenaire; met, \"aanhaling\" \\ en\r\nATTENDEE:mailto:ander@elders.example";
        String place = "Zaal\nEND:VEVENT\nBEGIN:VEVENT\nUID:ander";
        String text = entry(meeting(title, place, LocalDate.of(2020, 11, 24)), Method.REQUEST);
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.getEvents()).hasSize(1);
        VEvent event = calendar.getEvents().get(0);
        assertThat(event.getAttendees()).hasSize(1);
        assertThat(event.getUid().getValue()).startsWith("RZP-2019-T1-plenary-1");
        assertThat(event.getSummary().getValue().replace("\r", "")).isEqualTo(title.replace("\r", "") + ": " + CALL);
        assertThat(event.getLocation().getValue()).isEqualTo(place);
    }

    @Test
    void namesNobodyWhoseAddressIsNone() {
        String text = CalendarEntry.of(
                meeting("Plenaire", null, LocalDate.of(2020, 11, 24)), CALL, Method.REQUEST, "geen adres", WRITTEN);
        assertThat(event(text).getAttendees()).isEmpty();
        assertThat(event(text).getLocation()).isNull();
    }

    private static String entry(Meeting meeting, Method method) {
        return CalendarEntry.of(meeting, CALL, method, GUEST, WRITTEN);
    }

    private static VEvent event(String text) {
        return Biweekly.parse(text).first().getEvents().get(0);
    }

    private static Meeting meeting(String title, String place, LocalDate on) {
        return meeting(title, place, on, State.INVITED);
    }

    private static Meeting meeting(String title, String place, LocalDate on, State state) {
        return new Meeting(
                "RZP-2019-T1-plenary-1",
                "RZP-2019",
                "RZP-2019-T1",
                "plenary-1",
                title,
                Invited.PILOTS,
                OutcomeKind.MISSION_STATEMENT,
                on,
                LocalTime.of(9, 30),
                LocalTime.of(12, 30),
                ZoneId.of("Europe/Brussels"),
                "oproep@agentschap.example",
                place,
                List.of("Waar zitten verschillen?", "Wat leren we?"),
                List.of(),
                state,
                2,
                WRITTEN,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
