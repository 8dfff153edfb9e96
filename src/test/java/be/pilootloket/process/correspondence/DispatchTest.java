package be.pilootloket.process.correspondence;

import static be.pilootloket.process.SendingRoom.RELEASE;
import static be.pilootloket.process.SendingRoom.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.correspondence.Dispatch;
import be.pilootloket.correspondence.DispatchDesk;
import be.pilootloket.correspondence.Letter;
import be.pilootloket.correspondence.LetterChange;
import be.pilootloket.correspondence.LetterDesk;
import be.pilootloket.correspondence.LetterVersion;
import be.pilootloket.correspondence.MessageState;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.correspondence.Rectification;
import be.pilootloket.correspondence.ScriptedSmtp;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.SendingRoom;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Refusal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Tag("both")
@Scenario(walks = DispatchProcess.KEY)
class DispatchTest {

    private static final String CALL = Contest.CALL;
    private static final String POST = "userTask_postLetters";

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
    private DispatchStarter starter;

    @Autowired
    private DeliveryStarter deliveries;

    @Autowired
    private PostOffice post;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JavaMailSenderImpl sender;

    private ScriptedSmtp server;
    private String host;
    private int port;
    private List<String> numbers;

    @BeforeEach
    void draftsTheLettersOfADecision() {
        story.at("2019-11-29T15:00");
        contest.open();
        host = sender.getHost();
        port = sender.getPort();
        server = new ScriptedSmtp();
        server.receiveFrom(sender);
        numbers = contest.decided(3, 1);
        numbers.forEach(
                number -> runtime.startProcessInstanceByKey("candidacy-result", number, Map.of("number", number)));
        story.work();
    }

    @AfterEach
    void closes() {
        server.close();
        sender.setHost(host);
        sender.setPort(port);
    }

    @Test
    void draftsTheLettersOfADecisionTogetherAndSendsThemWithOneRelease() {
        assertThat(dispatches.of(CALL)).extracting(Dispatch::number).containsExactly("RZP-2019-V01");
        assertThat(states()).containsOnly(MessageState.DRAFTED).hasSize(3);
        assertThat(server.taken()).isEmpty();

        room.release(CALL);

        assertThat(states()).containsOnly(MessageState.SENT);
        assertThat(server.taken()).hasSize(3);
        assertThat(letters()).allSatisfy(letter -> {
            assertThat(letter.sha256()).hasSize(64);
            assertThat(letter.message().releasedBy()).isEqualTo("decision-maker");
        });
        assertThat(dispatches.get("RZP-2019-V01").state()).isEqualTo(Dispatch.State.ENDED);
        assertThat(post.untold(CALL)).isZero();
    }

    @Test
    void isReleasedBySomeoneElseThanWhoLookedOrChanged() {
        change(letters().get(1), "Een betere motivering.", false, null, "coordinator");
        story.fill("staff", "RZP-2019-V01", REVIEW, Map.of("looked", true));

        assertThat(refusedRelease("staff"))
                .containsExactly(new Refusal("verdict", "Wie de brieven nakeek, kan ze niet zelf vrijgeven."));
        assertThat(refusedRelease("coordinator"))
                .containsExactly(
                        new Refusal("verdict", "U schreef aan brief RZP-2019-002. Iemand anders moet vrijgeven."));
        story.fill("decision-maker", "RZP-2019-V01", RELEASE, Map.of("verdict", "yes"));
        story.work();
        assertThat(states()).containsOnly(MessageState.SENT);
    }

    @Test
    void comesBackWithTheRemarksOfWhoDoesNotRelease() {
        assertThat(story.refused("staff", "RZP-2019-V01", REVIEW, Map.of()))
                .extracting(Refusal::field)
                .containsExactly("looked");
        story.fill("staff", "RZP-2019-V01", REVIEW, Map.of("looked", true));
        assertThat(story.refused("decision-maker", "RZP-2019-V01", RELEASE, Map.of("verdict", "no")))
                .extracting(Refusal::field)
                .containsExactly("remarks");
        story.fill(
                "decision-maker",
                "RZP-2019-V01",
                RELEASE,
                Map.of("verdict", "no", "remarks", "De motivering van 002 is te kort."));
        story.work();

        assertThat(states()).containsOnly(MessageState.DRAFTED);
        assertThat(server.taken()).isEmpty();
        assertThat(story.shown("RZP-2019-V01", REVIEW, "remarks")).isEqualTo("De motivering van 002 is te kort.");
        change(letters().get(1), "Een langere motivering.", false, null, "staff");
        room.release(CALL);
        assertThat(states()).containsOnly(MessageState.SENT);
    }

