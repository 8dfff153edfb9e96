package be.pilootloket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.correspondence.Addressee;
import be.pilootloket.correspondence.MessageId;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.ReplyDesk;
import be.pilootloket.pilot.Appointment;
import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.NewPilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.pilot.Stop;
import be.pilootloket.roadmap.NewRoadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the page of a roadmap and the API tell of it, and to whom. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles({"evaluation", "test"})
@DirtiesContext
class RoadmapPageTest {

    private static final String ROADMAP = "RZP-2019-T1";
    private static final String HOSTILE = "<b>Kempen</b> ${7919*6007}";

    @Autowired
    private MockMvc browser;

    @BeforeAll
    static void aCohortOnItsWay(
            @Autowired RoadmapDesk roadmaps,
            @Autowired MeetingDesk meetings,
            @Autowired PilotDesk pilots,
            @Autowired CoachDesk coaches,
            @Autowired AssignmentDesk assignments,
            @Autowired PostOffice post,
            @Autowired ReplyDesk replies) {
        at("2020-09-01T08:00:00Z");
        roadmaps.open(new NewRoadmap("RZP-2019", "september-2020", "coordinator"));
        pilots.register(
                "RZP-2019",
                ROADMAP,
                LocalDate.of(2020, 9, 1),
                List.of(
                        new NewPilot(HOSTILE, "Logo Kempen", "An", "an@logo.example"),
                        new NewPilot("Waas-Dender", "Logo Waas", "Jo", "jo@logo.example")));
        coaches.appoint(new Appointment(ROADMAP + "-P1", "coach1", null, "coordinator"));
        assignments.open(ROADMAP, "mission-statement");
        pilots.stop(new Stop(ROADMAP + "-P2", "Te weinig mensen.", "coordinator"));
        assignments.ofPilot(ROADMAP + "-P2").forEach(open -> assignments.close(open.number(), "Gestopt.", null));
        meetings.begin(ROADMAP + "-alignment");
        meetings.move(
                ROADMAP + "-plenary-1", LocalDate.of(2020, 11, 26), LocalTime.of(9, 30), LocalTime.of(12, 30), null);
        assignments.ofPilot(ROADMAP + "-P1").forEach(moved -> assignments.follow(moved.number()));
        post.draft(
                Occasion.MEETING_INVITED,
                ROADMAP + "-plenary-1",
                List.of(Addressee.of("Logo Kempen", "An@logo.example"), Addressee.of("Logo Waas", "jo@logo.example")));
        replies.record(ROADMAP + "-plenary-1", "an@logo.example", "TENTATIVE", Instant.parse("2020-11-02T09:00:00Z"));
    }

    @BeforeEach
    void theDayBefore() {
        at("2020-11-25T18:00:00Z");
    }

