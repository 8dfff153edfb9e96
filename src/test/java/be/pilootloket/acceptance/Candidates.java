package be.pilootloket.acceptance;

import static be.pilootloket.acceptance.Cohort.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Those who apply in 2019, counted as they come in, and what staff and readers do with their dossiers. */
final class Candidates {

    static final String CALL = "RZP-2019";

    /** Who reads. */
    static final List<String> JURY = List.of("jury1", "jury2", "jury3", "jury4");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, List<String>> CARE_COUNCILS = Stream.of(
                    "Kempen", "Waas-Dender", "Oost-Limburg", "Halle-Vilvoorde")
            .collect(Collectors.toMap(
                    name -> name.toLowerCase(Locale.ROOT),
                    name -> List.of(
                            "Zorgraad %s 1 (voorbeeld)".formatted(name), "Zorgraad %s 2 (voorbeeld)".formatted(name))));

    private final Installation product;

    Candidates(Installation product) {
        this.product = product;
    }

    /** Somebody applies by the API, with all partners that the call asks for. */
    void register(int i, String zone, String receivedAt) {
        register(i, zone, receivedAt, partners(zone, true));
    }

    /** The same without a care council, which the call asks for. */
    void registerWithoutCareCouncils(int i, String zone, String receivedAt) {
        register(i, zone, receivedAt, partners(zone, false));
    }

    private void register(int i, String zone, String receivedAt, List<Map<String, Object>> partners) {
        HttpResponse<String> answer = staff().call(
                        "/api/calls/" + CALL + "/candidacies",
                        Map.of(
                                "receivedAt",
                                receivedAt,
                                "title",
                                "Project " + i,
                                "zone",
                                zone,
                                "initiator",
                                Map.of(
                                        "organisation",
                                        "Initiatief " + i,
                                        "contact",
                                        "Contactpunt",
                                        "email",
                                        address(i)),
                                "partners",
                                partners,
                                "documents",
                                documents()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains(number(i));
        product.mails().await(number(i), "We ontvingen uw kandidatuur");
    }

    /** Staff decide whether a dossier goes to the readers. */
    void judge(int i, String verdict, String reason) {
        staff().complete(
                        staff().task("Ontvankelijkheid controleren", number(i)),
                        Map.of("verdict", verdict, "reason", reason));
    }

    /** Two readings per dossier; one reader of the first dossier has a conflict and hands it to another. */
    void assess(int i, int points) {
        List<String> readers = new ArrayList<>();
        List<String> conflicted = new ArrayList<>();
        Awaitility.await("two readers assess " + number(i)).atMost(PATIENCE).until(() -> {
            for (String id : JURY) {
                Person reader = product.person(id);
                for (Person.Task task : reader.tasks("Belangen verklaren", number(i))) {
                    boolean conflict = i == 1 && conflicted.isEmpty();
                    reader.complete(
                            task,
                            conflict
                                    ? Map.of("conflicted", "yes", "conflictReason", "Ik werk voor een van de partners.")
                                    : Map.of("conflicted", "no"));
                    if (conflict) {
                        conflicted.add(id);
                    }
                }
                for (Person.Task task : reader.tasks("Dossier beoordelen", number(i))) {
                    reader.complete(task, Map.of("scores", scored(reader.form(task), points)));
                    readers.add(id);
                }
            }
            return readers.size() == 2;
        });
        assertThat(readers).doesNotHaveDuplicates();
        assertThat(conflicted).noneMatch(readers::contains);
    }

    /** All kinds of partner that the call asks for; the care councils are those of the zone. */
    static List<Map<String, Object>> partners(String zone, boolean withCareCouncils) {
        List<Map<String, Object>> partners = new ArrayList<>();
        for (String kind : List.of(
                "logo",
                "palliative-network",
                "dementia-centre",
                "mental-health-adults",
                "mental-health-youth",
                "patients-association",
                "carers-association")) {
            partners.add(partner("Organisatie " + kind, kind));
        }
        if (withCareCouncils) {
            CARE_COUNCILS
                    .getOrDefault(zone, List.of("Zorgraad Voorbeeld"))
                    .forEach(name -> partners.add(partner(name, "care-council")));
        }
        return partners;
    }

    private static Map<String, Object> partner(String organisation, String kind) {
        return Map.of("organisation", organisation, "kind", kind, "recognised", true, "declared", true);
    }

    static List<Map<String, Object>> documents() {
        return List.of(
                Map.of("code", "application-form", "fileName", "aanvraag.docx", "formVersion", "2019-09"),
                Map.of("code", "engagement-declaration", "fileName", "engagement.docx", "formVersion", "2019-09"));
    }

    static List<String> numbers(int... candidacies) {
        return IntStream.of(candidacies).mapToObj(Candidates::number).toList();
    }

    static String number(int i) {
        return "%s-%03d".formatted(CALL, i);
    }

    static String address(int i) {
        return "initiatief-%d@kandidaat.example".formatted(i);
    }

    private static List<Map<String, Object>> scored(Map<String, Object> form, int points) {
        List<Map<String, Object>> scores = rows(form.get("scores"));
        scores.forEach(score -> {
            score.put("score", points);
            score.put("reason", "Dat blijkt uit het dossier en uit de partners.");
        });
        return scores;
    }

    private Person staff() {
        return product.person("staff");
    }
}
