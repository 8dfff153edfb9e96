package be.pilootloket.assignment;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import be.pilootloket.Databases;
import be.pilootloket.StandingClock;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.file.FileGate;
import be.pilootloket.file.FileSettings;
import be.pilootloket.file.FileStore;
import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.portfolio.PortfolioDesk;
import be.pilootloket.programme.Plan;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Programmes;
import be.pilootloket.programme.RoadmapDates;
import be.pilootloket.programme.WorkingDays;
import be.pilootloket.roadmap.Roadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import be.pilootloket.storage.Whole;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.util.unit.DataSize;

/** The counters for assignments on tables of their own, with the plan of September 2020 and a clock that the test sets. */
final class Office implements AutoCloseable {

    static final String ROADMAP = "RZP-2019-T1";
    static final String KEMPEN = ROADMAP + "-mission-statement-kempen";

    final Programme programme =
            Programmes.in("classpath:programmes/").find("RZP-2019").orElseThrow();
    final RoadmapDates dates = new RoadmapDates(programme, new WorkingDays(Map.of()));
    final Pilot kempen = pilot("Kempen", 1);
    final PilotDesk pilots = mock(PilotDesk.class);
    final AssignmentDesk assignments;
    final WaiverDesk waivers;
    final FileDesk files;

    private final HikariDataSource database = Databases.fresh();
    private final RoadmapDesk roadmaps = mock(RoadmapDesk.class);
    private final StandingClock clock;

    Office(String now) {
        clock = new StandingClock(Instant.parse(now));
        populate();
        JdbcClient jdbc = JdbcClient.create(database);
        ObjectMapper json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        Assignments stored = new Assignments(jdbc);
        Files kept = new Files(jdbc);
        CoachDesk coaches = mock(CoachDesk.class);
        PortfolioDesk portfolio = mock(PortfolioDesk.class);
        answer(coaches);
        Deliverables deliverables = new Deliverables(jdbc, new Whole(json), kept);
        DueDates dueDates = new DueDates(roadmaps, clock);
        assignments = new AssignmentDesk(
                stored,
                deliverables,
                kept,
                new Openings(stored, dueDates, pilots, portfolio, clock),
                new Chasing(stored, deliverables, roadmaps, clock),
                dueDates,
                roadmaps,
                coaches,
                portfolio,
                clock);
        waivers = new WaiverDesk(stored, assignments, roadmaps, clock);
        FileSettings limits = new FileSettings(
                DataSize.ofMegabytes(1), DataSize.ofMegabytes(2), 40, new FileSettings.ClamAv("", 3310));
        files = new FileDesk(
                kept,
                stored,
                deliverables,
                new FileGate(limits),
                new FileStore(jdbc, new DataSourceTransactionManager(database), mock(Ledger.class), clock));
        due(LocalDate.of(2020, 11, 23));
    }

    Instant now() {
        return clock.instant();
    }

    void now(Instant later) {
        clock.at(later);
    }

    /** Every homework is due on this day from now on. */
    void due(LocalDate day) {
        when(roadmaps.dueAt(any(), any(), any())).thenReturn(dates.dueAt(day));
    }

    private void answer(CoachDesk coaches) {
        Plan plan = programme.plan("september-2020").orElseThrow();
        Roadmap roadmap =
                new Roadmap(ROADMAP, "RZP-2019", programme, LocalDate.of(2020, 9, 1), plan, plan, List.of(), null);
        when(roadmaps.get(anyString())).thenReturn(roadmap);
        when(roadmaps.find(anyString())).thenReturn(Optional.of(roadmap));
        when(roadmaps.dates(any())).thenReturn(dates);
        when(roadmaps.homework(any(), any())).thenAnswer(asked -> plan.homework(asked.getArgument(1)));
        when(pilots.open(anyString())).thenReturn(List.of(kempen, pilot("Waas-Dender", 2)));
        when(coaches.acting(kempen.number())).thenReturn("coach1");
    }

    private static Pilot pilot(String name, int sequence) {
        return new Pilot(
                ROADMAP + "-P" + sequence,
                "RZP-2019",
                name,
                name.toLowerCase(Locale.ROOT),
                "Logo " + name,
                "Contact",
                "contact@logo.example",
                LocalDate.of(2020, 9, 1),
                ROADMAP,
                null,
                null,
                null);
    }

    private void populate() {
        List.of("V12__assignment.sql", "V15__file.sql", "V21__assignment_agreed.sql")
                .forEach(this::populate);
    }

    private void populate(String migration) {
        try {
            String tables = new ClassPathResource("db/migration/" + migration)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("${bytes}", Databases.bytes());
            new ResourceDatabasePopulator(new ByteArrayResource(tables.getBytes(StandardCharsets.UTF_8)))
                    .execute(database);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
