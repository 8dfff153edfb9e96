package be.pilootloket.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchTimeTest {

    private final DutchTime dutch = new DutchTime(ZoneId.of("Europe/Brussels"));

    @Test
    void writesAMoment() {
        assertThat(dutch.moment(Instant.parse("2019-11-11T22:59:59Z"))).isEqualTo("11 november 2019 om 23u59");
    }

    @Test
    void writesAMomentInSummer() {
        assertThat(dutch.moment(Instant.parse("2019-09-11T07:00:00Z"))).isEqualTo("11 september 2019 om 9u00");
    }

    @Test
    void writesTheDayThatItIsInTheZone() {
        Instant justAfterMidnight = Instant.parse("2019-11-11T23:00:00Z");
        assertThat(dutch.date(justAfterMidnight)).isEqualTo("12 november 2019");
        assertThat(dutch.fullDate(justAfterMidnight)).isEqualTo("dinsdag 12 november 2019");
        assertThat(dutch.moment(justAfterMidnight)).isEqualTo("12 november 2019 om 0u00");
    }

    @Test
    void writesADateWithItsWeekday() {
        assertThat(dutch.fullDate(LocalDate.of(2019, 11, 11))).isEqualTo("maandag 11 november 2019");
    }

    @Test
    void writesStampsForTables() {
        Instant lastSecond = Instant.parse("2019-11-11T22:59:59Z");
        assertThat(dutch.stamp(lastSecond)).isEqualTo("11-11-2019 — 23:59");
        assertThat(dutch.stampToTheSecond(lastSecond)).isEqualTo("11-11-2019 — 23:59:59");
        assertThat(dutch.shortDate(LocalDate.of(2020, 2, 29))).isEqualTo("29-02-2020");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01-07, maandag 7 januari 2019",
        "2019-02-05, dinsdag 5 februari 2019",
        "2019-03-06, woensdag 6 maart 2019",
        "2019-04-04, donderdag 4 april 2019",
        "2019-05-03, vrijdag 3 mei 2019",
        "2019-06-01, zaterdag 1 juni 2019",
        "2019-07-07, zondag 7 juli 2019",
        "2019-08-01, donderdag 1 augustus 2019",
        "2019-09-01, zondag 1 september 2019",
        "2019-10-01, dinsdag 1 oktober 2019",
        "2019-12-31, dinsdag 31 december 2019"
    })
    void knowsTheDutchNames(LocalDate date, String text) {
        assertThat(dutch.fullDate(date)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"23:59, 23u59", "09:05, 9u05", "00:00, 0u00"})
    void writesAnHour(LocalTime time, String text) {
        assertThat(DutchTime.hour(time)).isEqualTo(text);
    }

    @Test
    void doesNotFollowTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.JAPAN);
            assertThat(new DutchTime(ZoneId.of("Europe/Brussels")).fullDate(LocalDate.of(2019, 11, 11)))
                    .isEqualTo("maandag 11 november 2019");
        } finally {
            Locale.setDefault(before);
        }
    }
}
