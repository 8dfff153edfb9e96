package be.pilootloket.process.question;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.call.AudienceDesk;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Faq;
import be.pilootloket.call.Phase;
import be.pilootloket.call.QuestionDesk;
import be.pilootloket.call.Registrant;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("both")
@Scenario(walks = "question")
class QuestionTest {

    private static final String CALL = Contest.CALL;
    private static final String ANSWER = "userTask_answerQuestion";
    private static final String APPROVE = "userTask_approveAnswer";

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private QuestionDesk questions;

    @Autowired
    private CallDesk calls;

    @Autowired
    private AudienceDesk audience;

    @Autowired
    private PostOffice post;

    @BeforeEach
    void published() {
        contest.open();
        story.at("2019-09-12T09:00");
        calls.advance(CALL, Phase.PUBLISHED);
    }

    @Test
    void publishesEveryApprovedAnswerToAllAtOnce() {
        audience.register(CALL, new Registrant("Zorgraad Voorbeeld", "info@zorgraad.example"));
        ask("Mag een ziekenhuis meedoen?");
        answer("Ja, als optionele partner.");
        approve("keep");
        assertThat(questions.faq(CALL)).isEmpty();
        ask("Tot wanneer kan ik indienen?");
        answer("Tot en met 11 november 2019 om 23u59.");
        approve("publish");

        Faq faq = questions.faq(CALL).orElseThrow();
        assertThat(faq.version()).isEqualTo(1);
        assertThat(faq.entries())
                .extracting(Faq.Entry::question)
                .containsExactly("Mag een ziekenhuis meedoen?", "Tot wanneer kan ik indienen?");
        assertThat(post.search(new MessageSearch(null, Occasion.FAQ_PUBLISHED, null), 1000))
                .hasSize(audience.stakeholders(CALL).size() + 1);
    }

    @Test
    void twoApprovalsAtOnceBecomeOneMessage() {
        ask("Mag een ziekenhuis meedoen?");
        answer("Ja.");
        story.fill("staff2", CALL, APPROVE, Map.of("verdict", "publish"));
        ask("Tot wanneer kan ik indienen?");
        answer("Tot en met 11 november 2019.");
        story.fill("staff2", CALL, APPROVE, Map.of("verdict", "publish"));
        story.work();

        assertThat(questions.faq(CALL).orElseThrow().version()).isEqualTo(1);
        assertThat(post.search(new MessageSearch(null, Occasion.FAQ_PUBLISHED, null), 1000))
                .hasSize(audience.stakeholders(CALL).size());
        assertThat(story.runs("question", CALL)).isFalse();
    }

    @Test
    void publishesNothingOnceTheCallIsCancelled() {
        ask("Mag een ziekenhuis meedoen?");
        answer("Ja.");
        story.fill("staff2", CALL, APPROVE, Map.of("verdict", "publish"));
        ask("Tot wanneer kan ik indienen?");
        answer("Tot en met 11 november 2019.");
        calls.advance(CALL, Phase.CANCELLED);
        assertThat(fields("staff2", APPROVE, Map.of("verdict", "publish"))).containsExactly("verdict");
        approve("keep");

        assertThat(questions.faq(CALL)).isEmpty();
        assertThat(post.search(new MessageSearch(null, Occasion.FAQ_PUBLISHED, null), 1000))
                .isEmpty();
    }

    @Test
    void anAnswerNeedsASecondPerson() {
        ask("Mag een ziekenhuis meedoen?");
        answer("Ja.");
        assertThat(fields("staff", APPROVE, Map.of("verdict", "publish"))).containsExactly("verdict");
        assertThat(fields("staff2", APPROVE, Map.of())).containsExactly("verdict");
        assertThat(fields("staff2", APPROVE, Map.of("verdict", "back"))).containsExactly("remarks");
        story.fill("staff2", CALL, APPROVE, Map.of("verdict", "back", "remarks", "Zeg ook onder welke voorwaarde."));

        assertThat(story.shown(CALL, ANSWER, "remarks")).isEqualTo("Zeg ook onder welke voorwaarde.");
        assertThat(fields("staff", ANSWER, Map.of("answer", "x".repeat(10_000))))
                .containsExactly("answer");
        assertThat(fields("staff", ANSWER, Map.of("answer", " "))).containsExactly("answer");
    }

    @Test
    void refusesAQuestionThatCannotBeLogged() {
        assertThat(refusedStart(Map.of("callCode", "RZP-1999"))).containsExactly("callCode", "asker", "question");
        assertThat(refusedStart(Map.of("callCode", CALL, "asker", "kandidaat", "question", "x".repeat(10_000))))
                .containsExactly("question");
        calls.advance(CALL, Phase.CANCELLED);
        assertThat(refusedStart(Map.of("callCode", CALL, "asker", "kandidaat", "question", "Waarom?")))
                .containsExactly("callCode");
    }

    private void ask(String question) {
        story.start("staff", "question", Map.of("callCode", CALL, "asker", "kandidaat", "question", question));
    }

    private void answer(String answer) {
        story.fill("staff", CALL, ANSWER, Map.of("answer", answer));
    }

    private void approve(String verdict) {
        story.fill("staff2", CALL, APPROVE, Map.of("verdict", verdict));
        story.work();
    }

    private List<String> fields(String person, String task, Map<String, ?> typed) {
        return story.refused(person, CALL, task, typed).stream()
                .map(Refusal::field)
                .toList();
    }

    private List<String> refusedStart(Map<String, ?> typed) {
        return story.refusedStart("staff", "question", typed).stream()
                .map(Refusal::field)
                .toList();
    }
}
