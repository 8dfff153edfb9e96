package be.pilootloket.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.roadmap.NewRoadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** What the start forms offer, and to whom. */
@SpringBootTest
@ActiveProfiles({"evaluation", "test"})
@DirtiesContext
class StartFormsTest {

    @Autowired
    FormService forms;

    @Autowired
    RepositoryService repository;

    @Autowired
    IdentityService identity;

    @Autowired
    RoadmapDesk roadmaps;

    @AfterEach
    void nobodyIsThere() {
        identity.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void offersPeopleByTheirNameToWhoeverMayStart() throws IOException {
        assertThat(form("coordinator", "appoint-coach").findValuesAsText("label"))
                .contains("Coach Een", "Coach Vier")
                .doesNotContain("Coördinator Een");
        assertThat(form("coordinator", "end-absence").findValuesAsText("label")).contains("Coach Een");
        assertThat(form("staff", "hand-over-reading").findValuesAsText("label"))
                .contains("Lezer Een")
                .doesNotContain("Coach Een");
    }

    @Test
    void tellsNothingToWhoeverMayNotStart() throws IOException {
        assertThat(form("jury", "appoint-coach").toString())
                .contains("valuesKey")
                .doesNotContain("Coach Een");
    }

    @Test
    void choosesItselfWhatIsTheOnlyChoice() throws IOException {
        JsonNode programme = field(form("coordinator", "pilot-roadmap"), "programmeCode");
        assertThat(programme.path("defaultValue").asText()).isEqualTo("RZP-2019");
        JsonNode plan = field(form("coordinator", "pilot-roadmap"), "planVersion");
        assertThat(plan.path("values").findValuesAsText("value")).containsExactly("v1", "september-2020");
        assertThat(plan.has("defaultValue")).isFalse();
    }

    @Test
    void offersWhatRunsNow() throws IOException {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2020-09-01T08:00:00Z")));
        String code = roadmaps.open(new NewRoadmap("RZP-2019", "september-2020", "coordinator"))
                .code();
        assertThat(field(form("coordinator", "change-dates"), "code")
                        .path("values")
                        .findValuesAsText("value"))
                .contains(code);
        assertThat(field(form("staff", "register-guest"), "meetingNumber")
                        .path("values")
                        .findValuesAsText("value"))
                .contains(code + "-learning-day");
    }

    /** A form that asks for choices which nobody gives would not open. */
    @Test
    void givesEveryFormTheChoicesThatItAsksFor() throws IOException {
        for (Role role : Role.values()) {
            for (String process : role.starts()) {
                assertThat(form(role.group(), process).findValues("valuesKey"))
                        .as(process)
                        .isEmpty();
            }
        }
    }

    private JsonNode form(String group, String process) throws IOException {
        identity.setAuthentication("someone", List.of(group));
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        try (InputStream form = forms.getDeployedStartForm(definition)) {
            return new ObjectMapper().readTree(form);
        }
    }

    private static JsonNode field(JsonNode form, String key) {
        for (JsonNode component : form.path("components")) {
            if (component.path("key").asText().equals(key)) {
                return component;
            }
        }
        throw new AssertionError("No field " + key);
    }
}
