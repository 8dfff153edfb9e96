package be.pilootloket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.process.engine.Incidents;
import be.pilootloket.process.engine.ModelVersion;
import be.pilootloket.process.engine.ModelVersions;
import be.pilootloket.process.engine.Move;
import be.pilootloket.process.engine.MovePlan;
import be.pilootloket.process.engine.MoveReason;
import be.pilootloket.process.engine.VersionMoves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What runs in an old version of a model is brought to a new one, with the rights that an administrator has in production. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles({"evaluation", "test"})
@DirtiesContext
class VersionsPageTest {

    private static final String MODEL = "subscription";
    private static final Move FORWARD = new Move(MODEL, 1, 2);

    @Autowired
    private MockMvc browser;

    @Autowired
    private ModelVersions versions;

    @Autowired
    private VersionMoves moves;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Ledger ledger;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @AfterEach
    void leavesOnlyTheModelThatIsOurs() {
        management.createBatchQuery().list().forEach(batch -> management.deleteBatch(batch.getId(), true));
        runtime.createProcessInstanceQuery().list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> runtime.deleteProcessInstance(id, "end"));
        repository
                .createDeploymentQuery()
                .deploymentName("test")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void showsWhatRunsInWhichVersionAndWhere() throws Exception {
        starts(2);
        deploy(Map.of("name=\"Bevestiging vragen\"", "name=\"Om bevestiging vragen\""));
        starts(1);

        assertThat(versions.inUse())
                .filteredOn(version -> version.model().equals(MODEL))
                .extracting(ModelVersion::number, ModelVersion::newest, ModelVersion::running, ModelVersion::places)
                .containsExactly(
                        tuple(2, true, 1L, List.of(new ModelVersion.Place("Om bevestiging vragen", 1))),
                        tuple(1, false, 2L, List.of(new ModelVersion.Place("Bevestiging vragen", 2))));
        assertThat(html("/versions"))
                .contains("Inschrijving op de nieuwsbrief", "Bevestiging vragen: 2", "Om bevestiging vragen: 1");
    }

    @Test
    void previewsWithoutTouchingAnything() throws Exception {
        starts(2);
        deploy(Map.of("name=\"Bevestiging vragen\"", "name=\"Om bevestiging vragen\""));

        assertThat(html("/versions/preview?model=subscription&from=1&to=2"))
                .contains("van versie 1 naar versie 2", "2 processen gaan", "Om bevestiging vragen")
                .doesNotContain("processen blijven");

        assertThat(running(1)).isEqualTo(2);
        assertThat(moves.ordered(MODEL)).isEmpty();
        assertThat(management.createBatchQuery().count()).isZero();
    }

    @Test
    void movesWhatRunsNotesWhoAndWhyAndMovesItBack() throws Exception {
        starts(2);
        deploy(Map.of("name=\"Bevestiging vragen\"", "name=\"Om bevestiging vragen\""));

        browser.perform(order(1, 2, "CHANGED").with(administrator()).with(csrf()))
                .andExpect(redirectedUrl("/versions"))
                .andExpect(flash().attribute("ordered", 2));
        assertThat(html("/versions")).contains("bezig, 0 van 2 klaar");
        assertThat(moves.refusals(FORWARD))
                .extracting("sentence")
                .singleElement()
                .asString()
                .contains("loopt nog");
        workThroughBatches();

        assertThat(running(1)).isZero();
        assertThat(running(2)).isEqualTo(2);
        assertThat(runtime.createProcessInstanceQuery().list())
                .extracting(ProcessInstance::getBusinessKey)
                .containsExactlyInAnyOrder("inschrijving-0", "inschrijving-1");
        assertThat(management.createJobQuery().processDefinitionKey(MODEL).list())
                .as("the step goes on where it was")
                .hasSize(2);
        assertThat(ledger.newest(1)).singleElement().satisfies(noted -> {
            assertThat(noted.known()).contains(Deed.INSTANCES_MOVED);
            assertThat(noted.by()).isEqualTo("admin");
            assertThat(noted.details())
                    .containsEntry("from", "1")
                    .containsEntry("to", "2")
                    .containsEntry("instances", "2")
                    .containsEntry("reason", "CHANGED");
        });
        assertThat(html("/versions"))
                .contains("Beheerder Een: 2 processen van versie 1 naar versie 2. De werkwijze is veranderd.", "klaar");

        assertThat(html("/versions"))
                .as("the way back stays open when nothing runs in the old version")
                .contains("/versions/preview?model=subscription&amp;from=2&amp;to=1");
        moves.order(FORWARD.back(), MoveReason.UNDONE, "admin");
        workThroughBatches();
        assertThat(running(1)).isEqualTo(2);
    }

