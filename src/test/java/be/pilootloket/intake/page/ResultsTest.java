package be.pilootloket.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.selection.OfferDesk;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody reads on the page who was chosen before every candidate knows it from a letter (S19). */
@Scenario
class ResultsTest {

    private static final String CALL = Contest.CALL;

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private CallDesk calls;

    @Autowired
    private PostOffice post;

    @Autowired
    private OfferDesk offers;

    @Autowired
    private Results results;

    @BeforeEach
    void opensTheCall() {
        story.at("2019-11-29T10:00");
        contest.open();
    }

    @Test
    void areSecretBeforeTheDecisionAndUntilTheLastLetter() {
        contest.admissible();
        assertThat(shown()).as("before the decision").isEmpty();

        contest.open();
        List<String> numbers = contest.decided(3, 1);
        calls.advance(CALL, Phase.DECIDED);
        assertThat(shown()).as("no letter was sent").isEmpty();

        numbers.subList(0, 2).forEach(this::tell);
        assertThat(shown()).as("one candidate was not told").isEmpty();

        tell(numbers.get(2));
        assertThat(shown())
                .singleElement()
                .isEqualTo(new Results.Result(zone(0), "Samen sterk", "Logo Voorbeeld", Contest.REASON));
    }

    @Test
    void leaveOutWhoDeclinesThePlace() {
        List<String> numbers = contest.decided(3, 2);
        calls.advance(CALL, Phase.DECIDED);
        numbers.forEach(this::tell);
        offers.decline(numbers.get(0));

        assertThat(shown()).extracting(Results.Result::zone).doesNotContain(zone(0));
    }

    @Test
    void areGoneWithACallThatWasCancelled() {
        List<String> numbers = contest.decided(2, 1);
        calls.advance(CALL, Phase.DECIDED);
        numbers.forEach(this::tell);
        assertThat(shown()).hasSize(1);

        calls.advance(CALL, Phase.CANCELLED);
        assertThat(shown()).isEmpty();
    }

    private List<Results.Result> shown() {
        return results.of(calls.get(CALL));
    }

    private void tell(String number) {
        post.waive(number, "staff", "Aan de telefoon verteld.");
    }

    private String zone(int at) {
        return calls.get(CALL).definition().areas().zones().get(at).name();
    }
}
