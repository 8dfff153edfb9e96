package be.pilootloket.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.evidence.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;

/**
 * A product that had other tables and other models left its call of 2019 at the reading of its dossiers. {@code
 * upgrade/schema-26.zip} was made by that product itself, at the commit before the 28th and the 30th migration, by its own play
 * of 2019. The start of this one changes the tables; what waited is still there, in the model in which it began, and goes on.
 */
@Tag("both")
class SchemaUpgradeTest {

    private static final List<String> TOLD = List.of(
            "call_for_pilots", "candidacy", "candidacy_message", "reading", "message", "meeting", "call_question");

    @AfterEach
    void handsBackTheClock() {
        ClockUtil.reset();
    }

    @Test
    void theStartChangesTheTablesAndWhatWaitedGoesOn(@TempDir Path folder) throws IOException {
        KeptRelease release = new KeptRelease(
                new ClassPathResource("upgrade/schema-26.zip").getFile().toPath(), folder);
        assertThat(release.schema()).isLessThan(28);
        Set<String> waits = WaitStates.in(release.tables());
        Map<String, Long> told = told(release);
        assertThat(told.values()).allMatch(rows -> rows > 0);

        try (ConfigurableApplicationContext product = release.start()) {
            Flyway tables = product.getBean(Flyway.class);
            assertThat(tables.info().pending()).isEmpty();
            assertThat(release.schema()).isGreaterThanOrEqualTo(30);
            assertThat(WaitStates.in(release.tables())).isEqualTo(waits);
            assertThat(told(release)).isEqualTo(told);
            assertThat(product.getBean(Ledger.class).verify().whole()).isTrue();

            ProcessEngine engine = product.getBean(ProcessEngine.class);
            assertThat(inAnOlderModel(engine)).contains("call-for-pilots", "candidacy", "assessment");
            Story story = new Story(engine);
            story.at("2019-11-12T10:00");
            Onward onward = new Onward(engine, story);
            assertThat(onward.jobsDone()).isNotEmpty();
            assertThat(onward.tasksAnswered()).isNotEmpty();
            assertThat(WaitStates.in(release.tables())).as("goes on").isNotEqualTo(waits);
            assertThat(product.getBean(Ledger.class).verify().whole()).isTrue();
        }
    }

    private static Map<String, Long> told(KeptRelease release) {
        Map<String, Long> rows = new LinkedHashMap<>();
        TOLD.forEach(table -> rows.put(
                table,
                release.tables()
                        .sql("select count(*) from " + table)
                        .query(Long.class)
                        .single()));
        return rows;
    }

    /** The models of which an instance runs in a version that is not the newest. */
    private static List<String> inAnOlderModel(ProcessEngine engine) {
        RepositoryService models = engine.getRepositoryService();
        return engine.getRuntimeService().createProcessInstanceQuery().list().stream()
                .map(ProcessInstance::getProcessDefinitionId)
                .distinct()
                .map(models::getProcessDefinition)
                .filter(model -> models.createProcessDefinitionQuery()
                                .processDefinitionKey(model.getKey())
                                .latestVersion()
                                .singleResult()
                                .getVersion()
                        > model.getVersion())
                .map(model -> model.getKey())
                .toList();
    }
}
