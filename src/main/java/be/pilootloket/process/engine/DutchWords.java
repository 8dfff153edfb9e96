package be.pilootloket.process.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * What each web app says, in Dutch. Of Cockpit and Admin we translate what an administrator meets, and each word that Tasklist
 * says too is translated with Tasklist only; so an app has its own Dutch words, else Tasklist's for the same English ones, else
 * the shipped English. Nobody ever reads a key.
 */
final class DutchWords {

    static final List<String> APPS = List.of("tasklist", "cockpit", "admin", "welcome");

    private static final String FIRST = "tasklist";
    private static final String LABELS = "labels";

    private DutchWords() {}

    /** Where a web app asks for its Dutch words. */
    static String path(String app) {
        return "/camunda/app/" + app + "/locales/nl.json";
    }

    /** The file that a web app gets there. */
    static String of(String app) {
        JsonNode shared = read(FIRST, "nl");
        JsonNode sharedEnglish = read(FIRST, "en").path(LABELS);
        JsonNode english = read(app, "en").path(LABELS);
        JsonNode own = read(app, "nl").path(LABELS);

        ObjectNode words = shared.deepCopy();
        ObjectNode labels = words.putObject(LABELS);
        english.fieldNames().forEachRemaining(key -> {
            JsonNode text = english.path(key);
            boolean same = text.equals(sharedEnglish.path(key));
            JsonNode dutch =
                    own.path(key).isMissingNode() && same ? shared.path(LABELS).path(key) : own.path(key);
            labels.set(key, dutch.isMissingNode() ? text : dutch);
        });
        return words.toString();
    }

    static JsonNode read(String app, String language) {
        String file = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
        try {
            // Some of the shipped files begin with a byte order mark.
            return new ObjectMapper()
                    .readTree(new ClassPathResource(file)
                            .getContentAsString(StandardCharsets.UTF_8)
                            .replace("\uFEFF", ""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
