package be.pilootloket.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import be.pilootloket.Databases;
import be.pilootloket.StandingClock;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.DeadlineDesk;
import be.pilootloket.call.SessionDesk;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.MeetingRoom;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.programme.Milestone;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Programmes;
import be.pilootloket.programme.RoadmapDates;
import be.pilootloket.programme.WorkingDays;
import be.pilootloket.storage.Whole;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The rooms that a roadmap needs, on tables of their own, with a clock that the test sets. */
final class Cohort implements AutoCloseable {

    static final String CALL = "RZP-2019";
    static final String ROADMAP = "RZP-2019-T1";
    static final String KEMPEN = "RZP-2019-T1-P1";
    static final String LIMBURG = "RZP-2019-T1-P3";
    static final WorkingDays WORKING_DAYS = new WorkingDays(Map.of());

    final HikariDataSource database = Databases.fresh();
    final Programmes programmes = Programmes.in("classpath:programmes/");
    final Programme programme = programmes.find(CALL).orElseThrow();
    final RoadmapDates dates = new RoadmapDates(programme, WORKING_DAYS);
    final CallDesk calls = mock(CallDesk.class);
    final PilotDesk pilots = mock(PilotDesk.class);
    final MeetingDesk meetings;
    final RoadmapDesk roadmaps;
    final ChangeDesk changes;

    private final StandingClock clock;

    Cohort(String now) {
        clock = new StandingClock(Instant.parse(now));
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V8__meeting.sql"),
                        new ClassPathResource("db/migration/V10__roadmap.sql"))
                .execute(database);
        JdbcClient jdbc = JdbcClient.create(database);
        ObjectMapper json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        meetings = MeetingRoom.desk(jdbc, json, programmes, clock);
        roadmaps =
                new RoadmapDesk(new Roadmaps(jdbc, new Whole(json)), meetings, calls, programmes, WORKING_DAYS, clock);
        changes = new ChangeDesk(
                new Changes(jdbc, new Whole(json)),
                roadmaps,
                meetings,
                pilots,
                calls,
                mock(DeadlineDesk.class),
                mock(SessionDesk.class),
                WORKING_DAYS,
                clock);
        List<Pilot> cohort = Stream.of("Kempen", "Waas-Dender", "Oost-Limburg", "Halle-Vilvoorde")
                .map(Cohort::pilot)
                .toList();
        when(pilots.ofRoadmap(anyString())).thenReturn(cohort);
        when(pilots.open(anyString())).thenReturn(cohort);
        when(calls.find(any())).thenReturn(java.util.Optional.empty());
    }

    /** Opens the roadmap on a plan. */
    Cohort on(String plan) {
        roadmaps.open(new NewRoadmap(CALL, plan, "coordinator"));
        return this;
    }

    void now(String instant) {
        clock.at(Instant.parse(instant));
    }

    /** Holds every meeting up to and including this one. */
    void held(String milestone) {
        for (Milestone each : roadmaps.get(ROADMAP).current().milestones()) {
            if (meetings.get(number(each.code())).state().toCome()) {
                meetings.begin(number(each.code()));
            }
            if (each.code().equals(milestone)) {
                return;
            }
        }
    }

    /** Starts, proposes, confirms and approves a change, and applies it; gives its number. */
    String change(ChangeKind kind, UnaryOperator<Proposal> filled) {
        String number = started(kind);
        changes.propose(filled.apply(Proposal.cancel(number, "staff1", null)));
        changes.confirm(new Confirmation(number, "staff1", true, true));
        changes.decide(new ChangeVerdict(number, "staff2", true, null));
        assertThat(changes.apply(number).done()).isTrue();
        return number;
    }

    String started(ChangeKind kind) {
        return changes.start(new NewChange(ROADMAP, kind.code(), "Corona", "staff1"))
                .number();
    }

    LocalDate day(String milestone) {
        return roadmaps.milestone(ROADMAP, milestone).orElseThrow().on();
    }

    static String number(String milestone) {
        return ROADMAP + "-" + milestone;
    }

    private static Pilot pilot(String name) {
        int sequence = List.of("Kempen", "Waas-Dender", "Oost-Limburg", "Halle-Vilvoorde")
                        .indexOf(name)
                + 1;
        return new Pilot(
                ROADMAP + "-P" + sequence,
                CALL,
                name,
                name.toLowerCase(java.util.Locale.ROOT),
                "Logo " + name,
                "Contact",
                "contact@logo.example",
                LocalDate.of(2019, 12, 9),
                ROADMAP,
                null,
                null,
                null);
    }

    @Override
    public void close() {
        database.close();
    }

    /** A change that moves this meeting to this day, with its proposal typed in; gives its number. */
    String proposed(String milestone, String on) {
        String change = started(ChangeKind.MOVE_MEETING);
        changes.propose(Proposal.move(change, "staff1", milestone, LocalDate.parse(on), null, null, null));
        return change;
    }

    /** Moves this meeting to this day, through all steps; gives the number of the change. */
    String move(String milestone, String on) {
        return change(
                ChangeKind.MOVE_MEETING,
                empty -> Proposal.move(empty.change(), "staff1", milestone, LocalDate.parse(on), null, null, null));
    }

    /** Replaces the plan by this one, through all steps; gives the number of the change. */
    String replace(String plan) {
        return change(ChangeKind.REPLACE_PLAN, empty -> Proposal.replace(empty.change(), "staff1", plan));
    }
}