    @Test
    void leavesBehindOnlyTheLetterThatLacksSomething() {
        Letter without = letters().get(2);
        jdbc.sql("update message set address = '' where id = :id")
                .param("id", without.id().value())
                .update();
        assertThat(desk.obstacles(desk.find(without.id()).orElseThrow())).hasSize(1);

        story.fill("staff", "RZP-2019-V01", REVIEW, Map.of("looked", true));
        assertThat(story.shown("RZP-2019-V01", RELEASE, "leftBehind")).isEqualTo("1 brief");
        story.fill("decision-maker", "RZP-2019-V01", RELEASE, Map.of("verdict", "yes"));
        story.work();

        assertThat(states()).containsExactly(MessageState.SENT, MessageState.SENT, MessageState.DRAFTED);
        assertThat(story.refused("staff", "RZP-2019-V01", REVIEW, Map.of("looked", true)))
                .extracting(Refusal::sentence)
                .singleElement()
                .asString()
                .startsWith("Geen enkele brief kan vertrekken. RZP-2019-003: ");
        change(desk.find(without.id()).orElseThrow(), null, true, "Kerkstraat 1\n9000 Gent", "staff");
        room.release(CALL);

        assertThat(story.tasks("RZP-2019-V01")).containsExactly(POST);
        assertThat(story.refused("staff", "RZP-2019-V01", POST, Map.of("postedOn", "2019-11-28")))
                .extracting(Refusal::field)
                .containsExactly("postedOn");
        story.fill("staff", "RZP-2019-V01", POST, Map.of("postedOn", "2019-11-29"));
        story.work();
        assertThat(states()).containsOnly(MessageState.SENT);
        assertThat(post.get(without.id()).serverAnswer()).isEqualTo("Op de post gedaan op 29 november 2019.");
        assertThat(server.taken()).hasSize(2);
        assertThat(post.untold(CALL)).isZero();
        assertThat(story.runs(DispatchProcess.KEY, "RZP-2019-V01")).isFalse();
    }

    @Test
    void namesTheMotivationThatARejectionLacks() {
        motivate(numbers.get(2), " ");
        change(letters().get(2), null, false, null, "staff");

        assertThat(desk.obstacles(letters().get(2))).containsExactly("Wat ontbreekt: de motivering van de beslissing.");
        room.release(CALL);
        assertThat(states()).containsExactly(MessageState.SENT, MessageState.SENT, MessageState.DRAFTED);
    }

