package be.pilootloket.process.candidacy;

import static be.pilootloket.process.candidacy.CandidacyPlay.ADMISSIBILITY;
import static be.pilootloket.process.candidacy.CandidacyPlay.CLOSED;
import static be.pilootloket.process.candidacy.CandidacyPlay.SUPPLEMENT;
import static be.pilootloket.process.candidacy.CandidacyPlay.YES;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.DossierVersion;
import be.pilootloket.candidacy.MessageDesk;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Refusal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Supplements that came late or twice, and messages about nothing. */
@Scenario
class MessageFromACandidateTest {

    @Autowired
    private Story story;

    @Autowired
    private CandidacyPlay play;

    @Autowired
    private CandidacyDesk candidacies;

    @Autowired
    private MessageDesk messages;

    @BeforeEach
    void publishesTheCall() {
        play.published();
    }

    @Test
    void keepsASupplementThatCameLateWithoutCountingIt() {
        String number = play.incoming("2019-11-08T09:00:00Z");
        story.work();
        story.ring(number, CLOSED);
        story.at("2019-11-13T10:00");
        play.message(number, "SUPPLEMENT", "2019-11-12", "00:00:00");
        story.work();
        assertThat(story.shown(number, SUPPLEMENT, "supplement").toString()).contains("nee, te laat");
        story.fill("staff", number, SUPPLEMENT, Map.of("title", "Te laat"));
        story.work();
        assertThat(candidacies.get(number).versions())
                .extracting(DossierVersion::counted)
                .containsExactly(true, false);
        assertThat(candidacies.get(number).dossier().title()).isEqualTo("Samen sterk");
    }

    @Test
    void saysOfASupplementInTimeThatTheDecisionCameFirst() {
        String number = play.incoming("2019-11-08T09:00:00Z");
        story.work();
        story.ring(number, CLOSED);
        story.fill("staff", number, ADMISSIBILITY, CandidacyPlay.judged(YES));
        story.work();
        story.at("2019-11-13T10:00");
        play.message(number, "SUPPLEMENT", "2019-11-11", "23:59:59");
        story.work();

        assertThat(story.shown(number, SUPPLEMENT, "supplement").toString())
                .contains("op tijd, maar er was al beslist")
                .doesNotContain("te laat");
    }

    @Test
    void showsTheNewestVersionToWhoEntersASecondSupplement() {
        String number = play.incoming("2019-11-08T09:00:00Z");
        story.work();
        play.message(number, "SUPPLEMENT", "2019-11-08", "10:00:00");
        play.message(number, "SUPPLEMENT", "2019-11-08", "10:00:00");
        story.work();
        List<Task> both = play.supplements(number);
        assertThat(both).hasSize(2);
        story.fill("staff", both.get(0), Map.of("title", "Eerst"));
        story.work();
        assertThat(story.shown(number, SUPPLEMENT, "title")).isEqualTo("Eerst");
        assertThat(story.refusals(
                        () -> story.fill("staff2", play.supplements(number).get(0), Map.of("basedOn", "1"))))
                .extracting(Refusal::sentence)
                .singleElement()
                .asString()
                .contains("versie 2");
        story.fill("staff2", number, SUPPLEMENT, Map.of("phone", "02 000 00 00"));
        assertThat(candidacies.get(number).dossier().title()).isEqualTo("Eerst");
    }

    @Test
    void refusesAMessageAboutNothing() {
        assertThat(CandidacyPlay.fields(story.refusedStart(
                        "staff",
                        "register-message",
                        CandidacyPlay.messageTyped("RZP-2019-999", "WITHDRAWAL", "2019-11-08", "10:00:00"))))
                .containsExactly("number");
        String number = play.incoming("2019-11-08T09:00:00Z");
        Map<String, Object> empty = CandidacyPlay.messageTyped(number, "iets", "2019-11-08", "08:00:00");
        empty.put("content", " ");
        assertThat(CandidacyPlay.fields(story.refusedStart("staff", "register-message", empty)))
                .containsExactlyInAnyOrder("kind", "receivedOn", "content");
        Map<String, Object> longest = CandidacyPlay.messageTyped(number, "SUPPLEMENT", "2019-11-08", "10:00:00");
        longest.put("content", "c".repeat(10_000));
        story.start("staff", "register-message", longest);
        assertThat(messages.of(number))
                .singleElement()
                .satisfies(kept -> assertThat(kept.content()).hasSize(10_000));
        story.work();
        assertThat(story.tasks(number)).contains(SUPPLEMENT);
    }
}
