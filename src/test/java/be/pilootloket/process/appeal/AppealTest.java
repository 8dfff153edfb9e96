package be.pilootloket.process.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.candidacy.Channel;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.MessageState;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.evidence.Entry;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Refusal;
import be.pilootloket.selection.Appeal;
import be.pilootloket.selection.AppealDesk;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a candidate brings against a decision, decided by somebody else and answered by a new letter. */
@Tag("both")
@Scenario(walks = AppealProcess.KEY)
class AppealTest {

    private static final String PROCESS = AppealProcess.KEY;
    private static final String DECIDE = "userTask_decideAppeal";
    private static final String FOLLOW = "userTask_followAppeal";
    private static final String WHY = "Een lezer scoorde een ander criterium.";
    private static final String NEXT = "Twee andere lezers beoordelen uw dossier opnieuw.";

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private AppealDesk appeals;

    @Autowired
    private PostOffice post;

    @Autowired
    private Ledger ledger;

    private String rejected;

    @BeforeEach
    void decided() {
        contest.open();
        story.at("2019-11-29T10:00");
        rejected = contest.decided(2, 1).get(1);
        story.at("2019-12-05T10:00");
    }

    @Test
    void answersAFoundedAppealWithALetterAndLetsStaffCarryOutWhatFollows() {
        String appeal = brought(rejected);

        assertThat(appeal).isEqualTo(rejected + "-B1");
        assertThat(story.task(appeal, DECIDE).getDueDate()).isEqualTo(midnightAfter("2019-12-20"));
        assertThat(story.shown(appeal, DECIDE, "contested")).isEqualTo("niet geselecteerd");
        assertThat(story.shown(appeal, DECIDE, "contestedReason")).isEqualTo(Contest.REASON);
        story.fill("decision-maker2", appeal, DECIDE, founded());
        story.work();

        Message letter = answer(appeal);
        assertThat(letter.state()).as("nothing leaves before a second person").isEqualTo(MessageState.DRAFTED);
        assertThat(letter.number()).isEqualTo(rejected);
        assertThat(letter.subject()).isEqualTo("[" + appeal + "] Antwoord op uw bezwaar");
        assertThat(story.shown(appeal, FOLLOW, "consequence")).isEqualTo(NEXT);
        assertThat(fields(story.refused("staff", appeal, FOLLOW, Map.of("done", " "))))
                .containsExactly("done");
        story.fill("staff", appeal, FOLLOW, Map.of("done", "Twee lezers aangesteld op 6 december."));

        assertThat(story.runs(PROCESS, appeal)).isFalse();
        assertThat(appeals.get(appeal).followUp().by()).isEqualTo("staff");
        assertThat(ledger.about(rejected))
                .extracting(Entry::deed)
                .contains("APPEAL_REGISTERED", "APPEAL_DECIDED", "APPEAL_FOLLOWED");
    }

    @Test
    void answersAnUnfoundedAppealAndAsksNothingMore() {
        String appeal = brought(rejected);
        story.fill("decision-maker2", appeal, DECIDE, Map.of("verdict", "UNFOUNDED", "motivation", WHY));
        story.work();

        assertThat(answer(appeal).body()).contains("Uw bezwaar van 4 december 2019 is ongegrond.");
        assertThat(story.runs(PROCESS, appeal)).isFalse();
        assertThat(appeals.get(appeal).ruling().consequence()).isNull();
    }

    @Test
    void isNotDecidedByWhoTookTheContestedDecision() {
        String appeal = brought(rejected);
        assertThat(story.refused("decision-maker", appeal, DECIDE, founded()))
                .containsExactly(
                        new Refusal(
                                "verdict",
                                "U nam de beslissing die de kandidaat betwist. Laat iemand anders over het bezwaar beslissen."));

        String late = contest.late();
        String second = brought(late);
        assertThat(appeals.get(second).contested().label()).isEqualTo("te laat ontvangen");
        assertThat(fields(story.refused("decision-maker", second, DECIDE, founded())))
                .containsExactly("verdict");
        assertThat(appeals.contestedBy(appeals.get(brought(contest.inadmissible()))))
                .contains("staff");
    }

    @Test
    void refusesAVerdictWithoutItsWords() {
        String appeal = brought(rejected);
        assertThat(fields(story.refused("decision-maker2", appeal, DECIDE, Map.of())))
                .containsExactly("verdict");
        assertThat(fields(story.refused("decision-maker2", appeal, DECIDE, Map.of("verdict", "FOUNDED"))))
                .containsExactly("motivation", "consequence");
        assertThat(fields(story.refused(
                        "decision-maker2",
                        appeal,
                        DECIDE,
                        Map.of("verdict", "INADMISSIBLE", "motivation", "x".repeat(3001)))))
                .containsExactly("motivation");
    }

    @Test
    void refusesAnAppealThatCannotBeRegistered() {
        assertThat(refusedStart(Map.of("number", "RZP-2019-999"))).containsExactly("number");
        assertThat(refusedStart(Map.of("number", contest.admissible())))
                .as("nothing was decided about it")
                .containsExactly("number");
        assertThat(refusedStart(Map.of("receivedOn", "2019-12-06", "channel", "PIGEON", "content", " ")))
                .containsExactly("receivedOn", "channel", "content");
        assertThat(refusedStart(Map.of("answersBy", "2019-12-03"))).containsExactly("answersBy");
        assertThat(refusedStart(Map.of("answersBy", "overmorgen"))).containsExactly("answersBy");
        brought(rejected);
        assertThat(refusedStart(Map.of())).as("one at a time").containsExactly("number");
    }

    @Test
    void numbersTheNextAppealOfTheSameCandidate() {
        String first = brought(rejected);
        story.fill("decision-maker2", first, DECIDE, Map.of("verdict", "INADMISSIBLE", "motivation", WHY));
        story.work();

        assertThat(brought(rejected)).isEqualTo(rejected + "-B2");
        assertThat(appeals.of(rejected)).extracting(Appeal::channel).containsOnly(Channel.POST);
        assertThat(appeals.of(rejected).get(0).receivedOn()).isEqualTo(LocalDate.of(2019, 12, 4));
    }

    private String brought(String number) {
        story.start("staff", PROCESS, typed(Map.of("number", number)));
        List<Appeal> all = appeals.of(number);
        return all.get(all.size() - 1).number();
    }

    private List<String> refusedStart(Map<String, String> typed) {
        return fields(story.refusedStart("staff", PROCESS, typed(typed)));
    }

    private Map<String, String> typed(Map<String, String> other) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "number",
                rejected,
                "receivedOn",
                "2019-12-04",
                "channel",
                "POST",
                "answersBy",
                "2019-12-20",
                "content",
                "Onze score voor samenwerking klopt niet. ${7*7}"));
        typed.putAll(other);
        return typed;
    }

    private static Map<String, String> founded() {
        return Map.of("verdict", "FOUNDED", "motivation", WHY, "consequence", NEXT);
    }

    private Message answer(String appeal) {
        List<Message> found = post.search(new MessageSearch(appeal, Occasion.APPEAL_ANSWERED, null), 10);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Date midnightAfter(String day) {
        return Date.from(LocalDateTime.parse(day + "T00:00")
                .plusDays(1)
                .atZone(ZoneId.of("Europe/Brussels"))
                .toInstant());
    }

    private static List<String> fields(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::field).toList();
    }
}
