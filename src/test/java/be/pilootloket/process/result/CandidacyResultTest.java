package be.pilootloket.process.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.selection.OfferDesk;
import be.pilootloket.selection.Vacancy;
import java.util.List;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("both")
@Scenario(walks = CandidacyResultProcess.KEY)
class CandidacyResultTest {

    /** Stands in for the call: it waits for a place that becomes free. */
    private static final String WAITING_CALL = "waiting-call";

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ResultStarter starter;

    @Autowired
    private OfferDesk offers;

    @Autowired
    private PilotDesk pilots;

    @Autowired
    private PostOffice post;

    @BeforeAll
    void deploysACallThatWaits(@Autowired RepositoryService repository) {
        repository
                .createDeployment()
                .addModelInstance(
                        WAITING_CALL + ".bpmn",
                        Bpmn.createExecutableProcess(WAITING_CALL)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .intermediateCatchEvent()
                                .message(CandidacyResultProcess.CANDIDACY_DECLINED)
                                .endEvent()
                                .done())
                .deploy();
    }

    @BeforeEach
    void opensTheCall() {
        story.at("2019-11-29T15:00");
        contest.open();
    }

    @Test
    void aSelectedCandidateKeepsItsPlaceUntilThePilotsStart() {
        String number = contest.decided(1, 1).get(0);
        tell(number);

        assertThat(told(number)).containsExactly(Occasion.CANDIDACY_SELECTED);
        assertThat(waits(number)).isTrue();
        starter.pilotsStarted(Contest.CALL);
        assertThat(waits(number)).isFalse();
    }

    @Test
    void aRejectedCandidateWaitsForAPlaceUntilThePilotsStart() {
        List<String> numbers = contest.decided(2, 1);
        numbers.forEach(this::tell);

        assertThat(told(numbers.get(1))).containsExactly(Occasion.CANDIDACY_REJECTED);
        assertThat(waits(numbers.get(1))).isTrue();
        starter.pilotsStarted(Contest.CALL);
        assertThat(waits(numbers.get(0))).isFalse();
        assertThat(waits(numbers.get(1))).isFalse();
    }

    @Test
    void aRejectedCandidateWaitsForNothingWhenNobodyHasAPlace() {
        String number = contest.decided(1, 0).get(0);
        tell(number);

        assertThat(told(number)).containsExactly(Occasion.CANDIDACY_REJECTED);
        assertThat(waits(number)).isFalse();
    }

    @Test
    void inadmissibleAndLateCandidatesGetTheirLetterAndNothingElse() {
        String inadmissible = contest.inadmissible();
        String late = contest.late();
        tell(inadmissible);
        tell(late);

        assertThat(told(inadmissible)).containsExactly(Occasion.CANDIDACY_INADMISSIBLE);
        assertThat(told(late)).containsExactly(Occasion.CANDIDACY_LATE);
        assertThat(waits(inadmissible)).isFalse();
        assertThat(waits(late)).isFalse();
    }

    @Test
    void aDeclinedPlaceGoesToTheNextInRankAndOn() {
        List<String> numbers = contest.decided(3, 1);
        numbers.forEach(this::tell);

        decline(numbers.get(0));
        assertThat(told(numbers.get(0)))
                .containsExactlyInAnyOrder(Occasion.CANDIDACY_SELECTED, Occasion.PLACE_DECLINED);
        assertThat(waits(numbers.get(0))).isFalse();

        offer(numbers.get(1));
        assertThat(told(numbers.get(1))).containsExactlyInAnyOrder(Occasion.CANDIDACY_REJECTED, Occasion.PLACE_OFFERED);
        decline(numbers.get(1));
        offer(numbers.get(2));

        assertThat(offers.nextInRank(Contest.CALL)).isEmpty();
        assertThat(pilots.start(Contest.CALL)).extracting(Pilot::number).containsExactly(numbers.get(2));
        starter.pilotsStarted(Contest.CALL);
        assertThat(waits(numbers.get(2))).isFalse();
    }

    @Test
    void thePilotsDoNotStartWhileALetterIsStillToLeave() {
        List<String> numbers = contest.decided(2, 1);
        numbers.forEach(this::tell);
        decline(numbers.get(0));
        fill(numbers.get(1));
        starter.placeOffered(numbers.get(1));

        assertThatThrownBy(() -> starter.pilotsStarted(Contest.CALL))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
        story.work();
        starter.pilotsStarted(Contest.CALL);
        assertThat(waits(numbers.get(1))).isFalse();
    }

    private void tell(String number) {
        runtime.startProcessInstanceByKey(CandidacyResultProcess.KEY, number);
        story.work();
    }

    private void decline(String number) {
        runtime.startProcessInstanceByKey(WAITING_CALL, Contest.CALL);
        starter.candidacyDeclined(number);
        story.work();
        assertThat(story.runs(WAITING_CALL, Contest.CALL))
                .as("the call was told")
                .isFalse();
        assertThat(offers.pendingOffers(Contest.CALL)).isEqualTo(1);
    }

    private void offer(String number) {
        fill(number);
        starter.placeOffered(number);
        story.work();
    }

    private void fill(String number) {
        Vacancy vacancy = new Vacancy(Contest.CALL, "decision-maker", number, Contest.REASON);
        assertThat(offers.refusals(vacancy)).isEmpty();
        offers.fill(vacancy);
    }

    private boolean waits(String number) {
        return story.runs(CandidacyResultProcess.KEY, number);
    }

    private List<Occasion> told(String number) {
        return post.search(new MessageSearch(number, null, null), 100).stream()
                .map(Message::occasion)
                .toList();
    }
}