    @Test
    void endsWhenEveryoneWasToldInAnotherWay() {
        waive(numbers.get(0));
        waive(numbers.get(1));
        assertThat(story.tasks("RZP-2019-V01")).containsExactly(REVIEW);
        waive(numbers.get(2));

        assertThat(story.runs(DispatchProcess.KEY, "RZP-2019-V01")).isFalse();
        assertThat(dispatches.get("RZP-2019-V01").state()).isEqualTo(Dispatch.State.ENDED);
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void goesOnWithNothingToReleaseWhenTheLastOneWasWaivedUnseen() {
        numbers.forEach(number -> post.waive(number, "staff", "Overhandigd."));
        story.fill("staff", "RZP-2019-V01", REVIEW, Map.of("looked", true));
        story.work();

        assertThat(story.runs(DispatchProcess.KEY, "RZP-2019-V01")).isFalse();
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void opensAnotherForALetterThatComesWhileASecondPersonLooks() {
        story.fill("staff", "RZP-2019-V01", REVIEW, Map.of("looked", true));
        String late = contest.late();
        runtime.startProcessInstanceByKey("candidacy-result", late, Map.of("number", late));
        story.work();

        assertThat(dispatches.letters("RZP-2019-V02"))
                .extracting(letter -> letter.message().number())
                .containsExactly(late);
        assertThat(dispatches.letters("RZP-2019-V01")).hasSize(3);
    }

    @Test
    void keepsEveryTextOfALetterAndRefusesAChangeOfAnOlderOne() {
        Letter letter = letters().get(1);
        change(letter, "Een betere motivering.", false, null, "staff");

        assertThat(desk.versions(letter.id()))
                .extracting(LetterVersion::writtenBy)
                .containsExactly(null, "staff");
        assertThat(desk.versions(letter.id()).get(1).body()).contains("Een betere motivering.");
        assertThat(desk.refusals(changeOf(letter, "Nog een.", false, null, "staff")))
                .extracting(Refusal::field)
                .containsExactly("why");
    }

    @Test
    void keepsBackALetterWhoseDossierChangedAfterItWasDrafted() {
        motivate(numbers.get(1), "Anders.");

        assertThat(desk.obstacles(letters().get(1)))
                .containsExactly("De gegevens veranderden nadat de brief opgesteld werd. Stel hem opnieuw op.");
        change(letters().get(1), null, false, null, "staff");
        assertThat(desk.obstacles(letters().get(1))).isEmpty();
    }

    @Test
    void isNotReleasedByWhoWroteWhatItPutsRight() {
        Letter wrong = letters().get(1);
        room.release(CALL);
        starter.rectify(new Rectification(wrong.id(), "De datum was fout.", "coordinator"));
        story.fill("staff", "RZP-2019-V02", REVIEW, Map.of("looked", true));

        assertThat(story.refused("coordinator", "RZP-2019-V02", RELEASE, Map.of("verdict", "yes")))
                .containsExactly(
                        new Refusal("verdict", "U schreef aan brief RZP-2019-002. Iemand anders moet vrijgeven."));
    }

    @Test
    void putsALetterRightWithANewOneThatSaysSo() {
        Letter wrong = letters().get(1);
        assertThat(desk.refusals(new Rectification(wrong.id(), "De datum was fout.", "staff")))
                .hasSize(1);
        room.release(CALL);
        starter.rectify(new Rectification(wrong.id(), "De datum was fout.", "staff"));

        assertThat(desk.refusals(new Rectification(wrong.id(), "Nog eens.", "staff")))
                .hasSize(1);
        Letter right = desk.rectifying(wrong.id()).get(0);
        assertThat(right.dispatch()).isEqualTo("RZP-2019-V02");
        assertThat(desk.versions(right.id()))
                .extracting(LetterVersion::writtenBy)
                .containsExactly("staff");
        assertThat(right.body()).contains("De datum was fout.", "29 november 2019, kenmerk RZP-2019-002");
        room.release(CALL);
        assertThat(post.get(right.id()).state()).isEqualTo(MessageState.SENT);
        assertThat(server.taken()).hasSize(4);
    }

    private void change(Letter letter, String motivation, boolean byPost, String postalAddress, String by) {
        LetterChange change = changeOf(letter, motivation, byPost, postalAddress, by);
        assertThat(desk.refusals(change)).isEmpty();
        desk.change(change);
    }

    private static LetterChange changeOf(
            Letter letter, String motivation, boolean byPost, String postalAddress, String by) {
        return new LetterChange(
                letter.id(),
                letter.version(),
                motivation,
                letter.message().address(),
                byPost,
                postalAddress,
                "Duidelijker.",
                by);
    }

    /** Writes another motivation behind the back of everyone. */
    private void motivate(String number, String motivation) {
        jdbc.sql("update selection_place set motivation = :motivation where number = :number")
                .param("motivation", motivation)
                .param("number", number)
                .update();
        Contest.beginTheChainAgain(jdbc);
    }

    private void waive(String number) {
        post.waive(number, "staff", "Overhandigd.").forEach(deliveries::waived);
    }

    private List<Refusal> refusedRelease(String person) {
        return story.refused(person, "RZP-2019-V01", RELEASE, Map.of("verdict", "yes"));
    }

    private List<Letter> letters() {
        return dispatches.letters("RZP-2019-V01");
    }

    private List<MessageState> states() {
        return letters().stream().map(letter -> letter.message().state()).toList();
    }
}
