package be.pilootloket.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import be.pilootloket.Attack;
import be.pilootloket.call.Approval;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.DefinitionDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.call.Phase;
import be.pilootloket.candidacy.CandidacyDesk;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The API takes what is right, names what is wrong, and never shows its inside. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@DirtiesContext
class CallsApiTest {

    private static final String PATH = "/api/calls/RZP-2019/candidacies";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private MockMvc caller;

    @Autowired
    private CandidacyDesk candidacies;

    @Autowired
    private Clock clock;

    @BeforeAll
    static void publishTheCall(@Autowired CallDesk calls, @Autowired DefinitionDesk definitions) {
        calls.open(new Opening("RZP-2019", "staff"));
        definitions.decide(new Approval("RZP-2019", "decision-maker", true, null));
        calls.advance("RZP-2019", Phase.PUBLISHED);
    }

    @Test
    void registersACandidacyAndSaysWhatTheRulesFind() throws Exception {
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ObjectNode body = body();
        body.put(
                "receivedAt",
                OffsetDateTime.ofInstant(receivedAt, ZoneOffset.ofHours(2)).toString());

        String number = JSON.readTree(send(body)
                        .andExpect(status().isCreated())
                        .andExpect(header().string("Location", containsString("/candidacies/RZP-2019-")))
                        .andExpect(jsonPath("$.receivedAt").exists())
                        .andExpect(jsonPath("$.findings[*].answer", hasItem("NOT_SATISFIED")))
                        .andExpect(jsonPath("$.findings[*].source", hasItem("S7a")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .get("number")
                .textValue();

        assertThat(candidacies.get(number).receivedAt()).isEqualTo(receivedAt);
    }

    @Attack(7)
    @Test
    void keepsWhatPeopleWroteLiterally() throws Exception {
        String hostile = "<img src=x onerror=alert(1)> ${7*7} #{7*7} {{7*7}} 'drop' \u202e 😀";
        ObjectNode body = body();
        body.put("title", hostile);

        String number = JSON.readTree(send(body)
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .get("number")
                .textValue();

        assertThat(candidacies.get(number).dossier().title()).isEqualTo(hostile);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongBodies")
    void refusesWithTheFieldNamed(String field, int status, Consumer<ObjectNode> change) throws Exception {
        ObjectNode body = body();
        change.accept(body);
        int before = candidacies.of("RZP-2019").size();

        send(body)
                .andExpect(status().is(status))
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.title").value("De kandidatuur is niet ingeschreven"))
                .andExpect(jsonPath("$.errors[*].field", hasItem(field)))
                .andExpect(content().string(not(containsString("Exception"))))
                .andExpect(content().string(not(containsString("be.pilootloket"))));

        assertThat(candidacies.of("RZP-2019")).hasSize(before);
    }

    static Stream<Arguments> wrongBodies() {
        return Stream.of(
                wrong("receivedAt", 422, body -> body.remove("receivedAt")),
                wrong("receivedAt", 422, body -> body.put("receivedAt", "2019-11-11T23:59:59")),
                wrong("receivedAt", 422, body -> body.put("receivedAt", "gisteren")),
                wrong("receivedAt", 422, body -> body.put("receivedAt", "2019-02-30T10:00:00+01:00")),
                wrong("receivedAt", 422, body -> body.put("receivedAt", "2999-01-01T00:00:00+01:00")),
                wrong("receivedAt", 422, body -> body.put("receivedAt", "1999-01-01T00:00:00+01:00")),
                wrong("receivedAt", 422, body -> body.put("receivedAt", "-999999999-01-01T00:00:00+01:00")),
                wrong("receivedAt", 400, body -> body.put("receivedAt", 1573513199)),
                wrong("title", 422, body -> body.remove("title")),
                wrong("title", 422, body -> body.put("title", "")),
                wrong("title", 422, body -> body.put("title", "a".repeat(10_000))),
                wrong("title", 400, body -> body.put("title", "a\u0000b")),
                wrong("title", 400, body -> body.put("title", 7)),
                wrong("zone", 422, body -> body.remove("zone")),
                wrong("zone", 422, body -> body.put("zone", "atlantis")),
                wrong("initiator", 422, body -> body.putNull("initiator")),
                wrong("initiator.email", 422, body -> initiator(body).put("email", "a@b.example\r\nBcc: c@d.example")),
                wrong("initiator.email", 422, body -> initiator(body).remove("email")),
                wrong("initiator.organisation", 422, body -> initiator(body).put("organisation", " ")),
                wrong("initiator.contact", 422, body -> initiator(body).put("contact", "a".repeat(10_000))),
                wrong("initiator.shoe", 400, body -> initiator(body).put("shoe", 43)),
                wrong("number", 400, body -> body.put("number", "RZP-2019-001")),
                wrong("partners", 422, body -> body.remove("partners")),
                wrong("partners", 400, body -> body.put("partners", "Logo")),
                wrong("partners[1]", 422, body -> partners(body).addNull()),
                wrong("partners[0].recognised", 400, body -> partner(body).put("recognised", "ja")),
                wrong("partners[0].declared", 400, body -> partner(body).remove("declared")),
                wrong("partners", 422, body -> partner(body).put("kind", "circus")),
                wrong("partners", 422, body -> partners(body).add(partner(body).deepCopy())),
                wrong(
                        "partners",
                        422,
                        body -> partners(body).add(partner(body).deepCopy().put("kind", "other-organisation"))),
                wrong("documents", 422, body -> body.remove("documents")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"title\": }", "<xml/>"})
    void refusesWhatIsNoJsonObject(String written) throws Exception {
        caller.perform(post(PATH)
                        .contentType("application/json")
                        .content(written)
                        .with(staff())
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.errors", hasSize(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense"})
    void refusesAnotherContentType(String type) throws Exception {
        caller.perform(post(PATH)
                        .header("Content-Type", type)
                        .content(body().toString())
                        .with(staff())
                        .with(csrf()))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Attack(named = "huge body")
    @Test
    void refusesAHugeBody() throws Exception {
        ObjectNode body = body();
        body.put("title", "a".repeat(CallsApi.LARGEST_BODY));

        send(body).andExpect(status().isPayloadTooLarge()).andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void knowsNoOtherCall() throws Exception {
        caller.perform(post("/api/calls/RZP-1999/candidacies")
                        .contentType("application/json")
                        .content(body().toString())
                        .with(staff())
                        .with(csrf()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.title").value("Deze oproep bestaat niet"));
        caller.perform(get("/api/calls/RZP-1999").with(staff())).andExpect(status().isNotFound());
    }

    @Test
    void summarisesACall() throws Exception {
        caller.perform(get("/api/calls/RZP-2019").with(staff()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.phase").value("PUBLISHED"))
                .andExpect(jsonPath("$.closesAt").value("2019-11-12T00:00:00+01:00"))
                .andExpect(jsonPath("$.candidacies.withdrawn").value(0));
    }

    @Test
    void refusesACallerWithoutTokenOrWithoutTheRole() throws Exception {
        caller.perform(post(PATH)
                        .contentType("application/json")
                        .content(body().toString())
                        .with(staff()))
                .andExpect(status().isForbidden());
        caller.perform(post(PATH)
                        .contentType("application/json")
                        .content(body().toString())
                        .with(user("jury1").authorities(new SimpleGrantedAuthority("jury")))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        caller.perform(get("/api/calls/RZP-2019").with(user("jury1").authorities(new SimpleGrantedAuthority("jury"))))
                .andExpect(status().isForbidden());
    }

    private static Arguments wrong(String field, int status, Consumer<ObjectNode> change) {
        return Arguments.of(field, status, change);
    }

    private ObjectNode body() {
        ObjectNode body = JSON.createObjectNode();
        body.put("receivedAt", clock.instant().toString());
        body.put("title", "Samen sterk");
        body.put("zone", "kempen");
        body.putObject("initiator")
                .put("organisation", "Logo Voorbeeld")
                .put("contact", "Onthaal")
                .put("email", "onthaal@logo.example");
        body.putArray("partners")
                .addObject()
                .put("organisation", "Palliatief Netwerk Voorbeeld")
                .put("kind", "palliative-network")
                .put("recognised", true)
                .put("declared", true);
        body.putArray("documents");
        return body;
    }

    private static ObjectNode initiator(ObjectNode body) {
        return (ObjectNode) body.get("initiator");
    }

    private static ArrayNode partners(ObjectNode body) {
        return (ArrayNode) body.get("partners");
    }

    private static ObjectNode partner(ObjectNode body) {
        return (ObjectNode) partners(body).get(0);
    }

    private ResultActions send(ObjectNode body) throws Exception {
        return caller.perform(post(PATH)
                .contentType("application/json;charset=UTF-8")
                .content(body.toString())
                .with(staff())
                .with(csrf()));
    }

    private static RequestPostProcessor staff() {
        return user("staff").authorities(new SimpleGrantedAuthority("staff"));
    }
}
