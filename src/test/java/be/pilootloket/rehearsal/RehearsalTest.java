package be.pilootloket.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.process.engine.BusinessTimers;
import be.pilootloket.process.engine.ClockHand;
import be.pilootloket.process.engine.ComingJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.ActiveProfiles;

/** The clock moves as time itself would. The real job executor runs. */
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=true", "pilootloket.rehearsal.patience=20s"})
@ActiveProfiles({"evaluation", "test"})
@DirtiesContext(classMode = ClassMode.AFTER_CLASS)
class RehearsalTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Duration ENOUGH = Duration.ofSeconds(60);
    private static final RehearsalSettings SETTINGS =
            new RehearsalSettings(LocalDateTime.parse("2019-09-10T09:00"), BRUSSELS, ENOUGH, ENOUGH);

    private final List<String> deployments = new ArrayList<>();

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private RehearsalClock stored;

    @Autowired
    private ClockHand hand;

    @Autowired
    private BusinessTimers timers;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @BeforeEach
    void beginAgain() {
        database.sql("delete from rehearsal_clock").update();
        hand.turn(stored.offset());
        deploy(Bpmn.createExecutableProcess("autumn")
                .name("Herfst")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .parallelGateway("fork")
                .intermediateCatchEvent("event_last")
                .name("Laatste blad gevallen")
                .timerWithDate("#{lastAt}")
                .endEvent()
                .moveToNode("fork")
                .intermediateCatchEvent("event_first")
                .name("Eerste blad gevallen")
                .timerWithDate("#{firstAt}")
                .serviceTask("serviceTask_sweep")
                .camundaExpression("#{true}")
                .camundaAsyncBefore()
                .intermediateCatchEvent("event_second")
                .name("Tweede blad gevallen")
                .timerWithDate("#{secondAt}")
                .endEvent()
                .done());
        deploy(Bpmn.createExecutableProcess("broken")
                .name("Kapot")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .intermediateCatchEvent("event_soon")
                .name("Binnenkort")
                .timerWithDate("#{soonAt}")
                .serviceTask("serviceTask_fail")
                .name("Nooit lukken")
                .camundaExpression("#{nowhere}")
                .camundaAsyncBefore()
                .endEvent()
                .done());
    }

    @AfterEach
    void removeTheTestModels() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void startsOnTheDayBeforeThePublicationAndRuns() throws InterruptedException {
        Instant start = at("2019-09-10T09:00");
        database.sql("delete from rehearsal_clock").update();
        hand.turn(stored.offset());
        Instant seen = clock.instant();

        assertThat(seen).isBetween(start, start.plus(Duration.ofMinutes(5)));
        Thread.sleep(20);
        assertThat(clock.instant()).isAfter(seen);
    }

    @Test
    void letsEveryTimerFireAtItsOwnDateAndInOrder() throws InterruptedException {
        startAutumn();

        move("2019-12-09T12:00");

        assertThat(rehearsal.progress().state()).isEqualTo(Progress.State.ARRIVED);
        assertFiredAt("event_first", "2019-09-24T09:30");
        assertFiredAt("serviceTask_sweep", "2019-09-24T09:30");
        assertFiredAt("event_second", "2019-11-12T00:00");
        assertFiredAt("event_last", "2019-12-09T08:00");
        assertThat(clock.instant()).isBetween(at("2019-12-09T12:00"), at("2019-12-09T12:05"));
    }

    @Test
    void stopsBeforeWhatIsDueLater() throws InterruptedException {
        startAutumn();

        move("2019-11-11T23:59:30");

        assertThat(timers.agenda())
                .extracting(ComingJob::activity)
                .containsExactly("Tweede blad gevallen", "Laatste blad gevallen");
    }

    @Test
    void knowsTheNextTimerByItsDutchNameAndItsBusinessKey() {
        startAutumn();

        ComingJob next = timers.agenda().get(0);

        assertThat(next.activity()).isEqualTo("Eerste blad gevallen");
        assertThat(next.process()).isEqualTo("Herfst");
        assertThat(next.businessKey()).isEqualTo("RZP-2019");
        assertThat(timers.nextTimer()).contains(at("2019-09-24T09:30"));
    }

    @Test
    void leavesTheEnginesOwnJobsAlone() throws InterruptedException {
        history.cleanUpHistoryAsync(true);
        assertThat(management.createJobQuery().list())
                .anyMatch(job -> job.getProcessDefinitionId() == null && job.getDuedate() != null);

        assertThat(timers.agenda()).isEmpty();
        assertThat(timers.nextWork()).isEmpty();
        move("2019-09-30T00:00");

        assertThat(rehearsal.progress().steps()).isEqualTo(1);
    }

    @Test
    void refusesToGoBack() {
        assertThat(rehearsal.refusals(at("2019-09-10T08:59")))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.sentence())
                        .startsWith("De klok gaat alleen vooruit. Kies een moment na dinsdag 10 september 2019"));
    }

    @Test
    void refusesAYearFarAway() {
        assertThat(rehearsal.refusals(at("9999-01-01T00:00"))).hasSize(1);
    }

    @Test
    void keepsItsDistanceOverARestart() throws InterruptedException {
        move("2019-11-12T00:00");

        RehearsalClock afterARestart = new RehearsalClock(database, SETTINGS);
        hand.turn(Duration.ZERO);
        hand.turn(afterARestart.offset());

        assertThat(clock.instant()).isBetween(at("2019-11-12T00:00"), at("2019-11-12T00:05"));
        assertThat(stored.offset()).isEqualTo(afterARestart.offset());
    }

    @Test
    void followsAnotherNodeThatMovesIt() {
        startAutumn();
        new RehearsalClock(database, SETTINGS).keep(at("2019-09-25T09:00"));

        // Nobody tells this node; its job executor finds out.
        Awaitility.await()
                .untilAsserted(() -> assertThat(timers.agenda())
                        .extracting(ComingJob::activity)
                        .containsExactly("Tweede blad gevallen", "Laatste blad gevallen"));
        assertThat(clock.instant()).isBetween(at("2019-09-25T09:00"), at("2019-09-25T09:05"));
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId("serviceTask_sweep")
                        .list())
                .allSatisfy(swept -> assertThat(swept.getStartTime()).isAfter(Date.from(at("2019-09-25T08:59"))));
    }

    @Test
    void doesNotGoBackToWhereAnotherNodeIsPast() {
        Duration further = stored.keep(at("2019-11-12T00:00"));

        assertThat(new RehearsalClock(database, SETTINGS).keep(at("2019-10-01T00:00")))
                .isEqualTo(further);
    }

    @Test
    void beginsOnceThoughSeveralNodesStartAtOnce() {
        database.sql("delete from rehearsal_clock").update();

        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(node -> new RehearsalClock(database, SETTINGS).offset())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void goesOnPastAFailureAndNamesIt() throws InterruptedException {
        runtime.startProcessInstanceByKey(
                "broken", "RZP-2019-007", Map.of("soonAt", Date.from(at("2019-09-11T09:00"))));

        move("2019-09-12T09:00");

        assertThat(rehearsal.progress().state()).isEqualTo(Progress.State.ARRIVED);
        assertThat(rehearsal.progress().sentence()).contains("Nooit lukken (RZP-2019-007)");
        assertThat(timers.failed()).extracting(ComingJob::activity).containsExactly("Nooit lukken");
    }

    private void startAutumn() {
        runtime.startProcessInstanceByKey(
                "autumn",
                "RZP-2019",
                Map.of(
                        "firstAt", Date.from(at("2019-09-24T09:30")),
                        "secondAt", Date.from(at("2019-11-12T00:00")),
                        "lastAt", Date.from(at("2019-12-09T08:00"))));
    }

    private void move(String local) throws InterruptedException {
        assertThat(rehearsal.refusals(at(local))).isEmpty();
        rehearsal.move(at(local));
        rehearsal.await(ENOUGH);
    }

    private void assertFiredAt(String activity, String local) {
        List<Instant> ends = history.createHistoricActivityInstanceQuery().activityId(activity).list().stream()
                .map(instance -> instance.getEndTime().toInstant())
                .toList();
        assertThat(ends)
                .singleElement()
                .satisfies(end -> assertThat(end).isBetween(at(local), at(local).plusSeconds(30)));
    }

    private void deploy(BpmnModelInstance model) {
        deployments.add(repository
                .createDeployment()
                .addModelInstance("test.bpmn", model)
                .deploy()
                .getId());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BRUSSELS).toInstant();
    }
}
