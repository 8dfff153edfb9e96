package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Someone at a browser: logs in on the login page and then does over HTTP what Tasklist and our own pages do. */
final class Person {

    private static final ObjectMapper JSON = new ObjectMapper();
    static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final String id;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Person(URI base, String id) {
        this.base = base;
        this.id = id;
        submit("/login", "/login", Map.of("username", id, "password", id));
        assertThat(get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    }

    /** The page's text; fails when it is not shown. */
    String page(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + " for " + id).isEqualTo(200);
        return answer.body();
    }

    /** What a browser is answered at this path, whatever it is. */
    HttpResponse<String> visit(String path) {
        return send(request(path).header("Accept", "text/html"));
    }

    /** What the tour on the start page says is next: its words, without the marks of the page. */
    String nextStep() {
        String page = page("/");
        int from = page.indexOf("aria-current=\"step\"");
        return from < 0
                ? ""
                : page.substring(from, page.indexOf("</ol>", from))
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("\\s+", " ");
    }

    /** Fills in a form of one of our own pages. */
    void submit(String page, String action, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", csrf(page));
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode())
                .as(action + " by " + id + ": " + answer.body())
                .isEqualTo(302);
    }

    /** Moves the clock, as an administrator may, and waits until everything due on the way is done. */
    void moveTo(String local) {
        submit("/rehearsal", "/rehearsal", Map.of("to", local));
        Awaitility.await("the clock reaches " + local)
                .atMost(Duration.ofMinutes(3))
                .until(() -> page("/rehearsal/status").contains("ARRIVED"));
    }

    /** Adds a file on one of our own pages. */
    void upload(String page, String action, String fileName, byte[] content) {
        String boundary = "pilootloket-" + content.length;
        String head = "--%1$s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%2$s\r\n--%1$s\r\n"
                        .formatted(boundary, csrf(page))
                + "Content-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n".formatted(fileName);
        HttpResponse<String> answer = send(request(action)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
        assertThat(answer.statusCode())
                .as(action + " by " + id + ": " + answer.body())
                .isEqualTo(302);
    }

    /** Calls our API. */
    HttpResponse<String> call(String path, Object content) {
        page("/");
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", cookie("PILOOTLOKET-CSRF"))
                .POST(HttpRequest.BodyPublishers.ofString(json(content))));
    }

    /** Starts a process by its form in Tasklist. */
    void start(String process, Map<String, Object> typed) {
        HttpResponse<String> answer = post("/process-definition/key/" + process + "/submit-form", typed);
        assertThat(answer.statusCode())
                .as(id + " starts " + process + ": " + answer.body())
                .isEqualTo(200);
    }

    /** Waits until the task stands in this person's list. */
    Task task(String name, String businessKey) {
        AtomicReference<List<Task>> found = new AtomicReference<>(List.of());
        Awaitility.await(id + " sees '" + name + "' of " + businessKey)
                .atMost(PATIENCE)
                .until(() -> {
                    found.set(tasks(name, businessKey));
                    return !found.get().isEmpty();
                });
        return found.get().get(0);
    }

    /** The tasks with this name that this person may do now, of the processes with this business key. */
    List<Task> tasks(String name, String businessKey) {
        return query("name=%s&processInstanceBusinessKey=%s".formatted(encoded(name), encoded(businessKey)));
    }

    /** The tasks that this person may do now, of the processes with this business key. */
    List<Task> tasksOf(String businessKey) {
        return query("processInstanceBusinessKey=" + encoded(businessKey));
    }

    /** The tasks that this person may do now with these words in their name. */
    List<Task> open(String words) {
        return query("nameLike=" + encoded("%" + words + "%"));
    }

    /** What the engine counts at this path, such as {@code /job/count?processDefinitionKey=dispatch}. */
    long count(String path) {
        return read(get(ENGINE + path).body()).path("count").asLong(-1);
    }

    private List<Task> query(String criteria) {
        List<Task> tasks = new ArrayList<>();
        for (JsonNode task :
                read(get(ENGINE + "/task?maxResults=500&" + criteria).body())) {
            tasks.add(new Task(
                    task.path("id").asText(),
                    task.path("name").asText(),
                    task.path("due").asText(null),
                    task.path("assignee").asText(null)));
        }
        return tasks;
    }

    /** What stands in the fields of the form when it is opened; only these are sent when it is submitted. */
    Map<String, Object> form(Task task) {
        Map<String, Object> values = laid(task);
        values.keySet()
                .retainAll(fields(read(
                        get(ENGINE + "/task/" + task.id() + "/deployed-form").body())));
        return values;
    }

    /** Everything that the form shows when it is opened: its fields, its tables and what they choose from. */
    Map<String, Object> laid(Task task) {
        Map<String, Object> values = new HashMap<>();
        read(get(ENGINE + "/task/" + task.id() + "/form-variables?deserializeValues=false")
                        .body())
                .properties()
                .forEach(field -> values.put(field.getKey(), value(field.getValue())));
        return values;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Set<String> fields(JsonNode parent) {
        Set<String> fields = new HashSet<>();
        for (JsonNode component : parent.path("components")) {
            if (component.path("type").asText().equals("dynamiclist")) {
                fields.add(component.path("path").asText());
            } else {
                fields.add(component.path("key").asText());
                fields.addAll(fields(component));
            }
        }
        return fields;
    }

    /** Submits the form as Tasklist does. */
    void complete(Task task, Map<String, Object> typed) {
        HttpResponse<String> answer = tryToComplete(task, typed);
        assertThat(answer.statusCode())
                .as(id + " completes " + task + ": " + answer.body())
                .isIn(200, 204);
    }

    /** Submits the form and returns the answer, whatever it is. */
    HttpResponse<String> tryToComplete(Task task, Map<String, Object> typed) {
        if (task.assignee() == null) {
            claim(task);
        }
        return submit(task, typed);
    }

    /** Takes the task out of the list of the group. */
    void claim(Task task) {
        send(request(ENGINE + "/task/" + task.id() + "/claim")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .POST(HttpRequest.BodyPublishers.ofString(json(Map.of("userId", id)))));
    }

    /** Submits the form of a task that this person took, and returns the answer, whatever it is. */
    HttpResponse<String> submit(Task task, Map<String, Object> typed) {
        return post("/task/" + task.id() + "/submit-form", typed);
    }

    /** Gives the task back to the group. */
    void giveBack(Task task) {
        HttpResponse<String> answer = send(request(ENGINE + "/task/" + task.id() + "/unclaim")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).as("unclaim: " + answer.body()).isEqualTo(204);
    }

    /**
     * A task in the list.
     *
     * @param due as the engine writes it; null when it has no due date
     * @param assignee who claimed it; null when nobody did
     */
    record Task(String id, String name, String due, String assignee) {}

    private HttpResponse<String> post(String path, Map<String, Object> typed) {
        Map<String, Object> variables = new HashMap<>();
        typed.forEach((key, value) -> variables.put(key, variable(value)));
        return send(request(ENGINE + path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .POST(HttpRequest.BodyPublishers.ofString(json(Map.of("variables", variables)))));
    }

    /** Camunda Forms send lists as {@code Json} and everything else without a type. */
    private static Map<String, Object> variable(Object value) {
        if (value instanceof List || value instanceof Map) {
            return Map.of("type", "Json", "value", json(value));
        }
        Map<String, Object> plain = new HashMap<>();
        plain.put("value", value);
        return plain;
    }

    private static Object value(JsonNode variable) {
        JsonNode value = variable.path("value");
        if ("Json".equals(variable.path("type").asText()) && value.isTextual()) {
            return JSON.convertValue(read(value.asText()), Object.class);
        }
        return JSON.convertValue(value, Object.class);
    }

    /** What is answered at this path, whatever it is. */
    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private String csrf(String page) {
        Matcher token = CSRF.matcher(get(page).body());
        assertThat(token.find()).as("a CSRF token on " + page).isTrue();
        return token.group(1);
    }

    private String token() {
        return cookie("XSRF-TOKEN");
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(3));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new AssertionError(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("Not JSON: " + json, unreadable);
        }
    }

    private static String json(Object content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException unwritable) {
            throw new AssertionError(unwritable);
        }
    }
}
