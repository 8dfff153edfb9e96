package be.pilootloket.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.Visitor;
import be.pilootloket.call.Approval;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.DefinitionDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.call.Phase;
import be.pilootloket.call.Question;
import be.pilootloket.call.QuestionDesk;
import be.pilootloket.call.SessionDesk;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.link.PersonalLinks;
import be.pilootloket.link.Purpose;
import be.pilootloket.meeting.Guest;
import be.pilootloket.newsletter.Subscriber;
import be.pilootloket.newsletter.SubscriptionDesk;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** What someone without an account asks and registers for, over HTTP as a browser without scripts sends it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "pilootloket.public-posts.per-minute=1000")
@ActiveProfiles({"evaluation", "test"})
@DirtiesContext
class PublicFormsTest {

    private static final String CALL = "RZP-2019";
    private static final String QUESTION = "/oproepen/" + CALL + "/vraag";
    private static final String SESSION = "/oproepen/" + CALL + "/infosessie";
    private static final String HOSTILE = "<script>alert(1)</script> ${7919*6007} [[${7919*6007}]]";
    private static final Pattern OWN_PAGE =
            Pattern.compile("https://pilootloket\\.example(/persoonlijk/infosessie/\\S+)");

    private static final Pattern CONFIRMATION =
            Pattern.compile("https://pilootloket\\.example(/persoonlijk/nieuwsbrief/bevestigen/\\S+)");

    @LocalServerPort
    private int port;

    @Autowired
    private QuestionDesk questions;

    @Autowired
    private SessionDesk sessions;

    @Autowired
    private PostOffice post;

    @Autowired
    private SubscriptionDesk subscriptions;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService jobs;

