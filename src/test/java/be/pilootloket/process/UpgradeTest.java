package be.pilootloket.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.evidence.Ledger;
import be.pilootloket.process.engine.ModelVersion;
import be.pilootloket.process.engine.ModelVersions;
import be.pilootloket.process.engine.Move;
import be.pilootloket.process.engine.MovePlan;
import be.pilootloket.process.engine.MoveReason;
import be.pilootloket.process.engine.VersionMoves;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;

/**
 * What a previous release left at its wait states is still there in this one, goes to the newest versions of the models, and
 * goes on. The database in {@code upgrade/} is kept by {@link ReleaseKeep}; nobody in it exists.
 */
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

        Onward onward = new Onward(engine, story);
        assertThat(onward.jobsDone()).isNotEmpty();
        assertThat(onward.tasksAnswered()).isNotEmpty();
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
}
