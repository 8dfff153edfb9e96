package be.pilootloket.process.call;

import static be.pilootloket.process.call.CallPlay.CALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Defining a call and approving it. */
@Tag("both")
@Scenario(walks = "call-preparation")
class CallPreparationTest {

    private static final String DEFINE = "userTask_defineCall";
    private static final String APPROVE = "userTask_approveCall";

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private CallPlay play;

    @Autowired
    private Tampering tampering;

    @Autowired
    private CallDesk calls;

    @BeforeEach
    void before() {
        contest.clear();
        story.at(CallPlay.BEFORE_PUBLICATION);
    }

    @Test
    void refusesAnUnknownProgrammeAndNamesTheKnownOnes() {
        List<Refusal> refusals = story.refusedStart("staff", "call-for-pilots", Map.of("programmeCode", "RZP-1999"));

        assertThat(refusals).singleElement().satisfies(refusal -> {
            assertThat(refusal.field()).isEqualTo("programmeCode");
            assertThat(refusal.sentence()).contains("RZP-1999", "bestaat niet", CALL);
        });
        assertThat(story.refusedStart("staff", "call-for-pilots", Map.of())).hasSize(1);
        assertThat(calls.all()).isEmpty();
    }

    @Test
    void refusesToStartTheSameCallTwice() {
        play.start();

        assertThat(story.refusedStart("staff2", "call-for-pilots", Map.of("programmeCode", " rzp-2019 ")))
                .extracting(Refusal::sentence)
                .containsExactly("De oproep RZP-2019 is al gestart. Een oproep kan maar één keer starten.");
    }

    @Test
    void refusesDatesThatContradictEachOtherAtTheirField() {
        play.start();

        assertThat(refusedFields(Map.of("closesOn", "2019-09-01"))).containsExactly("closesOn", "infoSessionOn");
        assertThat(refusedFields(Map.of("selectsBy", "2019-11-11"))).containsExactly("selectsBy");
        assertThat(refusedFields(Map.of("startsOn", "2019-11-29"))).containsExactly("startsOn");
        assertThat(refusedFields(Map.of("infoSessionOn", "2019-12-24"))).containsExactly("infoSessionOn");
        assertThat(refusedFields(Map.of("infoSessionUntil", "08u00"))).containsExactly("infoSessionUntil");
        assertThat(refusedFields(Map.of("closesOn", "11/11/2019", "closesUntil", "25u00", "capacity", "veel")))
                .containsExactlyInAnyOrder("closesOn", "closesUntil", "capacity");
        assertThat(refusedFields(Map.of("title", "", "capacity", 0))).containsExactlyInAnyOrder("title", "capacity");
        assertThat(refusedFields(Map.of("title", "x".repeat(10_000)))).containsExactly("title");
        assertThat(story.tasks(CALL)).containsExactly(DEFINE);
    }

    @Test
    void showsWarningsAndComesBackUntilTheyAreSeen() {
        play.start();
        assertThat(story.shown(CALL, DEFINE, "warnings").toString())
                .contains("maandag 11 november 2019 is een feestdag (Wapenstilstand)");
        story.fill("staff", CALL, DEFINE, Map.of("startsOn", "2019-12-08", "infoSessionWeekday", "woensdag"));
        story.work();

        assertThat(story.shown(CALL, DEFINE, "findings").toString())
                .contains("Bevestig dat u deze waarschuwing gezien hebt")
                .contains("zondag 8 december 2019 valt in het weekend")
                .contains("valt op een dinsdag, niet op een woensdag");
        story.fill("staff", CALL, DEFINE, Map.of("warningsSeen", true));
        story.work();
        assertThat(story.tasks(CALL)).containsExactly(APPROVE);
    }

    @Test
    void theAuthorCannotApproveTheOwnCall() {
        play.start();
        story.fill("both", CALL, DEFINE, Map.of("warningsSeen", true));
        story.work();

        assertThat(story.refused("both", CALL, APPROVE, Map.of("verdict", "yes")))
                .extracting(Refusal::field)
                .containsExactly("verdict");
        assertThat(story.refused("decision-maker", CALL, APPROVE, Map.of())).hasSize(1);
        assertThat(story.refused("decision-maker", CALL, APPROVE, Map.of("verdict", "no")))
                .extracting(Refusal::field)
                .containsExactly("remarks");
        story.fill("decision-maker", CALL, APPROVE, Map.of("verdict", "no", "remarks", "De titel is te lang."));
        story.work();
        assertThat(story.shown(CALL, DEFINE, "remarks")).isEqualTo("De titel is te lang.");
    }

    @Test
    void approvesNoOtherTextThanTheOneThatWasNamed() {
        play.start();
        story.fill("staff", CALL, DEFINE, Map.of("warningsSeen", true));
        story.work();
        tampering.nameAnotherText();

        assertThat(story.refused("decision-maker", CALL, APPROVE, Map.of("verdict", "yes")))
                .extracting(Refusal::field)
                .containsExactly("verdict");
        assertThat(calls.get(CALL).phase()).isEqualTo(Phase.DRAFT);
    }

    @Test
    void keepsTheDefinitionWholeAsItWasApproved() {
        play.approved(Map.of("title", "Oproep, herwerkt", "capacity", 3));

        Call call = calls.get(CALL);
        assertThat(call.phase()).isEqualTo(Phase.APPROVED);
        assertThat(call.version()).isEqualTo(1);
        assertThat(call.sha256()).hasSize(64);
        assertThat(call.definition().title()).isEqualTo("Oproep, herwerkt");
        assertThat(call.definition().capacity()).isEqualTo(3);
        assertThat(call.author()).isEqualTo("staff");
        assertThat(call.approvedBy()).isEqualTo("decision-maker");
        assertThat(calls.callText(CALL).content()).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(story.rings(CALL, "event_publicationReached")).isEqualTo("2019-09-11T07:00:00Z");
    }

    @Test
    void aTaskThatIsDoneCannotBeDoneAgain() {
        play.start();
        Task task = story.task(CALL, DEFINE);
        story.fill("staff", task, Map.of("warningsSeen", true));

        assertThatThrownBy(() -> story.complete("staff2", task, Map.of("warningsSeen", true)))
                .isInstanceOf(NullValueException.class);
    }

    private List<String> refusedFields(Map<String, ?> typed) {
        return story.refused("staff", CALL, DEFINE, typed).stream()
                .map(Refusal::field)
                .toList();
    }
}
