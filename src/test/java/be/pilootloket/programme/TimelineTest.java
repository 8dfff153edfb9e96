package be.pilootloket.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with the days of a call; each test spoils the shipped file in one way. */
class TimelineTest extends SpoiledFile {

    @Test
    void refusesACallThatClosesBeforeItOpens() {
        refuses(
                with("date: 2019-11-11", "date: 2019-09-10"),
                "timeline.deadline.date",
                "De oproep sluit voor ze opent.");
    }

    @Test
    void refusesACallThatClosesTheMinuteItOpens() {
        refuses(
                with("date: 2019-11-11", "date: 2019-09-11").replace("until: 23u59", "until: 9u00"),
                "timeline.deadline.date",
                "De oproep sluit voor ze opent.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-11-11", "2019-11-10"})
    void refusesASelectionThatIsNotAfterTheDeadline(String date) {
        refuses(
                with("by: 2019-11-29", "by: " + date),
                "timeline.selection.by",
                "De selectie valt niet na de uiterste datum.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-11-29", "2019-11-28"})
    void refusesAStartThatIsNotAfterTheSelection(String date) {
        refuses(with("date: 2019-12-09", "date: " + date), "timeline.start.date", "De start valt niet na de selectie.");
    }

    @Test
    void refusesAnInfoSessionBeforeThePublication() {
        refuses(
                with("date: 2019-09-24", "date: 2019-09-10"),
                "timeline.infoSession.date",
                "De infosessie valt voor de oproep verschijnt.");
    }

    @Test
    void refusesAnInfoSessionAfterTheDeadline() {
        refuses(
                with("date: 2019-09-24", "date: 2019-11-12"),
                "timeline.infoSession.date",
                "De infosessie valt na de uiterste datum.");
    }

    @Test
    void refusesAnInfoSessionThatEndsBeforeItBegins() {
        refuses(
                with("until: 12u30", "until: 9u30"),
                "timeline.infoSession.until",
                "De infosessie eindigt voor ze begint.");
    }

    @Test
    void refusesAWorkingDayThatEndsBeforeItBegins() {
        refuses(with("until: 17u00", "until: 8u00"), "timeline.workDay.until", "De werkdag eindigt voor ze begint.");
    }

    @Test
    void refusesAPublicationBeforeTheZonesHold() {
        refuses(
                with("validFrom: 2019-03-29", "validFrom: 2019-09-12"),
                "timeline.publication.date",
                "De oproep verschijnt voor haar zones gelden.");
    }

    @Test
    void refusesAWeekdayThatIsNotTheInfoSessions() {
        refuses(
                with("weekday: dinsdag", "weekday: woensdag"),
                "timeline.infoSession.weekday",
                "24 september 2019 is een dinsdag, geen woensdag.");
    }

    @Test
    void refusesAWeekdayThatIsNotTheDecisions() {
        String spoiled = with("weekday: vrijdag", "weekday: donderdag");
        refuses(spoiled, "areas.decision.weekday", "29 maart 2019 is een vrijdag, geen donderdag.");
        assertThat(read(spoiled).problems())
                .extracting(Problem::key)
                .contains("policy.basis.Goedkeuring van de afbakening door de Vlaamse Regering.weekday");
    }

    @Test
    void refusesAWeekdayNamedWhereTheSourceNamesNone() {
        refuses(
                with("    date: 2019-11-11", "    weekday: dinsdag\n    date: 2019-11-11"),
                "timeline.deadline.weekday",
                "11 november 2019 is een maandag, geen dinsdag.");
    }

    @Test
    void acceptsAWeekdayInCapitals() {
        assertThat(read(with("weekday: dinsdag", "weekday: Dinsdag")).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-29", "2019-11-31", "2019-13-01", "11-11-2019", "morgen"})
    void refusesADateThatDoesNotExist(String date) {
        refuses(
                with("date: 2019-11-11", "date: " + date),
                "timeline.deadline.date",
                "De datum \"" + date + "\" bestaat niet. Schrijf ze als 2019-11-11.");
    }

    @Test
    void acceptsALeapDay() {
        assertThat(read(with("by: 2019-11-29", "by: 2020-02-29").replace("date: 2019-12-09", "date: 2020-03-01"))
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"24u00", "23u60", "23:59", "middernacht"})
    void refusesAnHourThatDoesNotExist(String hour) {
        refuses(
                with("until: 23u59", "until: " + hour),
                "timeline.deadline.until",
                "Het uur \"" + hour + "\" bestaat niet. Schrijf het als 23u59.");
    }

    @Test
    void refusesAnUnknownTimeZone() {
        refuses(
                with("zone: Europe/Brussels", "zone: Europe/Brussel"),
                "zone",
                "Deze tijdzone bestaat niet. Schrijf bijvoorbeeld Europe/Brussels.");
    }

    @Test
    void refusesAReminderOnTheDayItself() {
        refuses(
                with("[14, 3, 1]", "[14, 3, 0]"),
                "timeline.reminders",
                "Een herinnering vertrekt 1 of meer dagen voor de uiterste datum.");
    }

    @Test
    void refusesTheSameReminderTwice() {
        refuses(with("[14, 3, 1]", "[14, 14, 1]"), "timeline.reminders", "Dezelfde herinnering staat er twee keer.");
    }

    @Test
    void doesWithoutAnInfoSession() {
        String spoiled = without("(?m)^  infoSession:\n(    .*\n)+", "");
        assertThat(read(spoiled).problems()).isEmpty();
        assertThat(read(spoiled).programme().timeline().infoSession()).isNull();
    }
}
