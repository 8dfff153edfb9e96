package be.pilootloket.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.spin.Spin.JSON;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/** Switching {@code camunda.bpm.history-level} to {@code full} makes these fail. */
@SpringBootTest
@ActiveProfiles("test")
class FactsOnlyHistoryTest {

    private static final String MARKER = "Mevrouw Voorbeeld, hersenbloeding";

    @Autowired
    RepositoryService repository;

    @Autowired
    FormService forms;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void deploys() {
        repository
                .createDeployment()
                .name("trial")
                .enableDuplicateFiltering(true)
                .addClasspathResource("trial/typed-text.bpmn")
                .addClasspathResource("trial/typed-text-outcome.dmn")
                .deploy();
    }

    @Test
    void keepsNothingOfWhatPeopleTyped() {
        ProcessInstance instance = playedToItsEnd();

        assertThat(whereIs(MARKER, "ACT_HI_%")).isEmpty();
        assertThat(whereIs(MARKER, "ACT_GE_BYTEARRAY")).isEmpty();
        assertThat(whereIs(instance.getId(), "ACT_HI_%"))
                .as("the search finds what is there")
                .contains("ACT_HI_PROCINST.ID_", "ACT_HI_TASKINST.PROC_INST_ID_", "ACT_HI_DECINST.PROC_INST_ID_");
    }

    @Test
    void findsWhatPeopleTypedWhileItIsStillOnTheirTask() {
        started();

        assertThat(whereIs(MARKER, "ACT_RU_%")).contains("ACT_RU_VARIABLE.TEXT_");
        assertThat(whereIs(MARKER, "ACT_HI_%")).isEmpty();
    }

    @Test
    void keepsTheFactsThatTheModelRouted() {
        ProcessInstance instance = playedToItsEnd();

        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list())
                .extracting(HistoricVariableInstance::getName)
                .contains("approved")
                .doesNotContain("remark", "motivation", "dossier", "judgement");
        assertThat(history.createHistoricDecisionInstanceQuery()
                        .processInstanceId(instance.getId())
                        .includeInputs()
                        .includeOutputs()
                        .singleResult())
                .satisfies(decision -> {
                    assertThat(decision.getInputs())
                            .extracting(input -> input.getValue())
                            .containsExactlyInAnyOrder(null, true);
                    assertThat(decision.getOutputs()).singleElement().satisfies(output -> {
                        assertThat(output.getRuleId()).isEqualTo("rule_echo");
                        assertThat(output.getValue()).isNull();
                    });
                });
    }

    private ProcessInstance started() {
        return forms.submitStartForm(
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("typed-text")
                        .latestVersion()
                        .singleResult()
                        .getId(),
                Map.of("remark", MARKER));
    }

    private ProcessInstance playedToItsEnd() {
        ProcessInstance instance = started();
        String task = tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
        forms.submitTaskForm(
                task,
                Variables.createVariables()
                        .putValue("motivation", MARKER)
                        .putValue("dossier", JSON("{\"partners\":[{\"name\":\"" + MARKER + "\"}]}")));
        return instance;
    }

    private List<String> whereIs(String text, String tables) {
        return new TableSearch(database).whereIs(text, tables);
    }
}