    @Test
    void leavesWhereItIsWhatCannotGoOnInTheOtherVersion() throws Exception {
        starts(2);
        deploy(Map.of("sendTask_subscriptionAsked", "sendTask_askedOtherwise"));

        MovePlan plan = versions.plan(FORWARD).orElseThrow();

        assertThat(plan.moving()).isZero();
        assertThat(plan.staying()).isEqualTo(2);
        assertThat(plan.steps()).singleElement().satisfies(step -> {
            assertThat(step.name()).isEqualTo("Bevestiging vragen");
            assertThat(step.obstacle()).isEqualTo("Deze stap bestaat niet in versie 2.");
        });
        assertThat(html("/versions/preview?model=subscription&from=1&to=2"))
                .contains("2 processen blijven", "Deze stap bestaat niet in versie 2.", "Er loopt niets in deze versie")
                .doesNotContain("<button type=\"submit\">Zet");
        assertThatThrownBy(() -> moves.order(FORWARD, MoveReason.CHANGED, "admin"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysThatAStepBecameOneOfAnotherSort() {
        starts(1);
        deploy(Map.of("bpmn:sendTask", "bpmn:manualTask"));

        assertThat(versions.plan(FORWARD).orElseThrow().steps())
                .extracting(MovePlan.Step::obstacle)
                .containsExactly("Deze stap is in versie 2 van een andere soort.");
    }

    @Test
    void tellsAmongTheIncidentsWhatTheEngineCouldNotMove() throws Exception {
        starts(1);
        deploy(Map.of("name=\"Bevestiging vragen\"", "name=\"Om bevestiging vragen\""));
        moves.order(FORWARD, MoveReason.CORRECTED, "admin");
        // Meanwhile it ended.
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end"));
        seedBatches();
        Job move = workOfBatches().get(0);
        management.setJobRetries(move.getId(), 1);
        assertThat(catchThrowable(() -> management.executeJob(move.getId()))).isNotNull();

        assertThat(incidents.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.steps()).containsExactly("Overzetten naar een andere versie"));
        assertThat(html("/versions")).contains("0 van 1 klaar, 1 mislukt", "Bekijk wat stilstaat");
    }

    @Test
    void refusesAVersionThatDoesNotExistAndTheSameOne() throws Exception {
        assertThat(html("/versions/preview?model=subscription&from=1&to=9"))
                .contains("Kies twee verschillende versies");
        assertThat(html("/versions/preview?model=subscription&from=1&to=1"))
                .contains("Kies twee verschillende versies");
        assertThat(html("/versions/preview?model=<b>x&from=1&to=2")).doesNotContain("<b>x");
    }

    @Test
    void isForAdministratorsOnlyAndAsksForTheTokenOfThePage() throws Exception {
        RequestPostProcessor staff = user("staff").authorities(new SimpleGrantedAuthority("staff"));
        browser.perform(get("/versions").with(staff)).andExpect(status().isForbidden());
        browser.perform(order(1, 2, "CHANGED").with(staff).with(csrf())).andExpect(status().isForbidden());
        browser.perform(order(1, 2, "CHANGED").with(administrator())).andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder order(int from, int to, String why) {
        return post("/versions")
                .param("model", MODEL)
                .param("from", String.valueOf(from))
                .param("to", String.valueOf(to))
                .param("why", why);
    }

    private void starts(int many) {
        IntStream.range(0, many).forEach(at -> runtime.startProcessInstanceByKey(MODEL, "inschrijving-" + at));
    }

    /** A next version of the model that we ship, with other words in it. */
    private void deploy(Map<String, String> changes) {
        try {
            String model =
                    new ClassPathResource("processes/" + MODEL + ".bpmn").getContentAsString(StandardCharsets.UTF_8);
            for (Map.Entry<String, String> change : changes.entrySet()) {
                assertThat(model).contains(change.getKey());
                model = model.replace(change.getKey(), change.getValue());
            }
            repository
                    .createDeployment()
                    .name("test")
                    .addString("processes/" + MODEL + ".bpmn", model)
                    .deploy();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private long running(int version) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(MODEL)
                .processDefinitionVersion(version)
                .singleResult()
                .getId();
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(definition)
                .count();
    }

    private void workThroughBatches() {
        seedBatches();
        workOfBatches().forEach(job -> management.executeJob(job.getId()));
        management.createBatchQuery().list().stream()
                .map(Batch::getMonitorJobDefinitionId)
                .flatMap(monitor -> management.createJobQuery().jobDefinitionId(monitor).list().stream())
                .forEach(job -> management.executeJob(job.getId()));
    }

    private void seedBatches() {
        management.createBatchQuery().list().stream()
                .map(Batch::getSeedJobDefinitionId)
                .flatMap(seed -> management.createJobQuery().jobDefinitionId(seed).list().stream())
                .forEach(job -> management.executeJob(job.getId()));
    }

    private List<Job> workOfBatches() {
        return management.createBatchQuery().list().stream()
                .map(Batch::getBatchJobDefinitionId)
                .flatMap(work -> management.createJobQuery().jobDefinitionId(work).list().stream())
                .toList();
    }

    private String html(String path) throws Exception {
        return browser.perform(get(path).with(administrator()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static RequestPostProcessor administrator() {
        return user("admin").authorities(new SimpleGrantedAuthority("administrator"));
    }
}
