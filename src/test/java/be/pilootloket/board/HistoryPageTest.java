package be.pilootloket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import be.pilootloket.Attack;
import be.pilootloket.candidacy.Admissibility;
import be.pilootloket.candidacy.AdmissibilityDesk;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Channel;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.candidacy.NewCandidacy;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who did what, when and why, as the office reads it. */
@Scenario
@AutoConfigureMockMvc
class HistoryPageTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private Contest contest;

    @Autowired
    private Story story;

    @Test
    void tellsWhatWasDecidedByWhomAndWhyButNoScores() throws Exception {
        contest.open();
        List<String> numbers = contest.decided(2, 1);

        String all = page("/candidacies/" + numbers.get(0) + "/history");
        String decisions = page("/candidacies/" + numbers.get(1) + "/history?soort=beslissing");

        assertThat(all)
                .containsSubsequence(
                        "Kandidatuur geregistreerd",
                        "Ontvankelijkheid beoordeeld: ontvankelijk",
                        "staff",
                        Contest.REASON,
                        "Lezer toegewezen: jury",
                        "Verklaring over belangenconflict afgelegd: geen belangenconflict",
                        "Scores ingediend",
                        "Over de kandidatuur beslist: geselecteerd",
                        "decision-maker",
                        Contest.REASON)
                .doesNotContain("score.", "{", "rank");
        assertThat(decisions)
                .contains("Over de kandidatuur beslist: niet geselecteerd", "Alles (")
                .doesNotContain("Kandidatuur geregistreerd", "Scores ingediend");
    }

    @Test
    void tellsWhoDidTheTasksOfACallAndWhoseTurnItIsAlsoAfterItsProcessIsGone(@Autowired RuntimeService runtime)
            throws Exception {
        contest.clear();
        story.at("2019-09-10T09:00");
        story.start("staff", "call-for-pilots", Map.of("programmeCode", Contest.CALL));
        assertThat(page("/calls/RZP-2019/history"))
                .containsSubsequence("Nu aan de beurt", "Oproep opstellen", "nog door niemand opgenomen")
                .contains("Er is nog niets gebeurd");

        story.fill("staff", Contest.CALL, "userTask_defineCall", Map.of("warningsSeen", true));
        story.work();
        runtime
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .processInstanceBusinessKey(Contest.CALL)
                .list()
                .stream()
                .forEach(call -> runtime.deleteProcessInstance(call.getId(), "weg"));

        assertThat(page("/calls/RZP-2019/history"))
                .contains("Er wacht geen enkele taak")
                .containsSubsequence("dinsdag 10 september 2019", "09:00:00", "Taak gedaan: Oproep opstellen", "staff")
                .doesNotContain("Oproep goedkeuren");
    }

    @Attack({7, 20})
    @Test
    void showsWhatPeopleTypedAsTheyTypedIt(@Autowired CandidacyDesk candidacies, @Autowired AdmissibilityDesk verdicts)
            throws Exception {
        contest.open();
        String number = candidacies
                .register(
                        new NewCandidacy(
                                Contest.CALL,
                                Instant.parse("2019-10-01T10:00:00Z"),
                                Channel.MAILBOX,
                                new Dossier(
                                        "Samen",
                                        "kempen",
                                        new Initiator("Logo", "A", "a@logo.example", null),
                                        List.of(),
                                        List.of()),
                                true),
                        "staff")
                .number();
        verdicts.decide(
                new Admissibility(number, false, "<script>alert(1)</script> [[${7919*7907}]]", List.of()), "staff");

        assertThat(page("/candidacies/" + number + "/history"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; [[${7919*7907}]]")
                .doesNotContain("<script>", "62615533");
    }

    @Test
    void isForTheOfficeAndKnowsNothingOfWhatIsNotThere() throws Exception {
        contest.open();
        for (String group : List.of("jury", "coach")) {
            browser.perform(get("/calls/RZP-2019/history").with(as(group))).andExpect(status().isForbidden());
            browser.perform(get("/candidacies/RZP-2019-999/history").with(as(group)))
                    .andExpect(status().isForbidden());
        }
        browser.perform(get("/candidacies/RZP-2019-999/history").with(as("staff")))
                .andExpect(status().isNotFound());
        browser.perform(get("/calls/NIETS/history").with(as("staff"))).andExpect(status().isNotFound());
        browser.perform(get("/calls/RZP-2019/history?soort=<b>").with(as("staff")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<b>"))));
    }

    private String page(String path) throws Exception {
        return browser.perform(get(path).with(as("staff")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static RequestPostProcessor as(String group) {
        return user(group).authorities(new SimpleGrantedAuthority(group));
    }
}
