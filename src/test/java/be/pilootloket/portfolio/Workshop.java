package be.pilootloket.portfolio;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import be.pilootloket.Databases;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.roadmap.RoadmapDesk;
import be.pilootloket.storage.Whole;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Three pilots that make a portfolio together, on tables of its own. */
final class Workshop implements AutoCloseable {

    static final String ROADMAP = "RZP-2019-T1";
    static final String KEMPEN = "RZP-2019-T1-P1";
    static final String WAAS = "RZP-2019-T1-P2";
    static final String LIMBURG = "RZP-2019-T1-P3";

    final MissionDesk mission;
    final PortfolioDesk portfolio;
    final StructureDesk structure;

    private final HikariDataSource database = Databases.fresh();
    private final List<Pilot> open = new ArrayList<>(
            List.of(pilot(KEMPEN, "Kempen"), pilot(WAAS, "Waas-Dender"), pilot(LIMBURG, "Oost-Limburg")));

    Workshop() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V11__portfolio.sql")).execute(database);
        JdbcClient jdbc = JdbcClient.create(database);
        Clock clock = Clock.fixed(Instant.parse("2020-11-24T11:00:00Z"), ZoneOffset.UTC);
        PilotDesk pilots = mock(PilotDesk.class);
        when(pilots.open(ROADMAP)).thenAnswer(asked -> List.copyOf(open));
        RoadmapDesk roadmaps = mock(RoadmapDesk.class);
        Outcomes outcomes = new Outcomes(jdbc, new Whole(new ObjectMapper()));
        mission = new MissionDesk(outcomes, new Statements(jdbc), pilots, roadmaps, clock);
        portfolio = new PortfolioDesk(new Opdrachten(jdbc), outcomes, new ListCheck(pilots), pilots, roadmaps, clock);
        structure = new StructureDesk(outcomes, roadmaps, clock);
    }

    /** One pilot is no longer under way. */
    void stops(String number) {
        open.removeIf(pilot -> pilot.number().equals(number));
    }

    static Minute minute(String milestone) {
        return new Minute(ROADMAP, ROADMAP + "-" + milestone, "coordinator");
    }

    /** Every open pilot agrees. */
    static List<Agreement> agreed() {
        return Stream.of(KEMPEN, WAAS, LIMBURG)
                .map(pilot -> new Agreement(pilot, Stance.AGREES, null))
                .toList();
    }

    /** An opdracht with these needs of each of these pilots; headcount as text. */
    static NewOpdracht opdracht(String title, Integer budget, String headcount, String... pilots) {
        return new NewOpdracht(
                title,
                new Fiche(null, null, null, null),
                new Needs(budget, headcount == null ? null : new BigDecimal(headcount), null),
                List.of(),
                List.of(pilots));
    }

    @Override
    public void close() {
        database.close();
    }

    private static Pilot pilot(String number, String name) {
        return new Pilot(
                number,
                "RZP-2019",
                name,
                name.toLowerCase(Locale.ROOT),
                "Logo " + name,
                "Onthaal",
                "onthaal@logo.example",
                LocalDate.of(2020, 9, 1),
                ROADMAP,
                null,
                null,
                null);
    }
}
