package be.pilootloket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import be.pilootloket.correspondence.DispatchDesk;
import be.pilootloket.correspondence.Letter;
import be.pilootloket.correspondence.LetterDesk;
import be.pilootloket.correspondence.LetterVersion;
import be.pilootloket.correspondence.MessageState;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.correspondence.Posting;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.SendingRoom;
import be.pilootloket.process.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The sending room as the office sees it, on letters that the engine drafted. */
@Scenario
class DispatchesPageTest {

    private static final String HOSTILE = "<script>alert(1)</script> ${7*7} [[${7*7}]] __${7*7}__ \u202Eadres";
    private static final String ROOM = "/dispatches/RZP-2019-V01";

    @Autowired
    private WebApplicationContext pages;

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private SendingRoom room;

    @Autowired
    private DispatchDesk dispatches;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private PostOffice register;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc browser;
    private List<String> numbers;

    @BeforeEach
    void draftsTheLettersOfADecision() {
        browser = MockMvcBuilders.webAppContextSetup(pages)
                .apply(springSecurity())
                .build();
        story.at("2019-11-29T15:00");
        contest.open();
        numbers = contest.decided(3, 1);
        numbers.forEach(
                number -> runtime.startProcessInstanceByKey("candidacy-result", number, Map.of("number", number)));
        story.work();
    }

    @Test
    void listsEveryDispatchAndHowFarItsLettersAre() throws Exception {
        assertThat(page("/dispatches"))
                .contains("RZP-2019-V01", "wordt nagekeken", "<td class=\"number\">3</td>", "href=\"/dispatches\"");
        contest.clear();
        assertThat(page("/dispatches")).contains("Er is nog geen brief opgesteld.");
    }

    @Test
    void showsWhereADispatchStandsAndWhoDidWhat() throws Exception {
        assertThat(page(ROOM))
                .contains("Alle 3 brieven die wachten, kunnen vertrekken.", "wacht op een medewerker")
                .contains("Naar de taak: Brieven nakijken", "Niet geselecteerd", numbers.get(2));
        story.fill("staff", "RZP-2019-V01", SendingRoom.REVIEW, Map.of("looked", true));
        assertThat(page(ROOM)).contains("staff, 29-11-2019", "wacht op iemand anders");
        story.fill(
                "decision-maker",
                "RZP-2019-V01",
                SendingRoom.RELEASE,
                Map.of("verdict", "no", "remarks", "De motivering is " + HOSTILE));
        assertThat(page(ROOM))
                .contains("decision-maker gaf de brieven terug", "&lt;script&gt;alert(1)", "[[${7*7}]]")
                .doesNotContain("<script");
    }

    @Test
    void countsWhatLeftWhileTheRestIsOnItsWay() throws Exception {
        room.approve(Contest.CALL);
        jdbc.sql("update message set state = 'SENT' where candidacy_number = :number")
                .param("number", numbers.get(0))
                .update();

        browser.perform(get(ROOM).with(as("staff")))
                .andExpect(header().string("Refresh", "10"))
                .andExpect(content().string(containsString("1 van de 3 brieven zijn verstuurd.")));
    }

    @Test
    void namesWhoIsStillWithoutALetterBeforeTheOthersAreHandedOver() throws Exception {
        String late = contest.late();

        assertThat(page(ROOM)).contains("de brief is nog niet opgesteld", ">" + late + "</a>");
        runtime.startProcessInstanceByKey("candidacy-result", late, Map.of("number", late));
        story.work();
        assertThat(page(ROOM)).doesNotContain("nog niet opgesteld");
    }

    @Test
    void findsTheLettersWithAProblemAndGoesThroughThem() throws Exception {
        loseTheAddressOf(letter(0));
        loseTheAddressOf(letter(2));

        assertThat(page(ROOM + "?show=PROBLEM"))
                .contains("2 brieven kunnen niet vertrekken", letter(0).id().value())
                .doesNotContain(letter(1).id().value());
        assertThat(page(of(0) + "?show=PROBLEM"))
                .contains("Brief 1 van 3", of(2) + "?show=PROBLEM#volgende")
                .doesNotContain(of(1));
        assertThat(page(ROOM + "?show=PROBLEM&kind=PLACE_OFFERED")).contains("Er zijn zo geen brieven.");
        assertThat(page(ROOM + "?show=onzin&kind=onzin&page=-1")).contains(of(1));
    }

