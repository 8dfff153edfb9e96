package be.pilootloket.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.evidence.Ledger;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.ModelVersion;
import be.pilootloket.process.engine.ModelVersions;
import be.pilootloket.process.engine.Move;
import be.pilootloket.process.engine.MovePlan;
import be.pilootloket.process.engine.MoveReason;
import be.pilootloket.process.engine.VersionMoves;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;

/**
 * What a previous release left at its wait states is still there in this one, goes to the newest versions of the models, and
 * goes on. The database in {@code upgrade/} is kept by {@link ReleaseKeep}; nobody in it exists. It is one of H2.
 */
@DisabledIf("be.pilootloket.Databases#postgres")
class UpgradeTest {

    private static final String RELEASE = "upgrade/2026-11";

    private KeptRelease release;
    private Set<String> before;
    private ConfigurableApplicationContext product;
    private ProcessEngine engine;
    private Story story;

    @BeforeEach
    void startsOnWhatThePreviousReleaseLeft(@TempDir Path folder) throws IOException {
        release = new KeptRelease(
                new ClassPathResource(RELEASE + ".zip").getFile().toPath(), folder);
        before = WaitStates.in(release.tables());
        product = release.start();
        engine = product.getBean(ProcessEngine.class);
        story = new Story(engine);
        story.at("2019-12-02T10:00");
    }

    @AfterEach
    void stops() {
        ClockUtil.reset();
        product.close();
    }

    @Test
    void everythingThatWaitedGoesOnInTheNewestVersions() throws IOException {
        assertThat(WaitStates.in(release.tables())).as("after the start").isEqualTo(before);

        deployEveryModelAgain();
        moveEverything();
        assertThat(WaitStates.in(release.tables())).as("after the move").isEqualTo(before);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().list())
                .extracting(ProcessInstance::getProcessDefinitionId)
                .isSubsetOf(newest());

        Set<String> played = played();
        assertThat(jobsDone(played)).isNotEmpty();
        assertThat(tasksAnswered(played)).isNotEmpty();
        assertThat(product.getBean(Ledger.class).verify().broken()).isNull();
        assertThat(missing())
                .as("wait states of today at which nothing was kept")
                .isEqualTo(listed());
    }

    /** Wait states of the models of today at which nothing was kept. */
    private Set<String> missing() {
        Set<String> missing = WaitStates.ofTheModels();
        missing.removeAll(before);
        return missing;
    }

    private static Set<String> listed() throws IOException {
        return new ClassPathResource(RELEASE + "-missing.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As if each had changed. */
    private void deployEveryModelAgain() {
        String last = engine.getRepositoryService()
                .createDeploymentQuery()
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getId();
        engine.getRepositoryService()
                .createDeployment()
                .name("next")
                .addDeploymentResources(last)
                .deploy();
    }

    private void moveEverything() {
        ModelVersions versions = product.getBean(ModelVersions.class);
        List<ModelVersion> inUse = versions.inUse();
        inUse.stream()
                .filter(version -> !version.newest() && version.running() > 0)
                .forEach(version -> {
                    int newest = inUse.stream()
                            .filter(other -> other.model().equals(version.model()) && other.newest())
                            .findFirst()
                            .orElseThrow()
                            .number();
                    Move move = new Move(version.model(), version.number(), newest);
                    MovePlan plan = versions.plan(move).orElseThrow();
                    assertThat(plan.steps()).as(version.model()).allMatch(step -> step.obstacle() == null);
                    product.getBean(VersionMoves.class).order(move, MoveReason.CHANGED, "admin");
                    work(Batch::getSeedJobDefinitionId);
                    work(Batch::getBatchJobDefinitionId);
                    work(Batch::getMonitorJobDefinitionId);
                });
    }

    private void work(Function<Batch, String> part) {
        ManagementService management = engine.getManagementService();
        management.createBatchQuery().list().stream()
                .flatMap(batch -> management.createJobQuery().jobDefinitionId(part.apply(batch)).list().stream())
                .forEach(job -> management.executeJob(job.getId()));
    }

    private Set<String> newest() {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getId)
                .collect(Collectors.toSet());
    }

    /** The instances that have a dossier, a call or a meeting. */
    private Set<String> played() {
        return engine.getRuntimeService().createProcessInstanceQuery().list().stream()
                .filter(instance -> instance.getBusinessKey() != null
                        && !instance.getBusinessKey().startsWith(KeptRelease.PUT_THERE))
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
    }

    /** Answers every task as it lies; what a person still has to fill in is told. */
    private Set<String> tasksAnswered(Set<String> played) {
        Set<String> answered = new HashSet<>();
        for (Task task : engine.getTaskService().createTaskQuery().list()) {
            if (played.contains(task.getProcessInstanceId())) {
                try {
                    story.complete("staff2", task, story.laid(task));
                } catch (RuntimeException refused) {
                    assertThat(ExceptionUtils.indexOfType(refused, InputRefused.class))
                            .as("%s: %s", task.getTaskDefinitionKey(), refused)
                            .isNotNegative();
                }
                answered.add(task.getTaskDefinitionKey());
            }
        }
        return answered;
    }

    /** Does every job in the order of its date, timers included; one that another made needless is passed over. */
    private Set<String> jobsDone(Set<String> played) {
        ManagementService management = engine.getManagementService();
        Set<String> done = new HashSet<>();
        for (Job job : management.createJobQuery().orderByJobDuedate().asc().list()) {
            if (played.contains(job.getProcessInstanceId())
                    && management.createJobQuery().jobId(job.getId()).count() > 0) {
                Date due = job.getDuedate();
                if (due != null && due.after(ClockUtil.getCurrentTime())) {
                    ClockUtil.setCurrentTime(due);
                }
                management.executeJob(job.getId());
                done.add(job.getJobDefinitionId());
            }
        }
        return done;
    }
}