    @BeforeAll
    static void publishesTheCall(
            @Autowired CallDesk calls, @Autowired DefinitionDesk definitions, @Autowired SessionDesk sessions) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2019-09-11T07:00:00Z")));
        calls.open(new Opening(CALL, "staff"));
        definitions.decide(new Approval(CALL, "decision-maker", true, null));
        calls.advance(CALL, Phase.PUBLISHED);
        sessions.announce(CALL);
    }

    @AfterAll
    static void handTheClockBack() {
        ClockUtil.reset();
    }

    @Test
    void letsStaffAnswerAQuestion() {
        long before = toAnswer();

        HttpResponse<String> answer = send(QUESTION, Map.of("asker", "zorgraad", "question", HOSTILE));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/vraag?gesteld");
        assertThat(stranger().get(QUESTION + "?gesteld").body()).contains("We hebben uw vraag ontvangen");
        assertThat(questions.of(CALL)).extracting(Question::text).contains(HOSTILE);
        assertThat(toAnswer()).isEqualTo(before + 1);
    }

    @Test
    void showsAQuestionAgainThatCannotBeTaken() {
        String tooLong = HOSTILE + "x".repeat(4000);

        HttpResponse<String> page = send(QUESTION, Map.of("asker", "iemand", "question", tooLong));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Er is nog niets verstuurd", "Kies wie de vraag stelt.", "4000 tekens")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7919*6007} [[${7919*6007}]]x")
                .contains("href=\"#question\"", "aria-invalid=\"true\"")
                .doesNotContain("<script", "47569433");
        assertThat(send(QUESTION, Map.of()).body()).contains("Schrijf de vraag op.");
    }

    @Test
    void thanksARobotForNothing() {
        int before = questions.of(CALL).size();

        HttpResponse<String> answer =
                send(QUESTION, Map.of("asker", "zorgraad", "question", "Koop nu", "website", "https://spam.example"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(questions.of(CALL)).hasSize(before);
    }

    @Attack(named = "replayed personal link")
    @Test
    void registersAGuestOnceAndLetsThemUndoIt() {
        Map<String, String> typed = Map.of("organisation", HOSTILE, "email", "info@logo.example");
        assertThat(send(SESSION, typed).statusCode()).isEqualTo(302);
        assertThat(send(SESSION, Map.of("organisation", "Een ander", "email", "INFO@logo.example"))
                        .statusCode())
                .as("nobody learns who comes")
                .isEqualTo(302);
        assertThat(guests()).extracting(Guest::email).containsOnlyOnce("info@logo.example");

        work();
        List<Message> told = post.search(new MessageSearch(CALL, Occasion.GUEST_REGISTERED, null), 10);
        assertThat(told).hasSize(1);
        Matcher link = OWN_PAGE.matcher(told.get(0).body());
        assertThat(link.find()).isTrue();

        HttpResponse<String> own = stranger().get(link.group(1));
        assertThat(own.body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7919*6007}", "Schrijf mij uit")
                .doesNotContain("<script");
        assertThat(own.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(own.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");

        assertThat(send(link.group(1), Map.of()).body()).contains("U bent uitgeschreven");
        assertThat(guests()).extracting(Guest::email).doesNotContain("info@logo.example");
        HttpResponse<String> again = stranger().get(link.group(1));
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("Deze link werkt niet (meer)", "u bent al uitgeschreven");
    }

    @Test
    void keepsWhatWasTypedForARegistrationWithABadAddress() {
        HttpResponse<String> page =
                send(SESSION, Map.of("organisation", "Zorgraad Voorbeeld", "email", "info@zorg\r\nBcc: x@x.example"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"Zorgraad Voorbeeld\"", "id=\"email-fout\"");
        assertThat(guests()).extracting(Guest::organisation).doesNotContain("Zorgraad Voorbeeld");
    }

    @Test
    void sendsTheNewsletterOnlyToWhoPressedTheButtonAndStopsAtOneClick() {
        send("/oproepen/nieuwsbrief", Map.of("email", "lezer@zorgraad.example"));
        work();
        Message asked = post.search(new MessageSearch(null, Occasion.SUBSCRIPTION_ASKED, null), 1)
                .get(0);
        Matcher link = CONFIRMATION.matcher(asked.body());
        assertThat(link.find()).isTrue();
        assertThat(stranger().get(link.group(1)).body())
                .contains("lezer@zorgraad.example", "Ja, ik wil de nieuwsbrief");
        assertThat(subscriptions.confirmed())
                .as("a scanner opened the link")
                .extracting(Subscriber::email)
                .doesNotContain("lezer@zorgraad.example");

        assertThat(send(link.group(1), Map.of()).body()).contains("U bent ingeschreven");
        Subscriber reader = subscriptions.at("lezer@zorgraad.example").orElseThrow();
        assertThat(subscriptions.confirmed()).contains(reader);
        assertThat(stranger().get(link.group(1)).statusCode())
                .as("a link serves once")
                .isEqualTo(404);

        String ending = Purpose.NEWSLETTER_UNSUBSCRIBE.pageOf(
                links.issue(Purpose.NEWSLETTER_UNSUBSCRIBE, reader.id(), Instant.parse("2020-09-11T07:00:00Z")));
        assertThat(stranger().get(ending).body()).contains("Schrijf mij uit");
        assertThat(subscriptions.confirmed()).as("a scanner opened the link").contains(reader);
        assertThat(oneClick(ending).statusCode()).isEqualTo(200);
        assertThat(subscriptions.at("lezer@zorgraad.example")).isEmpty();
        assertThat(oneClick(ending).statusCode()).isEqualTo(404);
        assertThat(oneClick(link.group(1)).statusCode())
                .as("any other page asks for its token")
                .isEqualTo(403);
    }

    @Attack(12)
    @Test
    void opensNoPersonalPageForAGuess() {
        assertThat(stranger().get("/persoonlijk/infosessie/abc").statusCode()).isEqualTo(404);
        assertThat(stranger().get("/persoonlijk/infosessie/" + "A".repeat(32)).statusCode())
                .isEqualTo(404);
    }

    /** What a mail program posts for its reader (RFC 8058): no cookie and no token of ours. */
    private HttpResponse<String> oneClick(String page) {
        return stranger()
                .send(HttpRequest.newBuilder(stranger().uri(page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));
    }

    private long toAnswer() {
        return tasks.createTaskQuery()
                .taskDefinitionKey("userTask_answerQuestion")
                .count();
    }

    private List<Guest> guests() {
        return sessions.find(CALL).orElseThrow().guests();
    }

    /** Does the jobs that wait, until none is left. */
    private void work() {
        jobs.createJobQuery().executable().list().forEach(job -> jobs.executeJob(job.getId()));
    }

    private HttpResponse<String> send(String page, Map<String, String> typed) {
        return stranger().submit(page, page, typed);
    }

    private Visitor stranger() {
        return new Visitor(port);
    }
}
