package be.pilootloket.process.candidacy;

import static be.pilootloket.process.candidacy.CandidacyPlay.ADMISSIBILITY;
import static be.pilootloket.process.candidacy.CandidacyPlay.CALL;
import static be.pilootloket.process.candidacy.CandidacyPlay.CLOSED;
import static be.pilootloket.process.candidacy.CandidacyPlay.DECLINING_CALL;
import static be.pilootloket.process.candidacy.CandidacyPlay.ENTER;
import static be.pilootloket.process.candidacy.CandidacyPlay.FIRST;
import static be.pilootloket.process.candidacy.CandidacyPlay.HEARING_CALL;
import static be.pilootloket.process.candidacy.CandidacyPlay.LATENESS;
import static be.pilootloket.process.candidacy.CandidacyPlay.NO;
import static be.pilootloket.process.candidacy.CandidacyPlay.SUPPLEMENT;
import static be.pilootloket.process.candidacy.CandidacyPlay.YES;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.DeadlineDesk;
import be.pilootloket.call.DeadlineMove;
import be.pilootloket.call.Phase;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.process.result.ResultStarter;
import be.pilootloket.programme.Deadline;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The story of one candidacy, from its receipt to its result, along every way it can take. */
@Tag("both")
@Scenario(walks = {CandidacyProcess.KEY, "candidacy-check", "register-message"})
class CandidacyTest {

    @Autowired
    private Story story;

    @Autowired
    private CandidacyPlay play;

    @Autowired
    private CandidacyStarter starter;

    @Autowired
    private ResultStarter results;

    @Autowired
    private CandidacyDesk candidacies;

    @Autowired
    private CallDesk calls;

    @Autowired
    private DeadlineDesk deadlines;

    @Autowired
    private RuntimeService runtime;

    @BeforeAll
    void deploysCallsThatHear() {
        play.deployCallsThatHear();
    }

    @BeforeEach
    void publishesTheCall() {
        play.published();
    }

    @Test
    void isRegisteredByHandEnteredAndCheckedAndTheCandidateHearsOfIt() {
        story.start("staff", CandidacyProcess.KEY, CandidacyPlay.typed("2019-11-08", "09:15:30"));
        assertThat(story.tasks(FIRST)).containsExactly(ENTER);
        assertThat(candidacies.get(FIRST).receivedAt()).isEqualTo("2019-11-08T08:15:30Z");

        story.fill(
                "staff",
                FIRST,
                ENTER,
                Map.of(
                        "title",
                        "Samen sterk",
                        "partners",
                        CandidacyPlay.rows(play.partners()),
                        "documents",
                        play.documents()));
        story.work();
        assertThat(candidacies.get(FIRST).current().conclusion().outcome())
                .as(candidacies.get(FIRST).current().findings().toString())
                .isEqualTo("toJudge");
        assertThat(play.told(FIRST)).contains(Occasion.CANDIDACY_ACKNOWLEDGED);
        assertThat(story.stands(CandidacyProcess.KEY, FIRST)).containsExactly(CLOSED);
        assertThat(story.rings(FIRST, CLOSED)).isEqualTo("2019-11-11T23:00:00Z");
    }

    @Test
    void goesToItsReadersAndHearsItsResult() {
        String number = play.incoming("2019-11-08T09:00:00Z");
        story.work();
        story.ring(number, CLOSED);
        assertThat(story.shown(number, ADMISSIBILITY, "conclusionText").toString())
                .startsWith("Rij 3");
        assertThat(story.shown(number, ADMISSIBILITY, "findings").toString())
                .contains("de zorgraden binnen het werkgebied");
        assertThat(CandidacyPlay.fields(story.refused("staff", number, ADMISSIBILITY, Map.of())))
                .containsExactly("verdict", "reason", "judgements");

        runtime.startProcessInstanceByKey(HEARING_CALL, CALL);
        story.fill("staff", number, ADMISSIBILITY, CandidacyPlay.judged(YES));
        assertThat(candidacies.open(CALL))
                .as("not settled before its wait is there")
                .isOne();
        assertThat(story.runs(HEARING_CALL, CALL)).isTrue();
        story.work();
        assertThat(candidacies.open(CALL)).isZero();
        assertThat(story.runs(HEARING_CALL, CALL)).isFalse();
        assertThat(story.stands(CandidacyProcess.KEY, number)).containsExactly("event_assessmentOpened");

        starter.assessmentOpened(CALL);
        starter.assessmentOpened(CALL);
        story.work();
        play.assessBy(number, 2);
        story.work();
        assertThat(story.stands(CandidacyProcess.KEY, number)).containsExactly("event_selectionDecided");

        play.decideFor(number);
        starter.selectionDecided(CALL);
        story.work();
        assertThat(play.told(number)).contains(Occasion.CANDIDACY_SELECTED);
        results.pilotsStarted(CALL);
        story.work();
        assertThat(story.runs(CandidacyProcess.KEY, number)).isFalse();
    }

