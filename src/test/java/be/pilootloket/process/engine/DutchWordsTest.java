package be.pilootloket.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the web apps, held against the English ones of the version that is on the class path. */
class DutchWordsTest {

    static final List<String> APPS = DutchWords.APPS;

    /** The same in both languages. */
    private static final Set<String> SAME = Set.of(
            "weekend",
            "Account",
            "Cockpit",
            "Filter",
            "Filters",
            "<",
            "<=",
            ">",
            ">=",
            "",
            "Start",
            "OK",
            "Ok",
            "ID",
            "ID*",
            "Optimize");

    /** What an administrator meets daily begins with this; the rest of Cockpit is for what this edition does not have. */
    private static final Pattern DAILY = Pattern.compile("(COCKPIT|DASHBOARD|PLUGIN_INCIDENTS|PLUGIN_JOBS|PLUGIN_CALLED"
            + "|PROCESS_DEFINITION|PLUGIN_PROCESS_INSTANCES|PROCESS_PROCESSES|QUICK_FILTER|PLUGIN_INPUT|PLUGIN_OUTPUT"
            + "|USERS|GROUPS|GROUP_EDIT|AUTHORIZATION|SYSTEM)_.*");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void everyTextOfTasklistAndOfWelcomeIsDutch(String app) throws Exception {
        assertThat(untranslated(app)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin"})
    void whatAnAdministratorMeetsDailyIsDutch(String app) throws Exception {
        assertThat(untranslated(app))
                .filteredOn(key -> DAILY.matcher(key).matches())
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void noWebAppMissesATextOrShowsAKey(String app) throws Exception {
        assertThat(keys(words(app)))
                .containsExactlyInAnyOrderElementsOf(
                        keys(DutchWords.read(app, "en").path("labels")));
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void everyDutchTextBelongsToAKeyThatTheWebAppKnows(String app) {
        assertThat(keys(DutchWords.read(app, "en").path("labels")))
                .containsAll(keys(DutchWords.read(app, "nl").path("labels")));
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void aDutchTextFillsInTheSameValuesAsTheEnglishOne(String app) throws Exception {
        JsonNode dutch = words(app);
        JsonNode english = DutchWords.read(app, "en").path("labels");
        for (String key : keys(english)) {
            if (!dutch.path(key).asText().isEmpty()) {
                assertThat(placeholders(dutch.path(key)))
                        .as(app + " " + key)
                        .isEqualTo(placeholders(english.path(key)));
            }
        }
    }

    @Test
    void theOwnWordsOfAWebAppGoBeforeThoseOfTasklist() throws Exception {
        assertThat(words("tasklist").path("SEARCH_PLACEHOLDER").asText())
                .isNotEqualTo(words("admin").path("SEARCH_PLACEHOLDER").asText());
        assertThat(words("admin").path("CANCEL").asText()).isEqualTo("Annuleren");
        assertThat(words("cockpit").path("PLGN_MIG_APPLY").asText())
                .as("what nobody translated stays readable")
                .isEqualTo(DutchWords.read("cockpit", "en")
                        .path("labels")
                        .path("PLGN_MIG_APPLY")
                        .asText());
    }

    private static Set<String> untranslated(String app) throws Exception {
        JsonNode dutch = words(app);
        JsonNode english = DutchWords.read(app, "en").path("labels");
        Set<String> left = new TreeSet<>();
        for (String key : keys(english)) {
            String text = english.path(key).asText();
            if (dutch.path(key).asText().equals(text) && !SAME.contains(text)) {
                left.add(key);
            }
        }
        return left;
    }

    private static JsonNode words(String app) throws Exception {
        return new ObjectMapper().readTree(DutchWords.of(app)).path("labels");
    }

    private static List<String> keys(JsonNode labels) {
        List<String> keys = new ArrayList<>();
        labels.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static Set<String> placeholders(JsonNode text) {
        Set<String> names = new HashSet<>();
        Matcher found = PLACEHOLDER.matcher(text.asText());
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }
}
