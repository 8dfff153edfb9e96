package be.pilootloket.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class WorkingDaysTest {

    private final WorkingDays workingDays = new WorkingDays(Map.of("07-11", "Feest van de Vlaamse Gemeenschap"));

    @ParameterizedTest
    @CsvSource({
        "2019-01-01, Nieuwjaar",
        "2019-04-22, Paasmaandag",
        "2019-05-01, Dag van de Arbeid",
        "2019-05-30, Onze-Lieve-Heer-Hemelvaart",
        "2021-05-13, Onze-Lieve-Heer-Hemelvaart",
        "2019-06-10, Pinkstermaandag",
        "2019-07-21, Nationale feestdag",
        "2019-08-15, Onze-Lieve-Vrouw-Hemelvaart",
        "2019-11-01, Allerheiligen",
        "2019-11-11, Wapenstilstand",
        "2019-12-25, Kerstmis"
    })
    void knowsTheBelgianPublicHolidays(LocalDate day, String name) {
        assertThat(workingDays.holiday(day)).contains(name);
        assertThat(workingDays.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2019-11-02", "2019-11-15", "2019-12-31", "2019-12-26"})
    void takesNoObservanceForAHoliday(LocalDate day) {
        assertThat(workingDays.holiday(day)).isEmpty();
    }

    @Test
    void remarksOnTheHolidayOfTheDeadline() {
        assertThat(workingDays.remark(LocalDate.of(2019, 11, 11)))
                .contains("maandag 11 november 2019 is een feestdag (Wapenstilstand)");
    }

    @Test
    void remarksOnAWeekend() {
        assertThat(workingDays.remark(LocalDate.of(2019, 11, 30)))
                .contains("zaterdag 30 november 2019 valt in het weekend");
        assertThat(workingDays.remark(LocalDate.of(2019, 12, 1)))
                .contains("zondag 1 december 2019 valt in het weekend");
    }

    @Test
    void namesTheHolidayRatherThanTheWeekend() {
        assertThat(workingDays.remark(LocalDate.of(2019, 7, 21)))
                .contains("zondag 21 juli 2019 is een feestdag (Nationale feestdag)");
    }

    @ParameterizedTest
    @CsvSource({"2019-09-11", "2019-09-24", "2019-11-29", "2019-12-09", "2020-02-28"})
    void saysNothingOfAWorkingDay(LocalDate day) {
        assertThat(workingDays.remark(day)).isEmpty();
        assertThat(workingDays.isWorkingDay(day)).isTrue();
    }

    @Test
    void keepsAConfiguredDayEveryYear() {
        assertThat(workingDays.holiday(LocalDate.of(2019, 7, 11))).contains("Feest van de Vlaamse Gemeenschap");
        assertThat(workingDays.holiday(LocalDate.of(2025, 7, 11))).contains("Feest van de Vlaamse Gemeenschap");
    }

    @Test
    void keepsAConfiguredDayOnce() {
        WorkingDays withABridge = new WorkingDays(Map.of("2019-05-31", "Brugdag"));
        assertThat(withABridge.holiday(LocalDate.of(2019, 5, 31))).contains("Brugdag");
        assertThat(withABridge.holiday(LocalDate.of(2021, 5, 31))).isEmpty();
    }

    @Test
    void acceptsALeapDayAsConfiguredDay() {
        WorkingDays leap = new WorkingDays(Map.of("02-29", "Schrikkeldag"));
        assertThat(leap.isWorkingDay(LocalDate.of(2024, 2, 29))).isFalse();
        assertThat(leap.isWorkingDay(LocalDate.of(2024, 2, 28))).isTrue();
    }

    @Test
    void readsTheConfiguredDaysFromTheSettings() {
        MockEnvironment settings = new MockEnvironment()
                .withProperty("pilootloket.extra-holidays.[07-11]", "Feest van de Vlaamse Gemeenschap");
        assertThat(new WorkingDays(settings).isWorkingDay(LocalDate.of(2019, 7, 11)))
                .isFalse();
    }

    @Test
    void doesWithoutConfiguredDays() {
        assertThat(new WorkingDays(new MockEnvironment()).isWorkingDay(LocalDate.of(2019, 7, 11)))
                .isTrue();
    }

    @Test
    void saysWhichConfiguredDayItCannotRead() {
        assertThatThrownBy(() -> new WorkingDays(Map.of("31-02", "Onbestaande dag")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31-02");
    }

    @ParameterizedTest
    @CsvSource({
        // over a weekend and Wapenstilstand
        "2019-11-12, 1, 2019-11-08",
        "2019-11-11, 0, 2019-11-11",
        "2019-11-11, 1, 2019-11-08",
        // over Christmas, the weekend and New Year
        "2020-01-02, 5, 2019-12-24",
        // over a leap day
        "2020-03-02, 1, 2020-02-28",
        "2024-03-01, 1, 2024-02-29"
    })
    void countsBack(LocalDate from, int days, LocalDate expected) {
        assertThat(workingDays.minus(from, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-11-08, 1, 2019-11-12",
        "2019-11-11, 13, 2019-11-28",
        "2019-11-11, 14, 2019-11-29",
        "2019-07-10, 1, 2019-07-12",
        "2019-12-31, 1, 2020-01-02"
    })
    void countsForward(LocalDate from, int days, LocalDate expected) {
        assertThat(workingDays.plus(from, days)).isEqualTo(expected);
    }

    @Test
    void countsNoNegativeNumberOfDays() {
        assertThatThrownBy(() -> workingDays.plus(LocalDate.of(2019, 11, 8), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
