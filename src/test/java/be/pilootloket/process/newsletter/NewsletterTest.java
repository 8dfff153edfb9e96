package be.pilootloket.process.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageId;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.link.PersonalLinks;
import be.pilootloket.link.Purpose;
import be.pilootloket.newsletter.Subscriber;
import be.pilootloket.newsletter.SubscriptionDesk;
import be.pilootloket.process.Contest;
import be.pilootloket.process.ModelCoverage;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Refusal;
import be.pilootloket.retention.RetentionRun;
import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.Kept;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Scenario
class NewsletterTest {

    private static final String CALL = Contest.CALL;
    private static final String REVIEW = "userTask_reviewNewsletter";
    private static final String READER = "lezer@lezer.example";

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private ModelCoverage coverage;

    @Autowired
    private CallDesk calls;

    @Autowired
    private SubscriptionDesk subscriptions;

    @Autowired
    private SubscriptionStarter starter;

    @Autowired
    private RetentionRun retention;

    @Autowired
    private List<Keeper> keepers;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private PostOffice post;

    @Autowired
    private RuntimeService runtime;

    private final Set<MessageId> earlier = new HashSet<>();

    @BeforeAll
    void forget() {
        coverage.forget();
    }

    @BeforeEach
    void published() {
        contest.open();
        story.at("2019-09-12T09:00");
        calls.advance(CALL, Phase.PUBLISHED);
        post.search(MessageSearch.ALL, 1000).forEach(message -> earlier.add(message.id()));
    }

    @AfterEach
    void end() {
        subscriptions.at(READER).map(Subscriber::id).ifPresent(subscriptions::end);
        story.end();
    }

    @AfterAll
    void walkedEveryFlow() {
        coverage.assertWhole("newsletter");
        coverage.assertWhole("subscription");
    }

    @Test
    void reachesWhoConfirmedUntilTheyUnsubscribe() {
        starter.ask(" Lezer@lezer.example ");
        story.work();
        assertThat(subscriptions.confirmed()).isEmpty();
        Message asked = told(Occasion.SUBSCRIPTION_ASKED).get(0);
        assertThat(asked.address()).isEqualTo(READER);
        assertThat(asked.subject()).isEqualTo("Bevestig uw inschrijving op de nieuwsbrief");
        subscriptions.confirm(
                links.subject(Purpose.NEWSLETTER_CONFIRM, token(asked.body())).orElseThrow());

        send("Stand van zaken");

        Message edition = told(Occasion.NEWSLETTER_PUBLISHED).get(0);
        assertThat(edition.subject()).matches("\\[NIEUWSBRIEF-2019-\\d+] Stand van zaken");
        assertThat(edition.body())
                .contains("U kunt indienen tot en met 11 november 2019 om 23u59.", "/oproepen/" + CALL)
                .contains(edition.unsubscribe());
        String reader = links.subject(Purpose.NEWSLETTER_UNSUBSCRIBE, token(edition.unsubscribe()))
                .orElseThrow();
        subscriptions.end(reader);

        send("Nog een stand van zaken");

        assertThat(told(Occasion.NEWSLETTER_PUBLISHED)).hasSize(1);
        assertThat(subscriptions.at(READER)).isEmpty();
        keepsTheProofOfConsentForTwoYears();
    }

    private void keepsTheProofOfConsentForTwoYears() {
        assertThat(keptAboutTheReader())
                .singleElement()
                .satisfies(consent -> assertThat(consent.values())
                        .containsEntry("waarmee", SubscriptionDesk.WORDING)
                        .containsKeys("op", "ingetrokken op"));
        retention.run();
        assertThat(keptAboutTheReader()).hasSize(1);
        story.at("2021-12-31T03:00");
        retention.run();
        assertThat(keptAboutTheReader()).isEmpty();
    }

    private List<Kept> keptAboutTheReader() {
        return keepers.stream()
                .filter(keeper -> keeper.tables().containsKey("newsletter_consent"))
                .flatMap(keeper -> keeper.about(READER).stream())
                .toList();
    }

    @Test
    void writesToAnAddressOnlyOnceAnHour() {
        starter.ask(READER);
        starter.ask("LEZER@lezer.example");
        story.work();
        assertThat(told(Occasion.SUBSCRIPTION_ASKED)).hasSize(1);

        story.at("2019-09-12T10:01");
        starter.ask(READER);
        story.work();
        assertThat(told(Occasion.SUBSCRIPTION_ASKED)).hasSize(2);
    }

    @Test
    void forgetsWhoNeverConfirmed() {
        starter.ask(READER);
        story.work();
        story.at("2019-09-20T09:00");

        starter.ask("ander@lezer.example");

        assertThat(subscriptions.at(READER)).isEmpty();
        subscriptions.at("ander@lezer.example").map(Subscriber::id).ifPresent(subscriptions::end);
    }

    @Test
    void sendsNothingThatStaffDropOrLeaveEmpty() {
        confirmed();
        String number = compose("Een ontwerp");
        assertThat(story.refused("staff", number, REVIEW, Map.of("title", "Een ontwerp", "body", "Tekst")))
                .extracting(Refusal::field)
                .containsExactly("verdict");
        assertThat(story.refused(
                        "staff", number, REVIEW, Map.of("title", "Een ontwerp", "body", " ", "verdict", "send")))
                .extracting(Refusal::field)
                .containsExactly("body");

        story.fill("staff", number, REVIEW, Map.of("title", "Een ontwerp", "body", "Tekst", "verdict", "drop"));
        story.work();

        assertThat(told(Occasion.NEWSLETTER_PUBLISHED)).isEmpty();
        assertThat(story.runs("newsletter", number)).isFalse();
    }

    private void confirmed() {
        starter.ask(READER);
        subscriptions.confirm(subscriptions.at(READER).orElseThrow().id());
        story.work();
    }

    private void send(String title) {
        String number = compose(title);
        Map<String, Object> laid = story.laid(story.task(number, REVIEW));
        story.fill(
                "staff",
                number,
                REVIEW,
                Map.of("title", laid.get("title"), "body", laid.get("body"), "verdict", "send"));
        story.work();
    }

    private String compose(String title) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(story.start("staff", "newsletter", Map.of("title", title)))
                .singleResult()
                .getBusinessKey();
    }

    private List<Message> told(Occasion occasion) {
        return post.search(new MessageSearch(null, occasion, null), 100).stream()
                .filter(message -> !earlier.contains(message.id()))
                .toList();
    }

    private static String token(String text) {
        return text.replaceAll("(?s).*/persoonlijk/nieuwsbrief/[a-z]+/([A-Za-z0-9_-]+).*", "$1");
    }
}