    @Test
    void hearsThatItIsInadmissibleWithoutAnyReader() {
        String number = play.incoming("2019-11-08T09:00:00Z");
        story.work();
        story.ring(number, CLOSED);
        story.fill("staff", number, ADMISSIBILITY, CandidacyPlay.judged(NO));
        story.work();
        assertThat(candidacies.get(number).outcome()).isEqualTo(Candidacy.Outcome.INADMISSIBLE);
        assertThat(story.stands(CandidacyProcess.KEY, number)).containsExactly("event_selectionDecided");
        starter.assessmentOpened(CALL);
        starter.selectionDecided(CALL);
        story.work();
        assertThat(play.told(number)).contains(Occasion.CANDIDACY_INADMISSIBLE);
        assertThat(story.runs(CandidacyProcess.KEY, number)).isFalse();
    }

    @Test
    void isInTimeInTheLastSecondAlsoWhenItIsRegisteredDaysLater() {
        story.at("2019-11-14T10:00");
        String number = play.incoming("2019-11-11T22:59:59Z");
        story.work();
        story.ring(number, CLOSED);
        assertThat(story.tasks(number)).containsExactly(ADMISSIBILITY);
    }

    @Test
    void isLateAtMidnightAndAPersonAcceptsItAllTheSame() {
        story.at("2019-11-14T10:00");
        String number = play.incoming("2019-11-11T23:00:00Z");
        story.work();
        assertThat(story.tasks(number)).containsExactly(LATENESS);
        assertThat(story.shown(number, LATENESS, "receivedText")).isEqualTo("12-11-2019 — 00:00:00");
        assertThat(candidacies.get(number).current().conclusion().outcome()).isEqualTo("late");
        assertThat(CandidacyPlay.fields(story.refused("decision-maker", number, LATENESS, Map.of("verdict", "yes"))))
                .containsExactly("reason");

        story.fill("decision-maker", number, LATENESS, YES);
        story.ring(number, CLOSED);
        assertThat(story.shown(number, ADMISSIBILITY, "lateness").toString())
                .contains("Alles is er.", "decision-maker");
        story.fill("staff", number, ADMISSIBILITY, CandidacyPlay.judged(YES));
        story.work();
        assertThat(story.stands(CandidacyProcess.KEY, number)).containsExactly("event_assessmentOpened");
    }

    @Test
    void isKeptAndHearsThatItIsLateWhenAPersonRefusesIt() {
        story.at("2019-11-14T10:00");
        String number = play.incoming("2019-11-11T23:00:00Z");
        story.work();
        story.fill("decision-maker", number, LATENESS, NO);
        story.work();
        assertThat(candidacies.get(number).outcome()).isEqualTo(Candidacy.Outcome.LATE);
        starter.selectionDecided(CALL);
        story.work();
        assertThat(play.told(number)).contains(Occasion.CANDIDACY_LATE);
    }

    @Test
    void countsASupplementThatCameInTimeAlsoWhileAdmissibilityIsBeingChecked() {
        String number = play.incoming("2019-11-08T09:00:00Z");
        story.work();
        story.ring(number, CLOSED);
        story.at("2019-11-13T10:00");
        play.message(number, "SUPPLEMENT", "2019-11-11", "23:59:59");
        story.work();
        assertThat(story.tasks(number)).containsExactlyInAnyOrder(ADMISSIBILITY, SUPPLEMENT);
        assertThat(CandidacyPlay.fields(story.refused("staff", number, ADMISSIBILITY, CandidacyPlay.judged(YES))))
                .containsExactly("verdict");

        story.fill("staff", number, SUPPLEMENT, Map.of("title", "Samen sterker"));
        story.work();
        assertThat(story.shown(number, ADMISSIBILITY, "title")).isEqualTo("Samen sterker");
        assertThat(play.told(number))
                .filteredOn(Occasion.CANDIDACY_ACKNOWLEDGED::equals)
                .hasSize(2);
        story.fill("staff", number, ADMISSIBILITY, CandidacyPlay.judged(YES));
        assertThat(candidacies.get(number).dossier().title()).isEqualTo("Samen sterker");
    }

