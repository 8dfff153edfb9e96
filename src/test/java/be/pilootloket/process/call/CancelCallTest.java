package be.pilootloket.process.call;

import static be.pilootloket.process.call.CallPlay.CALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageState;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.SendingRoom;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cancelling a call, whatever it was about to do. */
@Scenario(walks = "cancel-call")
class CancelCallTest {

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private CallPlay play;

    @Autowired
    private CallDesk calls;

    @Autowired
    private CandidacyDesk candidacies;

    @BeforeEach
    void before() {
        contest.clear();
        story.at(CallPlay.BEFORE_PUBLICATION);
    }

    @Test
    void cancelsInEveryPhaseBeforeTheStart() {
        List<Runnable> stations = List.of(
                play::approved,
                play::published,
                () -> {
                    play.published();
                    play.apply(1);
                    play.closed();
                },
                () -> play.assessed(1),
                () -> {
                    play.assessed(1);
                    play.decided(1);
                });
        for (Runnable station : stations) {
            contest.clear();
            story.end();
            story.at(CallPlay.BEFORE_PUBLICATION);
            station.run();
            play.cancel();
            assertThat(play.phase()).isEqualTo(Phase.CANCELLED);
            assertThat(story.runs("call-for-pilots", CALL)).isFalse();
            assertThat(candidacies.of(CALL))
                    .allSatisfy(candidacy -> assertThat(story.runs("candidacy", candidacy.number()))
                            .isFalse());
        }
        assertThat(play.sent(Occasion.CALL_CANCELLED)).isNotEmpty();
    }

    @Test
    void dropsTheLettersThatNobodyReleased() {
        play.assessed(1);
        play.decide(1);
        assertThat(story.tasks(CALL + "-V01")).containsExactly(SendingRoom.REVIEW);
        play.cancel();

        assertThat(play.sent(Occasion.CANDIDACY_SELECTED))
                .extracting(Message::state, Message::waivedBy, Message::waivedWhy)
                .containsExactly(
                        tuple(MessageState.WAIVED, "decision-maker", "De oproep gaat niet door: Het budget valt weg."));
        assertThat(story.runs("dispatch", CALL + "-V01")).isFalse();
    }

    @Test
    void registersNothingAnyMoreOnceTheCallIsCancelled() {
        play.published();
        calls.advance(CALL, Phase.CANCELLED);

        assertThatThrownBy(() -> play.apply("zone-5")).isInstanceOf(IllegalStateException.class);
        assertThat(candidacies.of(CALL)).isEmpty();
    }

    @Test
    void aCancellationNeedsASecondPersonAndAReason() {
        play.published();
        assertThat(story.refusedStart("staff", "cancel-call", Map.of("callCode", "RZP-1999")))
                .extracting(Refusal::field)
                .containsExactly("callCode", "reason");
        story.start("staff", "cancel-call", Map.of("callCode", CALL, "reason", "Geen budget."));
        assertThat(story.refusedStart("staff", "cancel-call", Map.of("callCode", CALL, "reason", "Geen budget.")))
                .extracting(Refusal::field)
                .containsExactly("callCode");
        String task = "userTask_approveCancellation";
        assertThat(story.refused("staff", CALL, task, Map.of("verdict", "yes")))
                .extracting(Refusal::field)
                .containsExactly("verdict");
        assertThat(story.refused("decision-maker", CALL, task, Map.of("verdict", "no")))
                .extracting(Refusal::field)
                .containsExactly("remarks");
        story.fill("decision-maker", CALL, task, Map.of("verdict", "no", "remarks", "Er is wel budget."));
        story.work();

        assertThat(play.phase()).isEqualTo(Phase.PUBLISHED);
        assertThat(story.runs("call-for-pilots", CALL)).isTrue();
    }
}
