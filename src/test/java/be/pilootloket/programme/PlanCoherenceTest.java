package be.pilootloket.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the roadmap in a call's file; each test spoils the shipped file in one way. */
class PlanCoherenceTest extends SpoiledFile {

    private static final String NEW = "roadmap.september-2020.";

    @ParameterizedTest
    @CsvSource({
        "date: 2020-12-23, date: 2020-11-23",
        "date: 2020-12-23, date: 2020-11-24",
    })
    void refusesMeetingsOutOfOrder(String from, String to) {
        refuses(
                with(from, to),
                NEW + "milestones.plenary-2.date",
                "\"Tweede plenaire bijeenkomst\" moet na \"Eerste plenaire bijeenkomst\" vallen.");
    }

    @Test
    void acceptsTwoMeetingsAfterEachOtherOnOneDay() {
        String sameDay = with(
                "date: 2021-02-11 # bron (S34)\n        from: 9u30\n        until: 12u30",
                "date: 2020-12-23\n        from: 16u30\n        until: 18u00");
        assertThat(read(sameDay).problems()).isEmpty();
    }

    @Test
    void refusesAMeetingAfterTheEnd() {
        refuses(
                with("date: 2021-06-10", "date: 2021-07-01"),
                NEW + "milestones.meeting-5.date",
                "De bijeenkomst valt na het einde van het traject.");
    }

    @Test
    void acceptsAMeetingOnTheLastDay() {
        assertThat(read(with("date: 2021-06-10", "date: 2021-06-30")).problems())
                .isEmpty();
    }

    @Test
    void acceptsTheClosingLongAfterTheEnd() {
        assertThat(read(with("date: 2021-07-07", "date: 2021-09-30")).problems())
                .isEmpty();
    }

    @Test
    void refusesAMeetingBeforeTheStart() {
        refuses(
                with("date: 2020-10-07", "date: 2020-08-31"),
                NEW + "milestones.alignment.date",
                "De bijeenkomst valt voor de start van het traject.");
    }

    @Test
    void refusesAPlanThatEndsBeforeItStarts() {
        refuses(
                with("endsOn: 2021-06-30", "endsOn: 2020-08-31"),
                NEW + "endsOn",
                "Het traject eindigt voor het begint.");
    }

    @Test
    void refusesAMeetingThatEndsBeforeItBegins() {
        refuses(
                with("until: 16u30", "until: 9u30"),
                NEW + "milestones.plenary-2.until",
                "De bijeenkomst eindigt voor ze begint.");
    }

    @Test
    void refusesHomeworkForAMeetingThatIsNotInThePlan() {
        refuses(
                with("before: plenary-2", "before: exchange-1"),
                NEW + "homework.reality-check.before",
                "De bijeenkomst \"exchange-1\" staat niet in dit plan.");
    }

    @Test
    void refusesHomeworkThatOpensOnTheDayOfItsMeeting() {
        refuses(
                with("opensOn: 2020-09-01", "opensOn: 2020-11-24"),
                NEW + "homework.mission-statement.opensOn",
                "Het huiswerk begint niet voor de bijeenkomst waarvoor het dient.");
    }

    @Test
    void refusesAMeetingThatTheRoadmapDoesNotHold() {
        refuses(
                with("code: meeting-4", "code: meeting-6"),
                NEW + "milestones.meeting-6.code",
                "Het traject kent geen bijeenkomst met de code \"meeting-6\".");
    }

    @Test
    void refusesHomeworkThatTheRoadmapDoesNotOpen() {
        refuses(
                with("code: reality-check", "code: dream-check"),
                NEW + "homework.dream-check.code",
                "Het traject kent geen huiswerk met de code \"dream-check\".");
    }

    @Test
    void refusesMeetingsInAnotherOrderThanTheRoadmapHoldsThem() {
        String swapped = with("code: learning-day\n", "code: tijdelijk\n")
                .replace("code: meeting-5\n", "code: learning-day\n")
                .replace("code: tijdelijk\n", "code: meeting-5\n");
        refuses(
                swapped,
                NEW + "milestones.learning-day",
                "Het traject houdt \"5de collectieve moment\" voor \"Vlaamse leer- en deeldag\", niet erna.");
    }

    @Test
    void holdsTheTenthExchangeAfterTheNinth() {
        String tenth = with("code: exchange-3", "code: exchange-10")
                .replace("before: exchange-3", "before: exchange-10")
                .replace("code: exchange-2", "code: exchange-9")
                .replace("before: exchange-2", "before: exchange-9");
        assertThat(read(tenth).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "phase: structure, milestones.meeting-5.phase",
        "phase: structure, homework.structure-model.phase",
    })
    void refusesAnUnknownPhase(String phase, String key) {
        refuses(with(phase, "phase: later"), NEW + key, "De fase \"later\" staat niet bij de fases van dit plan.");
    }

    @ParameterizedTest
    @CsvSource({
        "invited: staff, invited: everyone, milestones.alignment.invited, everyone",
        "outcome: common-format, outcome: poem, milestones.alignment.outcome, poem",
        "deliverable: reality-check, deliverable: song, homework.reality-check.deliverable, song",
    })
    void refusesAWordItDoesNotKnow(String from, String to, String key, String word) {
        refuses(with(from, to), NEW + key, "Het woord \"" + word + "\" kennen we hier niet.");
    }

    @Test
    void refusesTheSameMeetingTwice() {
        refuses(
                with("code: exchange-2", "code: exchange-1"),
                "roadmap.v1.milestones",
                "De bijeenkomst \"exchange-1\" staat er twee keer.");
    }

    @Test
    void refusesTheSamePlanTwice() {
        refuses(with("version: september-2020", "version: v1"), "roadmap", "Het plan \"v1\" staat er twee keer.");
    }

    @Test
    void refusesAKeyItDoesNotKnow() {
        refuses(
                with("label: Kick-off\n", "label: Kick-off\n        zaal: groot\n"),
                "roadmap.v1.milestones.kick-off.zaal",
                "Deze sleutel kennen we niet.");
    }

    @Test
    void tellsAMissingDateOnce() {
        assertThat(read(with("date: 2021-06-10 # bron (S42)", "place: ergens")).problems())
                .containsExactly(new Problem(
                        "rzp-2019.yaml", NEW + "milestones.meeting-5.date", "Deze sleutel ontbreekt of is leeg."));
    }

    @Test
    void doesWithoutARoadmap() {
        ProgrammeFile file = read(shipped.substring(0, shipped.indexOf("\nroadmap:")));
        assertThat(file.problems()).isEmpty();
        assertThat(file.programme().roadmap()).isEmpty();
    }
}
