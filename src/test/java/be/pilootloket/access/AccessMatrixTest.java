package be.pilootloket.access;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.Visitor;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.DraftDesk;
import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.link.PersonalLinks;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Story;
import be.pilootloket.process.assignment.Trajectory;
import be.pilootloket.process.engine.Access;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.server.PathContainer;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Every role at every path of a started product, and no path that the table forgot. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"pilootloket.public-posts.per-minute=10000", "pilootloket.public-posts.per-hour=10000"})
@ActiveProfiles({"evaluation", "test"})
@Import({Contest.class, Story.class, Trajectory.class, Papers.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class AccessMatrixTest {

    private static final String MULTIPART = "--x";

    private static final AccessTable TABLE = AccessTable.read();

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Contest contest;

    @Autowired
    Trajectory trajectory;

    @Autowired
    Story story;

    @Autowired
    CallDesk calls;

    @Autowired
    DraftDesk drafts;

    @Autowired
    PersonalLinks links;

    @Autowired
    AssignmentDesk assignments;

    @Autowired
    Access access;

    @Autowired
    Ledger ledger;

    @Autowired
    Papers papers;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private World world;

    @BeforeAll
    void begins() {
        world = new World(engine, contest, trajectory, story, calls, drafts, links, assignments, access, papers);
        world.begin(port, TABLE.columns());
        TABLE.columns().forEach(column -> world.visitor(column).get("/oproepen/nieuwsbrief"));
    }

    @AfterAll
    void ends() {
        story.end();
    }

    @Test
    @Attack(
            value = {8, 11, 12},
            named = {"unauthenticated REST", "horizontal change of ids"})
    void everybodyMeetsWhatTheTableSays() throws IOException {
        List<String> found = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (AccessTable.Row row : TABLE.rows()) {
            List<String> met =
                    new ArrayList<>(Collections.nCopies(TABLE.columns().size(), ""));
            for (int column : TABLE.order(row)) {
                met.set(column, meets(TABLE.columns().get(column), row));
                if (row.changes() && row.path().contains("/task/")) {
                    world.restore();
                }
            }
            found.add(String.join(" | ", row.method(), row.path(), row.body(), String.join(" | ", met)));
            if (!met.equals(row.cells())) {
                wrong.add("%s %s%n  table %s%n  found %s".formatted(row.method(), row.path(), row.cells(), met));
            }
        }
        Files.write(java.nio.file.Path.of("target", "access-matrix-found.csv"), found);

        assertThat(wrong).isEmpty();
    }

    @Test
    @Attack(11)
    void whoAsksForWhatIsNotTheirsIsNoted() {
        Visitor coach = new Visitor(port).as("coach3", "coach3");
        List<String> paths = List.of(world.path("/assignments/{assignment}"), world.path("{engine}/task/{coachTask}"));

        assertThat(paths)
                .allSatisfy(path -> assertThat(coach.get(path).statusCode()).isEqualTo(404));

        assertThat(ledger.about("coach3"))
                .filteredOn(entry -> entry.known().equals(Optional.of(Deed.ACCESS_REFUSED)))
                .extracting(entry -> entry.details().get("path"))
                .containsExactlyElementsOf(
                        paths.stream().map(path -> "GET " + path).toList());
    }

    @Test
    void noRouteOfOursIsMissing() {
        Set<String> missing = new TreeSet<>();
        routes.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("be.pilootloket")) {
                methods(info)
                        .forEach(method -> info.getPathPatternsCondition().getPatterns().stream()
                                .filter(pattern ->
                                        TABLE.rows().stream().noneMatch(row -> reaches(row, method, pattern)))
                                .forEach(pattern -> missing.add(method + " " + pattern)));
            }
        });

        assertThat(missing).isEmpty();
    }

    @Test
    void noFamilyOfTheEnginesApiIsMissing() {
        Set<String> families = Arrays.stream(NamedProcessEngineRestServiceImpl.class.getMethods())
                .map(method -> method.getAnnotation(Path.class))
                .filter(path -> path != null && path.value().startsWith("/{name}/"))
                .map(path -> path.value().substring("/{name}/".length()).split("/")[0])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(families).hasSizeGreaterThan(25);
        assertThat(rowsOfTheEngine()).containsAll(families);
    }

    @Test
    void noProcessThatCanBeStartedIsMissing() {
        assertThat(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .list())
                .extracting(ProcessDefinition::getKey)
                .allSatisfy(key -> assertThat(TABLE.rows())
                        .extracting(AccessTable.Row::path)
                        .contains("{engine}/process-definition/key/" + key + "/submit-form"));
    }

    private static Set<String> rowsOfTheEngine() {
        return TABLE.rows().stream()
                .map(AccessTable.Row::path)
                .filter(path -> path.startsWith("{engine}/"))
                .map(path -> path.substring("{engine}/".length()).split("[/?]")[0])
                .collect(Collectors.toSet());
    }

    private static Stream<String> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Enum::name);
    }

    /** Whether this row comes in by that route, and by none that is written more precisely. */
    private boolean reaches(AccessTable.Row row, String method, PathPattern pattern) {
        PathContainer path = PathContainer.parsePath(world.path(row.path()).split("\\?")[0]);
        return row.method().equals(method)
                && pattern.matches(path)
                && routes.getHandlerMethods().keySet().stream()
                        .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream())
                        .filter(other -> other.matches(path))
                        .min(PathPattern.SPECIFICITY_COMPARATOR)
                        .filter(best -> best.getPatternString().equals(pattern.getPatternString()))
                        .isPresent();
    }

    private String meets(String column, AccessTable.Row row) {
        Visitor visitor = world.visitor(column);
        String path = world.path(row.path());
        HttpRequest.Builder request = HttpRequest.newBuilder(visitor.uri(path))
                .header("Accept", path.startsWith("/camunda/api") ? "application/json" : "text/html,application/json");
        if (row.changes()) {
            boolean form = !path.startsWith("/camunda") && !path.startsWith("/api");
            request.header(
                            "Content-Type",
                            row.body().startsWith(MULTIPART)
                                    ? "multipart/form-data; boundary=x"
                                    : form ? "application/x-www-form-urlencoded" : "application/json")
                    .header("X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN"))
                    .header("X-CSRF-TOKEN", visitor.cookie("PILOOTLOKET-CSRF"));
        }
        HttpResponse<String> answer = visitor.send(request.method(
                row.method(),
                row.body().isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(world.path(row.body())
                                .replace("{me}", World.account(column))
                                .replace("\\n", "\r\n"))));
        return word(answer);
    }

    /** What an answer means to whoever gets it. */
    private static String word(HttpResponse<String> answer) {
        int status = answer.statusCode();
        String to = answer.headers().firstValue("Location").orElse("");
        if (status == 401 || status == 302 && to.endsWith("/login")) {
            return "login";
        }
        return switch (status) {
            case 403 -> "no";
            case 404 -> "hidden";
            case 400, 405, 406, 415 -> "bad";
            default ->
                status >= 500
                        ? "fails"
                        : Set.of("[]", "{\"count\":0}").contains(answer.body().strip()) ? "empty" : "yes";
        };
    }
}