    @Test
    void showsThePdfInAFrameOfItsOwnPageOnly() throws Exception {
        assertThat(page(of(1))).contains("src=\"" + of(1) + "/letter.pdf#navpanes=0&amp;view=FitH\"");
        browser.perform(get(of(1) + "/letter.pdf").with(as("decision-maker")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("inline")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'self'")))
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    @Test
    void keepsAChangeWithWhoMadeItAndShowsItWordByWord() throws Exception {
        sends(change(1, 1, "Sterk uitgewerkt project.", "false", "", "Het gaat om een project."), "coordinator")
                .andExpect(status().is3xxRedirection());

        List<LetterVersion> versions = desk.versions(letter(1).id());
        assertThat(versions).extracting(LetterVersion::writtenBy).containsExactly(null, "coordinator");
        assertThat(page(of(1)))
                .contains("Het gaat om een project.", "coordinator, 29-11-2019")
                .containsPattern("<del>plan[^<]*</del><ins>project[^<]*</ins>");
        assertThat(page(ROOM + "?show=CHANGED")).contains("gewijzigd", of(1)).doesNotContain(of(2));
    }

    @Test
    void followsTheDecisionAgainWhenTheMotivationIsMadeEmptyOrLeftAlone() throws Exception {
        sends(change(1, 1, Contest.REASON, "true", "Kerkstraat 1\r\n9000 Gent", "Geen mail."), "staff");

        assertThat(letter(1).motivation()).isNull();
        assertThat(letter(1).postalAddress()).isEqualTo("Kerkstraat 1\n9000 Gent");
        assertThat(page(of(1))).contains("De tekst bleef dezelfde.", "Geen mail.");
    }

    @Test
    void losesNothingOfWhatIsRefused() throws Exception {
        String long300 = "x".repeat(300);
        sends(change(1, 1, HOSTILE, "false", long300, " ").param("address", "geen adres"), "staff")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"why-error\"")))
                .andExpect(content().string(containsString("id=\"address-error\"")))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7} [[${7*7}]]")))
                .andExpect(content().string(containsString(long300)))
                .andExpect(content().string(not(containsString("<script"))));
        assertThat(desk.versions(letter(1).id())).hasSize(1);
    }

    @Test
    void saysSoWhenSomeoneElseChangedTheLetterMeanwhile() throws Exception {
        sends(change(1, 1, "Eerst.", "false", "", "Een."), "staff").andExpect(status().is3xxRedirection());

        sends(change(1, 1, "Daarna.", "false", "", "Twee."), "coordinator")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("De brief veranderde intussen")))
                .andExpect(content().string(containsString(">Daarna.</textarea>")))
                .andExpect(content().string(containsString("name=\"version\" value=\"2\"")));
    }

    @Test
    void writesALetterAnewWithWhatTheDossierSaysNow() throws Exception {
        jdbc.sql("update selection_place set motivation = 'Anders beslist.' where number = :number")
                .param("number", numbers.get(1))
                .update();
        Contest.beginTheChainAgain(jdbc);
        assertThat(page(of(1))).contains("Deze brief kan niet vertrekken zoals hij nu is.");

        sends(post(of(1) + "/renew").param("version", "1"), "staff").andExpect(status().is3xxRedirection());

        assertThat(page(of(1))).contains("Anders beslist.").doesNotContain("kan niet vertrekken");
        assertThat(letter(1).motivation()).isNull();
        sends(post(of(1) + "/renew").param("version", "1"), "staff").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void keepsALetterBackWithAReason() throws Exception {
        sends(post(of(1) + "/waive").param("reason", " "), "staff")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"reason-error\"")));
        sends(post(of(1) + "/waive").param("reason", "Overhandigd: " + HOSTILE), "staff")
                .andExpect(status().is3xxRedirection());

        assertThat(letter(1).message().state()).isEqualTo(MessageState.WAIVED);
        assertThat(letter(1).message().waivedBy()).isEqualTo("staff");
        assertThat(page(of(1))).contains("Overhandigd: &lt;script&gt;").doesNotContain("id=\"why\"");
        sends(post(of(1) + "/waive").param("reason", "Nog eens."), "staff").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void changesNothingThatLiesWithWhoeverReleases() throws Exception {
        story.fill("staff", "RZP-2019-V01", SendingRoom.REVIEW, Map.of("looked", true));

        assertThat(page(of(1))).contains("Deze brief ligt bij wie vrijgeeft.").doesNotContain("name=\"why\"");
        sends(change(1, 1, "Toch nog.", "false", "", "Nog iets."), "staff")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Toch nog.")));
        sends(post(of(1) + "/waive").param("reason", "Toch niet."), "staff")
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void putsALetterRightThatLeft() throws Exception {
        assertThat(page(of(1))).doesNotContain("Rechtzetting opstellen");
        sends(change(1, 1, "", "true", "Kerkstraat 1\n9000 Gent", "Geen mail."), "coordinator");
        room.approve(Contest.CALL);
        story.work();
        browser.perform(get(ROOM + "/bundle.pdf").with(as("staff"))).andExpect(status().isOk());
        dispatches.posted(new Posting("RZP-2019-V01", LocalDate.of(2019, 11, 29)));

        sends(post(of(1) + "/rectify").param("what", ""), "staff").andExpect(status().isUnprocessableEntity());
        sends(post(of(1) + "/rectify").param("what", "De datum was fout."), "staff")
                .andExpect(status().is3xxRedirection());

        Letter right = desk.rectifying(letter(1).id()).get(0);
        String rightPage = "/dispatches/" + right.dispatch() + "/letters/" + right.id();
        assertThat(page(rightPage))
                .contains("Deze brief zet een vorige recht", of(1), "De datum was fout.", "opgesteld door staff");
        assertThat(page(of(1))).contains("Een latere brief zet deze recht", rightPage);
        browser.perform(get(ROOM + "/bundle.pdf").with(as("staff"))).andExpect(status().isNotFound());
        assertThat(register.get(right.id()).state()).isEqualTo(MessageState.DRAFTED);
    }

    @Test
    void isForTheOfficeAndChangedByStaffAndTheCoordinatorOnly() throws Exception {
        for (String path : List.of("/dispatches", ROOM, ROOM + "/bundle.pdf", of(1), of(1) + "/letter.pdf")) {
            browser.perform(get(path).with(as("jury"))).andExpect(status().isForbidden());
            browser.perform(get(path)).andExpect(status().is3xxRedirection());
        }
        for (String path : List.of(of(1), of(1) + "/renew", of(1) + "/waive", of(1) + "/rectify")) {
            sends(post(path).param("version", "1").param("byPost", "false"), "decision-maker")
                    .andExpect(status().isForbidden());
            browser.perform(post(path).with(as("staff"))).andExpect(status().isForbidden());
        }
        assertThat(seen(of(1), "decision-maker")).doesNotContain("<textarea");
        browser.perform(get("/dispatches/RZP-2019-V99").with(as("staff"))).andExpect(status().isNotFound());
        browser.perform(get("/dispatches/RZP-2019-V99/letters/" + letter(1).id())
                        .with(as("staff")))
                .andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder change(
            int at, int version, String motivation, String byPost, String postalAddress, String why) {
        return post(of(at))
                .param("version", String.valueOf(version))
                .param("motivation", motivation)
                .param("address", "onthaal@logo.example")
                .param("byPost", byPost)
                .param("postalAddress", postalAddress)
                .param("why", why);
    }

    private void loseTheAddressOf(Letter letter) {
        jdbc.sql("update message set address = '' where id = :id")
                .param("id", letter.id().value())
                .update();
    }

    private ResultActions sends(MockHttpServletRequestBuilder form, String group) throws Exception {
        return browser.perform(form.with(as(group)).with(csrf()));
    }

    private String page(String path) throws Exception {
        return seen(path, "staff");
    }

    private String seen(String path, String group) throws Exception {
        return browser.perform(get(path).with(as(group)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Letter letter(int at) {
        return dispatches.letters("RZP-2019-V01").get(at);
    }

    private String of(int at) {
        return ROOM + "/letters/" + letter(at).id();
    }

    private static RequestPostProcessor as(String group) {
        return user(group).authorities(new SimpleGrantedAuthority(group));
    }
}
