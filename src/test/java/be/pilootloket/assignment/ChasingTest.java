package be.pilootloket.assignment;

import static be.pilootloket.assignment.Office.KEMPEN;
import static be.pilootloket.assignment.Office.ROADMAP;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.assignment.Chase.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When homework is followed up, whatever the clock and the plan do. */
class ChasingTest {

    private static final int STORIES = 60;
    private static final int STEPS = 40;

    private Office office = new Office("2020-09-01T08:00:00Z");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void remindsSevenAndTwoWorkingDaysBeforeAndTellsTheCoordinatorOneAfter() {
        office.assignments.open(ROADMAP, "mission-statement");

        assertThat(next()).hasValue(new Chase(Kind.FIRST_REMINDER, Instant.parse("2020-11-12T08:00:00Z")));
        assertThat(office.assignments.chase(KEMPEN)).isEmpty();
        assertThat(at("2020-11-12T08:00:00Z")).hasValue(Kind.FIRST_REMINDER);
        assertThat(office.assignments.chase(KEMPEN)).isEmpty();
        assertThat(at("2020-11-19T08:00:00Z")).hasValue(Kind.LAST_REMINDER);
        assertThat(at("2020-11-24T08:00:00Z")).hasValue(Kind.OVERDUE);
        assertThat(next()).isEmpty();
    }

    @Test
    void remindsOfNothingFromBeforeTheAssignmentWasOpened() {
        office.now(Instant.parse("2020-11-13T08:00:00Z"));
        office.assignments.open(ROADMAP, "mission-statement");

        assertThat(next()).hasValue(new Chase(Kind.LAST_REMINDER, Instant.parse("2020-11-19T08:00:00Z")));
    }

    @Test
    void countsFromTheDayOnWhichItWasSentBackLate() {
        office.assignments.open(ROADMAP, "mission-statement");
        office.assignments.deliver(new Deliverable(KEMPEN, AssignmentDeskTest.WHOLE, "coach1"));
        List.of("2020-11-12T08:00:00Z", "2020-11-19T08:00:00Z", "2020-11-24T08:00:00Z")
                .forEach(at -> assertThat(at(at)).isEmpty());
        office.now(Instant.parse("2020-11-27T14:00:00Z"));
        office.assignments.review(new Verdict(KEMPEN, false, "Te kort.", "coordinator"));

        assertThat(next()).hasValue(new Chase(Kind.OVERDUE, Instant.parse("2020-11-30T08:00:00Z")));
        assertThat(at("2020-11-30T08:00:00Z")).hasValue(Kind.OVERDUE);
        assertThat(next()).isEmpty();
    }

    @Test
    void followsUpWhatIsStillToComeWhenItIsSentBackInTime() {
        office.assignments.open(ROADMAP, "mission-statement");
        office.assignments.deliver(new Deliverable(KEMPEN, AssignmentDeskTest.WHOLE, "coach1"));
        assertThat(at("2020-11-12T08:00:00Z")).isEmpty();
        office.assignments.review(new Verdict(KEMPEN, false, "Te kort.", "coordinator"));

        assertThat(at("2020-11-19T08:00:00Z")).hasValue(Kind.LAST_REMINDER);
        assertThat(at("2020-11-24T08:00:00Z")).hasValue(Kind.OVERDUE);
    }

    @Test
    void followsNothingUpOnceItIsSettled() {
        office.assignments.open(ROADMAP, "mission-statement");
        assertThat(office.assignments.close(KEMPEN, "Voorbij.", null)).isTrue();

        assertThat(next()).isEmpty();
        assertThat(at("2020-11-24T08:00:00Z")).isEmpty();
        assertThat(office.assignments.close(KEMPEN, "Nog eens.", null)).isFalse();
    }

    /** The engine looks at every step of the clock, or was off for some; dates move meanwhile. */
    @Test
    void neverComesEarlyIsNeverLostAndNeverComesTwiceForOneDate() {
        long seed = new Random().nextLong();
        for (int story = 0; story < STORIES; story++) {
            Random random = new Random(seed + story);
            office.close();
            office = new Office("2020-09-01T08:00:00Z");
            office.assignments.open(ROADMAP, "mission-statement");
            tell(random, "seed " + seed + ", story " + story);
        }
    }

    private void tell(Random random, String told) {
        LocalDate due = LocalDate.of(2020, 11, 23);
        Map<Kind, List<Instant>> sent = new EnumMap<>(Kind.class);
        for (int step = 0; step < STEPS; step++) {
            office.now(office.now().plus(Duration.ofHours(random.nextInt(24 * 9))));
            if (random.nextInt(4) == 0) {
                due = office.dates.dueOn(LocalDate.of(2020, 9, 10).plusDays(random.nextInt(250)));
                office.due(due);
                office.assignments.follow(KEMPEN);
            }
            for (Optional<Kind> chase = office.assignments.chase(KEMPEN);
                    chase.isPresent();
                    chase = office.assignments.chase(KEMPEN)) {
                Instant moment = office.dates.chasesAt(due).get(chase.get().ordinal());
                List<Instant> earlier = sent.computeIfAbsent(chase.get(), kind -> new ArrayList<>());
                assertThat(office.now()).as(told).isAfterOrEqualTo(moment);
                assertThat(earlier)
                        .as(told)
                        .allSatisfy(before -> assertThat(before).isBefore(moment));
                earlier.add(office.now());
            }
            assertThat(next().map(Chase::at))
                    .as(told)
                    .satisfies(next -> next.ifPresent(at -> assertThat(at).isAfter(office.now())));
            Instant overdue = office.dates.chasesAt(due).get(Kind.OVERDUE.ordinal());
            if (!office.now().isBefore(overdue)) {
                assertThat(sent.getOrDefault(Kind.OVERDUE, List.of()))
                        .as(told)
                        .anySatisfy(at -> assertThat(at).isAfterOrEqualTo(overdue));
            }
        }
    }

    private Optional<Kind> at(String instant) {
        office.now(Instant.parse(instant));
        return office.assignments.chase(KEMPEN);
    }

    private Optional<Chase> next() {
        return office.assignments.nextChase(KEMPEN);
    }
}