    @Test
    void isWithdrawnAndGetsAConfirmation() {
        String number = play.incoming("2019-11-08T09:00:00Z");
        story.work();
        runtime.startProcessInstanceByKey(HEARING_CALL, CALL);
        play.message(number, "WITHDRAWAL", "2019-11-08", "10:00:00");
        story.work();
        assertThat(candidacies.get(number).state()).isEqualTo(Candidacy.State.WITHDRAWN);
        assertThat(candidacies.open(CALL)).isZero();
        assertThat(play.told(number)).contains(Occasion.CANDIDACY_WITHDRAWN);
        assertThat(story.runs(CandidacyProcess.KEY, number)).isFalse();
        assertThat(story.runs(HEARING_CALL, CALL)).isFalse();
        assertThat(CandidacyPlay.fields(story.refusedStart(
                        "staff",
                        "register-message",
                        CandidacyPlay.messageTyped(number, "WITHDRAWAL", "2019-11-08", "10:00:00"))))
                .containsExactly("number");
    }

    @Test
    void isWithdrawnWhileReadersAreAtWorkButNotAfterTheDecision() {
        String number = play.assessing();
        assertThat(story.runs("assessment", number)).isTrue();
        calls.advance(CALL, Phase.DECIDED);
        assertThat(CandidacyPlay.fields(story.refusedStart(
                        "staff",
                        "register-message",
                        CandidacyPlay.messageTyped(number, "WITHDRAWAL", "2019-11-08", "10:00:00"))))
                .containsExactly("kind");
        calls.advance(CALL, Phase.ASSESSMENT);
        play.message(number, "WITHDRAWAL", "2019-11-08", "10:00:00");
        story.work();
        assertThat(story.runs("assessment", number)).isFalse();
        assertThat(story.runs(CandidacyProcess.KEY, number)).isFalse();
    }

    @Test
    void isStoppedWhenItsCallIsCancelled() {
        String number = play.assessing();
        starter.callCancelled(CALL);
        story.work();
        assertThat(candidacies.get(number).state()).isEqualTo(Candidacy.State.CANCELLED);
        assertThat(story.runs(CandidacyProcess.KEY, number)).isFalse();
        starter.callCancelled(CALL);
    }

    @Test
    void givesItsPlaceUpOnlyWhenItHasOne() {
        String number = play.assessing();
        play.assessBy(number, 2);
        story.work();
        play.decideFor(number);
        calls.advance(CALL, Phase.DECIDED);
        starter.selectionDecided(CALL);
        story.work();
        runtime.startProcessInstanceByKey(DECLINING_CALL, CALL);
        play.message(number, "DECLINE", "2019-11-08", "10:00:00");
        story.work();
        assertThat(play.told(number)).contains(Occasion.PLACE_DECLINED);
        assertThat(CandidacyPlay.fields(story.refusedStart(
                        "staff",
                        "register-message",
                        CandidacyPlay.messageTyped(number, "DECLINE", "2019-11-08", "10:00:00"))))
                .containsExactly("kind");
    }

    @Test
    void waitsUntilTheMovedDeadline() {
        String number = play.incoming("2019-11-08T09:00:00Z");
        story.work();
        Deadline later = new Deadline(LocalDate.of(2019, 11, 18), LocalTime.of(23, 59), ZoneId.of("Europe/Brussels"));
        deadlines.move(new DeadlineMove(CALL, later, "Storing van de mailbox.", "staff", "decision-maker"));
        starter.deadlineMoved(CALL, later.closesAt());
        assertThat(story.rings(number, CLOSED)).isEqualTo("2019-11-18T23:00:00Z");
        story.at("2019-11-12T10:00");
        play.message(number, "SUPPLEMENT", "2019-11-12", "09:00:00");
        story.work();
        story.fill("staff", number, SUPPLEMENT, Map.of("title", "Na de verlenging"));
        assertThat(candidacies.get(number).dossier().title()).isEqualTo("Na de verlenging");
    }
}
