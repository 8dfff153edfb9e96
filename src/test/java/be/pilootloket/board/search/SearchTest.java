package be.pilootloket.board.search;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.board.Visitor;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.call.Phase;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.process.assignment.Trajectory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is found, and by whom. */
@Scenario
class SearchTest {

    private static final Visitor OFFICE = new Visitor("staff", Set.of("staff"));
    private static final Visitor COACH = new Visitor("coach1", Set.of("coach"));
    private static final Visitor READER = new Visitor("jury1", Set.of("jury"));
    private static final Visitor ADMINISTRATOR = new Visitor("admin", Set.of("administrator"));

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private Trajectory trajectory;

    @Autowired
    private CallDesk calls;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private SearchDesk desk;

    private String number;

    @BeforeEach
    void somethingOfEveryKind() {
        story.at("2019-11-29T15:00");
        trajectory.open("september-2020");
        calls.open(new Opening(Contest.CALL, "staff"));
        calls.advance(Contest.CALL, Phase.PUBLISHED);
        number = contest.inadmissible();
        runtime.startProcessInstanceByKey("candidacy-result", number, Map.of("number", number));
        story.work();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rzp-2019-001",
                "Samen STERK",
                "logo voorbeeld",
                "Óñthaal@LOGO",
                "onthaal@logo.example",
                "  sterk   logo "
            })
    void findsADossierByWhateverIsKnownOfIt(String typed) {
        assertThat(pages(typed, OFFICE)).contains("/candidacies/" + number);
    }

    @Test
    void asksForEveryWord() {
        assertThat(pages("sterk onbestaand", OFFICE)).isEmpty();
        assertThat(pages("%", OFFICE)).isEmpty();
        assertThat(pages("_____", OFFICE)).isEmpty();
        assertThat(pages("   ", OFFICE)).isEmpty();
    }

    @Test
    void findsALetterByWhoGetsIt() {
        assertThat(kinds("onthaal@logo.example", OFFICE)).contains("Brieven en mails");
    }

    @Test
    void findsForEachWhatTheyMayOpen() {
        assertThat(kinds("rzp-2019", OFFICE)).contains("Oproepen", "Kandidaturen", "Pilootprojecten", "Bijeenkomsten");
        assertThat(kinds("rzp-2019", COACH)).containsExactly("Oproepen", "Pilootprojecten", "Bijeenkomsten");
        assertThat(kinds("rzp-2019", READER)).containsExactly("Oproepen");
        assertThat(kinds("logo voorbeeld", COACH)).doesNotContain("Kandidaturen");
        assertThat(kinds("jury1", OFFICE)).doesNotContain("Accounts");
        assertThat(kinds("jury1", ADMINISTRATOR)).contains("Accounts");
    }

    @Test
    void saysWhenThereAreMore() {
        assertThat(Hits.of("x", Stream.generate(() -> new Hit("a", "b", "/c"))).more())
                .isTrue();
        assertThat(desk.find(Words.of(number), OFFICE)).noneMatch(Hits::more);
    }

    private List<String> pages(String typed, Visitor visitor) {
        return desk.find(Words.of(typed), visitor).stream()
                .flatMap(hits -> hits.hits().stream())
                .map(Hit::page)
                .toList();
    }

    private List<String> kinds(String typed, Visitor visitor) {
        return desk.find(Words.of(typed), visitor).stream().map(Hits::kind).toList();
    }
}