    @AfterAll
    static void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "decision-maker", "coordinator", "coach", "administrator"})
    void whoFollowsTheRoadmapSeesIt(String group) throws Exception {
        browser.perform(get("/roadmaps/" + ROADMAP).with(a(group))).andExpect(status().isOk());
        browser.perform(get("/api/roadmaps/" + ROADMAP).with(a(group))).andExpect(status().isOk());
        browser.perform(get("/").with(a(group))).andExpect(content().string(containsString("/roadmaps/" + ROADMAP)));
    }

    @Test
    void whoWasInvitedStandsThereWithTheAnswerOfTheirCalendar() throws Exception {
        browser.perform(get("/roadmaps/" + ROADMAP).with(a("coordinator")))
                .andExpect(
                        content().string(containsString("komt: 0, komt niet: 0, komt misschien: 1, geen antwoord: 1")))
                .andExpect(content().string(containsString("an@logo.example: komt misschien")))
                .andExpect(content().string(containsString("jo@logo.example: geen antwoord")));
    }

    @Test
    void whoDoesNotFollowItSeesNothing() throws Exception {
        String group = "jury";
        browser.perform(get("/roadmaps/" + ROADMAP).with(a(group))).andExpect(status().isForbidden());
        browser.perform(get("/api/roadmaps/" + ROADMAP).with(a(group)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value("Uw account mag dit niet doen."));
        browser.perform(get("/").with(a(group)))
                .andExpect(content().string(not(containsString("/roadmaps/" + ROADMAP))));
    }

    @Test
    void saysInDutchThatARoadmapDoesNotExist() throws Exception {
        browser.perform(get("/roadmaps/RZP-2019-T9").with(a("staff"))).andExpect(status().isNotFound());
        browser.perform(get("/api/roadmaps/RZP-2019-T9").with(a("staff")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.title").value("Dit traject bestaat niet"))
                .andExpect(jsonPath("$.detail").value("Er is geen traject met deze code. Kijk het adres na."));
    }

    @Test
    void tellsWhatWasPlannedWhatMovedAndWhatIsDonePerMilestone() throws Exception {
        browser.perform(get("/api/roadmaps/rzp-2019-t1").with(a("coordinator")))
                .andExpect(jsonPath("$.code").value(ROADMAP))
                .andExpect(jsonPath("$.baseline.version").value("september-2020"))
                .andExpect(jsonPath("$.current.endsOn").value("2021-06-30"))
                .andExpect(jsonPath("$.milestones.length()").value(8))
                .andExpect(jsonPath("$.milestones[0].code").value("alignment"))
                .andExpect(jsonPath("$.milestones[0].done").value(true))
                .andExpect(jsonPath("$.milestones[1].planned").value("2020-11-24"))
                .andExpect(jsonPath("$.milestones[1].current").value("2020-11-26"))
                .andExpect(jsonPath("$.milestones[1].moved").value(true))
                .andExpect(jsonPath("$.milestones[1].done").value(false))
                .andExpect(jsonPath("$.milestones[2].moved").value(false));
    }

    @Test
    void tellsHowFarEveryPilotIsWithItsHomework() throws Exception {
        browser.perform(get("/api/roadmaps/" + ROADMAP).with(a("coordinator")))
                .andExpect(jsonPath("$.pilots.length()").value(2))
                .andExpect(jsonPath("$.pilots[0].homework[0].code").value("mission-statement"))
                .andExpect(jsonPath("$.pilots[0].homework[0].planned").value("2020-11-23"))
                .andExpect(jsonPath("$.pilots[0].homework[0].current").value("2020-11-25"))
                .andExpect(jsonPath("$.pilots[0].homework[0].moved").value(true))
                .andExpect(jsonPath("$.pilots[0].homework[0].state").value("OPEN"))
                .andExpect(jsonPath("$.pilots[0].homework[0].done").value(false))
                .andExpect(jsonPath("$.pilots[0].homework[1].state").isEmpty())
                .andExpect(jsonPath("$.pilots[1].stoppedOn").value("2020-09-01"));
    }

    @Test
    void drawsTheMeetingsWithTheirStandAndSaysItInATable() throws Exception {
        String page = html("coordinator");

        assertThat(page)
                .contains("dot done", "dot moved", "dot planned", "26-11-2020, eerst 24-11-2020", "vandaag")
                .contains("Eerste plenaire bijeenkomst", "Missie &amp; Visie", "verschoven", "gehouden")
                .contains("Nieuwe planning (versie september 2020)", "30 juni 2021");
    }

    @Test
    void showsPilotsWithTheirCoachTheirHomeworkAndItsLateness() throws Exception {
        String page = html("coach");

        assertThat(page)
                .contains("gestopt", "Te weinig mensen.", "25-11-2020", "nog niet gevraagd", "wordt niet gevraagd");
        assertThat(page).contains("nog niet ingediend, te laat", "/assignments/" + ROADMAP + "-mission-statement-");
        at("2020-11-25T08:00:00Z");
        assertThat(html("coach")).contains("nog niet ingediend").doesNotContain("te laat");
    }

    @Test
    void showsWhatPeopleTypedLiterallyAndCarriesNoStyleOrScript() throws Exception {
        assertThat(html("staff"))
                .contains("&lt;b&gt;Kempen&lt;/b&gt; ${7919*6007}")
                .doesNotContain("<b>Kempen", "47569433", "<script", "style=", "onclick", "javascript:");
    }

    @Test
    void showsTheMailsOfARoadmapWithoutACall(@Autowired PostOffice post) throws Exception {
        MessageId mail =
                post.draft(Occasion.COACH_APPOINTED, ROADMAP + "-P1", List.of()).get(0);
        browser.perform(get("/mails").with(a("coordinator")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(ROADMAP + "-P1")));
        browser.perform(get("/mails/" + mail).with(a("coordinator")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/calls/RZP-2019"))));
    }

    private String html(String group) throws Exception {
        return browser.perform(get("/roadmaps/" + ROADMAP).with(a(group)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static RequestPostProcessor a(String group) {
        return user(group + "1").authorities(new SimpleGrantedAuthority(group));
    }

    private static void at(String instant) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(instant)));
    }
}
