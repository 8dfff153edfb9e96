package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The four pilots of the sources and the people around them, each at a browser: what they do on the way. */
final class Cohort {

    static final String ROADMAP = "RZP-2019-T1";

    /** By the name of the pilot: its coach (S22, S23). */
    static final Map<String, String> COACHES = coaches();

    private final Installation product;

    Cohort(Installation product) {
        this.product = product;
    }

    Person coordinator() {
        return product.person("coordinator");
    }

    Person staff() {
        return product.person("staff");
    }

    Person coachOf(String pilot) {
        return product.person(COACHES.get(pilot));
    }

    static List<String> pilots() {
        return List.copyOf(COACHES.keySet());
    }

    /** The end of a number: {@code waas-dender}. */
    static String slug(String pilot) {
        return pilot.toLowerCase(java.util.Locale.ROOT);
    }

    /** Where a pilot's contact is reached. */
    static String contact(String pilot) {
        return slug(pilot) + "@piloot.example";
    }

    /** Where the people are reached whom a collective meeting invites. */
    static List<String> everyone() {
        return Stream.of(
                        pilots().stream().map(Cohort::contact),
                        COACHES.values().stream().map(Cohort::account),
                        Stream.of(account("coordinator")))
                .flatMap(addresses -> addresses)
                .toList();
    }

    /** Where an account of the evaluation is reached. */
    static String account(String user) {
        return user + "@pilootloket.example";
    }

    /** The coordinator starts the four pilots on this plan and gives each its coach. */
    void begin(String planVersion) {
        coordinator()
                .start(
                        "pilot-roadmap",
                        Map.of(
                                "programmeCode",
                                "RZP-2019",
                                "planVersion",
                                planVersion,
                                "pilots",
                                pilots().stream().map(Cohort::pilot).toList()));
        Person.Task assign = coordinator().task("Transitiecoaches toewijzen", ROADMAP);
        List<Map<String, Object>> rows = rows(coordinator().form(assign).get("pilots"));
        assertThat(rows).extracting(row -> row.get("name")).containsExactlyElementsOf(pilots());
        rows.forEach(row -> row.put("coach", COACHES.get(row.get("name").toString())));
        coordinator().complete(assign, Map.of("pilots", rows));
    }

    /** Staff prepare a meeting: where it takes place, and who comes besides. */
    void prepare(String milestone, Map<String, Object> besides) {
        Person.Task prepare = staff().task("Bijeenkomst voorbereiden", meeting(milestone));
        Map<String, Object> invitation = staff().form(prepare);
        invitation.put("place", "Zaal Voorbeeld, Brussel");
        invitation.putAll(besides);
        staff().complete(prepare, invitation);
    }

    /** The meeting is behind them: who was there, what it came to, and the report. */
    void conclude(String milestone) {
        staff().complete(staff().task("Aanwezigheid noteren", meeting(milestone)), Map.of("attendance", 12));
        recordOutcome(milestone);
        report(milestone);
    }

    void recordOutcome(String milestone) {
        Person.Task task = coordinator().task("Uitkomst noteren", meeting(milestone));
        Map<String, Object> form = coordinator().form(task);
        form.putAll(Outcomes.of(milestone, numbers(coordinator().laid(task).getOrDefault("pilotOptions", List.of()))));
        form.computeIfPresent("agreements", (key, rows) -> agreeing(rows));
        coordinator().complete(task, form);
    }

    /** The numbers of the pilots that a form lets people choose from. */
    private static List<String> numbers(Object options) {
        return options == null
                ? List.of()
                : rows(options).stream().map(row -> row.get("value").toString()).toList();
    }

    /** Every pilot agrees with the statement. */
    private static List<Map<String, Object>> agreeing(Object agreements) {
        List<Map<String, Object>> rows = rows(agreements);
        assertThat(rows).hasSize(4);
        rows.forEach(row -> row.put("stance", "agrees"));
        return rows;
    }

    void report(String milestone) {
        staff().complete(
                        staff().task("Verslag schrijven", meeting(milestone)),
                        Map.of("report", "Wat " + milestone + " bracht."));
    }

    /** What a coach has to hand in. */
    Person.Task assignment(String pilot, String homework, String label) {
        return coachOf(pilot).task(title("Opdracht indienen", pilot, label), assignmentNumber(pilot, homework));
    }

    /** The coach hands something in. */
    void deliver(String pilot, String homework, String label, Map<String, Object> content) {
        Person.Task task = assignment(pilot, homework, label);
        Map<String, Object> form = coachOf(pilot).form(task);
        form.putAll(content);
        coachOf(pilot).complete(task, form);
    }

    /** The coordinator accepts it, or sends it back with remarks. */
    void review(String pilot, String homework, String label, String verdict, String remarks) {
        Person.Task task =
                coordinator().task(title("Opdracht beoordelen", pilot, label), assignmentNumber(pilot, homework));
        Map<String, Object> answer = new HashMap<>(Map.of("verdict", verdict));
        answer.put("remarks", remarks);
        coordinator().complete(task, answer);
    }

    /** Every pilot hands this in and the coordinator accepts it. */
    void deliverAll(String homework, String label, Map<String, Object> content) {
        pilots().forEach(pilot -> {
            deliver(pilot, homework, label, content);
            review(pilot, homework, label, "yes", null);
        });
    }

    static String meeting(String milestone) {
        return ROADMAP + "-" + milestone;
    }

    static String assignmentNumber(String pilot, String homework) {
        return "%s-%s-%s".formatted(ROADMAP, homework, slug(pilot));
    }

    static String title(String task, String pilot, String label) {
        return "%s: %s, %s".formatted(task, label, pilot);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(Object list) {
        List<Map<String, Object>> rows = new ArrayList<>();
        ((List<Map<String, Object>>) list).forEach(row -> rows.add(new HashMap<>(row)));
        return rows;
    }

    private static Map<String, Object> pilot(String name) {
        return Map.of(
                "name",
                name,
                "organisation",
                "Initiatief " + name,
                "contactName",
                "Contactpunt",
                "contactEmail",
                contact(name));
    }

    private static Map<String, String> coaches() {
        Map<String, String> coaches = new LinkedHashMap<>();
        coaches.put("Kempen", "coach1");
        coaches.put("Waas-Dender", "coach2");
        coaches.put("Oost-Limburg", "coach3");
        coaches.put("Halle-Vilvoorde", "coach4");
        return coaches;
    }
}
