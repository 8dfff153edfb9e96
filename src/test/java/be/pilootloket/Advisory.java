package be.pilootloket;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An entry of security/advisories.yaml, which says what its fields are. */
record Advisory(
        String id,
        String about,
        String component,
        @JsonProperty("fixed-in") String fixedIn,
        @JsonProperty("looked-at") String lookedAt,
        String answer,
        @JsonProperty("shown-by") String shownBy,
        @JsonProperty("review-by") LocalDate reviewBy) {

    static List<Advisory> all() throws IOException {
        return YAMLMapper.builder()
                .addModule(new JavaTimeModule())
                .build()
                .readValue(Path.of("security/advisories.yaml").toFile(), new TypeReference<>() {});
    }

    /** The version of each component of the product, by group and name, as its bill of materials says. */
    static Map<String, String> components() throws IOException {
        Map<String, String> versions = new HashMap<>();
        new JsonMapper()
                .readTree(Path.of("target/classes/META-INF/sbom/application.cdx.json")
                        .toFile())
                .path("components")
                .forEach(part -> versions.put(
                        part.path("group").asText() + ":" + part.path("name").asText(),
                        part.path("version").asText()));
        return versions;
    }

    /** Whether the first of these versions is the second or a later one. */
    static boolean reaches(String version, String least) {
        return Arrays.compare(numbers(version), numbers(least)) >= 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\D+")).mapToInt(Integer::parseInt).toArray();
    }
}
