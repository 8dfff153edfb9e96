package be.pilootloket.board;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import be.pilootloket.pilot.NewPilot;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.portfolio.Agreement;
import be.pilootloket.portfolio.CommonFormat;
import be.pilootloket.portfolio.Comparison;
import be.pilootloket.portfolio.Elaboration;
import be.pilootloket.portfolio.Fiche;
import be.pilootloket.portfolio.Idea;
import be.pilootloket.portfolio.Integration;
import be.pilootloket.portfolio.LearningDay;
import be.pilootloket.portfolio.Minute;
import be.pilootloket.portfolio.MissionDesk;
import be.pilootloket.portfolio.Needs;
import be.pilootloket.portfolio.NewOpdracht;
import be.pilootloket.portfolio.NewPortfolio;
import be.pilootloket.portfolio.NewStatement;
import be.pilootloket.portfolio.Organisation;
import be.pilootloket.portfolio.PortfolioDesk;
import be.pilootloket.portfolio.Revision;
import be.pilootloket.portfolio.Stance;
import be.pilootloket.portfolio.StructureDesk;
import be.pilootloket.roadmap.NewRoadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the office and the coaches see of what the pilots made together. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles({"evaluation", "test"})
@DirtiesContext
class PortfolioPageTest {

    private static final String HOSTILE = "<script>alert(1)</script> ${7919*6007}";

    @Autowired
    private MockMvc browser;

    private static String empty;
    private static String full;

    @BeforeAll
    static void playsTwoRoadmaps(
            @Autowired RoadmapDesk roadmaps,
            @Autowired PilotDesk pilots,
            @Autowired MissionDesk mission,
            @Autowired PortfolioDesk portfolio,
            @Autowired StructureDesk structure) {
        empty = roadmaps.open(new NewRoadmap("RZP-2019", "september-2020", "coordinator"))
                .code();
        full = roadmaps.open(new NewRoadmap("RZP-2019", "september-2020", "coordinator"))
                .code();
        List<Pilot> cohort = pilots.register(
                "RZP-2019",
                full,
                LocalDate.of(2020, 9, 1),
                Stream.of("Kempen", "Waas-Dender", "Oost-Limburg")
                        .map(name -> new NewPilot(name, "Logo " + name, "Onthaal", "onthaal@logo.example"))
                        .toList());
        String kempen = cohort.get(0).number();
        String waas = cohort.get(1).number();
        List<Agreement> agreements = cohort.stream()
                .map(pilot -> new Agreement(pilot.number(), Stance.DISAGREES, HOSTILE))
                .toList();
        mission.record(minute("alignment"), new CommonFormat("Onder ons.", "Elke maand.", "Tien minuten."));
        mission.record(
                minute("plenary-1"),
                new NewStatement(new Comparison("a", "b", "c", "d"), "Wij verbinden.", agreements));
        mission.record(
                minute("plenary-2"),
                new Revision(
                        "Het houdt stand.",
                        true,
                        "Wij verbinden iedereen.",
                        "De achterban vroeg het.",
                        agreements,
                        List.of(new Idea("Loket", kempen))));
        portfolio.record(
                minute("meeting-3"),
                new NewPortfolio(
                        "Omschrijving: wat?",
                        List.of(new NewOpdracht(
                                HOSTILE,
                                new Fiche("Een loket.", null, null, null),
                                new Needs(12_500, new BigDecimal("0.5"), null),
                                List.of("Kempen: Loket"),
                                List.of(kempen, waas))),
                        true));
        portfolio.elaborate(new Elaboration(full, "1", kempen, new Needs(1_000, new BigDecimal("0.25"), null)));
        portfolio.record(minute("meeting-4"), new Integration(Map.of("1", "Alles samen."), "Vier tafels."));
        structure.record(minute("learning-day"), new LearningDay("Veel geleerd.", null, null));
        structure.record(minute("meeting-5"), new Organisation("Een vzw.", "Samen.", "Mensen.", Needs.UNKNOWN));
    }

    @Test
    void showsEverythingThatThePilotsMadeToTheOffice() throws Exception {
        browser.perform(get("/roadmaps/{code}/portfolio", full).with(someone("staff", "staff")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Wij verbinden."),
                                containsString("Versie 2 (geldt nu)"),
                                containsString("De achterban vroeg het."),
                                containsString("Waas-Dender"),
                                containsString("niet akkoord"),
                                containsString("Loket (Kempen)"),
                                containsString("Zonder opdracht: Oost-Limburg."),
                                containsString("Alles samen."),
                                containsString("Vier tafels."),
                                containsString("Een vzw."),
                                containsString("Onder ons."))));
    }

    @Test
    void addsUpTheResources() throws Exception {
        browser.perform(get("/roadmaps/{code}/portfolio", full).with(someone("staff", "staff")))
                .andExpect(content().string(containsString("13.500 euro")))
                .andExpect(content().string(containsString("0,75 VTE")));
    }

    @Test
    void showsACoachAllButWhatWasSaidAtTheInternalAlignment() throws Exception {
        browser.perform(get("/roadmaps/{code}/portfolio", full).with(someone("coach1", "coach")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tien minuten.")))
                .andExpect(content().string(containsString("Wij verbinden iedereen.")))
                .andExpect(content().string(not(containsString("Onder ons."))))
                .andExpect(content().string(not(containsString("Elke maand."))));
    }

    @Test
    void showsWhatPeopleTypedLiterally() throws Exception {
        browser.perform(get("/roadmaps/{code}/portfolio", full).with(someone("staff", "staff")))
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(not(containsString("47569433"))))
                .andExpect(content().string(containsString("${7919*6007}")));
    }

    @Test
    void isThereBeforeAnythingWasMade() throws Exception {
        browser.perform(get("/roadmaps/{code}/portfolio", empty).with(someone("coach1", "coach")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Er is nog geen collectief mission statement.")))
                .andExpect(content().string(containsString("Er is nog geen collectieve opdrachtenlijst.")));
    }

    @Test
    void isNotForReadersAndNotThereForAnUnknownRoadmap() throws Exception {
        browser.perform(get("/roadmaps/{code}/portfolio", full).with(someone("jury1", "jury")))
                .andExpect(status().isForbidden());
        browser.perform(get("/roadmaps/{code}/portfolio", "RZP-2019-T9").with(someone("staff", "staff")))
                .andExpect(status().isNotFound());
    }

    private static Minute minute(String milestone) {
        return new Minute(full, full + "-" + milestone, "coordinator");
    }

    private static RequestPostProcessor someone(String name, String group) {
        return user(name).authorities(new SimpleGrantedAuthority(group));
    }
}
