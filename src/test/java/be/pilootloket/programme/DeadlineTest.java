package be.pilootloket.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @ParameterizedTest
    @CsvSource({
        "2019-11-11T22:58:59Z, true",
        "2019-11-11T22:59:00Z, true",
        "2019-11-11T22:59:59Z, true",
        "2019-11-11T22:59:59.999999999Z, true",
        "2019-11-11T23:00:00Z, false",
        "2019-11-12T08:00:00Z, false"
    })
    void acceptsTheWholeLastMinuteAndNothingAfterIt(Instant receivedAt, boolean inTime) {
        assertThat(deadline("2019-11-11", "23:59").accepts(receivedAt)).isEqualTo(inTime);
    }

    @ParameterizedTest
    @CsvSource({
        // winter time, summer time
        "2019-11-11, 23:59, 2019-11-11T23:00:00Z",
        "2019-07-11, 23:59, 2019-07-11T22:00:00Z",
        // the ends of a month, of a year, of a February with and without a leap day
        "2019-11-30, 23:59, 2019-11-30T23:00:00Z",
        "2019-12-31, 23:59, 2019-12-31T23:00:00Z",
        "2019-02-28, 23:59, 2019-02-28T23:00:00Z",
        "2020-02-29, 23:59, 2020-02-29T23:00:00Z",
        // an ordinary hour
        "2019-11-11, 12:00, 2019-11-11T11:01:00Z",
        // the days on which the clocks change
        "2019-10-27, 23:59, 2019-10-27T23:00:00Z",
        "2019-03-31, 23:59, 2019-03-31T22:00:00Z",
        "2019-03-30, 23:59, 2019-03-30T23:00:00Z",
        "2019-10-26, 23:59, 2019-10-26T22:00:00Z"
    })
    void closesWhenItsMinuteIsOver(LocalDate on, LocalTime until, Instant closesAt) {
        assertThat(new Deadline(on, until, BRUSSELS).closesAt()).isEqualTo(closesAt);
    }

    @Test
    void givesTheCandidateTheSecondOfTwoEqualMinutes() {
        assertThat(deadline("2019-10-27", "02:30").closesAt()).isEqualTo(Instant.parse("2019-10-27T01:31:00Z"));
    }

    @Test
    void closesAfterTheGapWhenItsMinuteDoesNotExist() {
        assertThat(deadline("2019-03-31", "02:30").closesAt()).isEqualTo(Instant.parse("2019-03-31T01:31:00Z"));
    }

    @Test
    void countsByTheMinute() {
        assertThat(deadline("2019-11-11", "23:59:30")).isEqualTo(deadline("2019-11-11", "23:59"));
    }

    @Test
    void readsAsPeopleWriteIt() {
        assertThat(deadline("2019-11-11", "23:59").text()).isEqualTo("11 november 2019 om 23u59");
        assertThat(deadline("2020-03-01", "09:05").text()).isEqualTo("1 maart 2020 om 9u05");
    }

    private static Deadline deadline(String on, String until) {
        return new Deadline(LocalDate.parse(on), LocalTime.parse(until), BRUSSELS);
    }
}
