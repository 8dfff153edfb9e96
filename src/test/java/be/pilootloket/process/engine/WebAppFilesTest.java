package be.pilootloket.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our files stand before the engine's of the same name, and leave out nothing that a web app asks for. */
class WebAppFilesTest {

    private static final Pattern REFUSAL = Pattern.compile("\\.push\\([\"`]((?:Field|Value|Please)[^\"`]*)[\"`]\\)");

    /** A line of the list of whole sentences; what depends on the language of the browser has a stroke in it. */
    private static final Pattern TRANSLATED = Pattern.compile("(?m)^  ['\"]([^/\\n]*?)['\"]:");

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyWebAppCarriesOurNameAndHidesTheBanner(String app) throws IOException {
        assertThat(text(first(APPS + app + "/scripts/config.js")))
                .contains(
                        "vendor: 'Pilootloket'",
                        "toOurLogin()",
                        "availableLocales: ['nl']",
                        "'../pilootloket/dutch-first'");
        assertThat(text(first(APPS + app + "/styles/user-styles.css"))).contains("css/web-apps.css");
        assertThat(text(first("static/css/web-apps.css"))).contains(".ce-eol-banner");
    }

    @Test
    void everyScriptThatTasklistLoadsExists() throws IOException {
        for (String script :
                List.of("form-viewer", "field-errors", "json-lists", "engine-clock", "dutch-forms", "list-rows")) {
            assertThat(text(first(APPS + "tasklist/scripts/config.js"))).contains("'scripts/" + script + "'");
            assertThat(first(APPS + "tasklist/scripts/" + script + ".js")).isNotNull();
        }
    }

    @Test
    void everySentenceWithWhichTheFormViewerRefusesIsTranslatedAndNoOther() throws IOException {
        String viewer = text(first("META-INF/resources/webjars/camunda/lib/deps.js"));
        String ours = text(first(APPS + "tasklist/scripts/dutch-forms.js")).replace("\\", "");

        assertThat(REFUSAL.matcher(viewer)
                        .results()
                        .map(found -> found.group(1))
                        .map(WebAppFilesTest::beginning))
                .hasSizeGreaterThan(8)
                .allSatisfy(sentence -> assertThat(ours).contains(sentence));
        assertThat(TRANSLATED.matcher(ours).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(15)
                .allSatisfy(sentence -> assertThat(viewer).contains(sentence.replaceFirst(" be an integer\\.$", "")));
    }

    @Test
    void cockpitLoadsOurPart() throws IOException {
        assertThat(text(first(APPS + "cockpit/scripts/config.js"))).contains("'scripts/dossier'");
        assertThat(text(first(APPS + "cockpit/scripts/dossier.js")))
                .contains("cockpit.processInstance.runtime.tab", "cockpit.dashboard")
                .as("what people typed is never read as markup")
                .doesNotContain("innerHTML", "insertAdjacentHTML");
    }

    /** As far as nothing is filled in. */
    private static String beginning(String sentence) {
        return sentence.replaceFirst("\\$\\{.*", "").strip();
    }

    private static URL first(String path) throws IOException {
        List<URL> found =
                Collections.list(WebAppFilesTest.class.getClassLoader().getResources(path));
        return found.get(0);
    }

    private static String text(URL url) throws IOException {
        try (var content = url.openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
