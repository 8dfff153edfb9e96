package be.pilootloket.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every form keeps to, as far as it can be seen without a browser. */
class FormsTest {

    private static final Set<String> FORM_KINDS = Set.of(
            "button",
            "checkbox",
            "checklist",
            "datetime",
            "expression",
            "group",
            "html",
            "number",
            "radio",
            "select",
            "separator",
            "spacer",
            "table",
            "taglist",
            "text",
            "textarea",
            "textfield",
            "dynamiclist",
            "default");

    private static final Set<String> CHOICES = Set.of("select", "radio", "taglist", "checklist");
    private static final Set<String> UNLABELLED = Set.of("default", "text", "html", "group", "spacer", "separator");

    /** Words of officials, which our own sentences do without; a source may well have them. */
    private static final String FORMAL =
            "(?i)\\b(gelieve|teneinde|betreffende|indien|reeds|tevens|dient te|dienen te)\\b";

    static Stream<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void writesFormsThatTasklistCanShow(Path file) {
        JsonNode form = read(file);
        assertThat(form.path("id").asText())
                .isEqualTo(file.getFileName().toString().replace(".form", ""));
        assertThat(form.path("schemaVersion").asInt()).isLessThanOrEqualTo(16);
        assertThat(form.findValuesAsText("type")).isNotEmpty();
        List<JsonNode> components = components(form);
        assertThat(components)
                .allSatisfy(component ->
                        assertThat(FORM_KINDS).contains(component.path("type").asText()));
        assertThat(components.stream()
                        .map(component -> component.path("id").asText())
                        .filter(id -> !id.isEmpty()))
                .doesNotHaveDuplicates();
    }

    /** Whoever writes too much is told beside the field, before anything is sent. */
    @ParameterizedTest
    @MethodSource("forms")
    void saysHowMuchFitsInEveryField(Path file) {
        assertThat(components(read(file)).stream()
                        .filter(field -> Set.of("textfield", "textarea")
                                .contains(field.path("type").asText()))
                        .filter(field -> !field.path("readonly").asBoolean()
                                && !field.path("disabled").asBoolean()))
                .allSatisfy(field ->
                        assertThat(field.at("/validate/maxLength").asInt()).isBetween(1, 20_000));
    }

    /** The numbers of {@code docs/sources.md} are for who builds; people read the words of the source. */
    @ParameterizedTest
    @MethodSource("forms")
    void quotesASourceWithoutItsNumber(Path file) {
        assertThat(components(read(file)))
                .allSatisfy(component -> Stream.of("text", "label", "description")
                        .forEach(words ->
                                assertThat(component.path(words).asText()).doesNotContainPattern("\\b[SD]\\d+")));
    }

    /** The phrase of the source; where the source is silent, the reason of what we chose. */
    @ParameterizedTest
    @MethodSource("forms")
    void beginsWithWhatIsAskedAndSaysWhy(Path file) {
        JsonNode form = read(file);
        JsonNode opening = form.path("components").path(0);
        assertThat(opening.path("type").asText()).isEqualTo("text");
        assertThat(opening.path("text").asText()).startsWith("#");
        boolean laid = components(form).stream()
                .anyMatch(component -> component.path("key").asText().equals("source"));
        if (!laid) {
            assertThat(opening.path("text").asText())
                    .containsPattern("\\b(Bron(, uit het programma van 2019)?|Waarom): ");
        }
    }

    /** The words of one programme are never taken for those of the programme that runs. */
    @ParameterizedTest
    @MethodSource("forms")
    void saysWhichProgrammeAQuotedClauseIsFrom(Path file) {
        assertThat(components(read(file)))
                .allSatisfy(component ->
                        assertThat(component.path("text").asText()).doesNotContainPattern("\\b(Bron|Waarom): \""));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void labelsEveryFieldInPlainDutch(Path file) {
        assertThat(components(read(file))).allSatisfy(component -> {
            if (!UNLABELLED.contains(component.path("type").asText())) {
                assertThat(component.path("label").asText()
                                + component.path("dateLabel").asText())
                        .as("label of " + component.path("id").asText())
                        .isNotBlank();
            }
            Stream.of("text", "label", "dateLabel", "description", "content")
                    .map(words -> component.path(words).asText().replaceAll("\"[^\"]*\"", ""))
                    .forEach(words -> assertThat(words).doesNotContainPattern(FORMAL));
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void knowsWhereEveryChoiceComesFromAndWhatEveryTableShows(Path file) {
        assertThat(components(read(file))).allSatisfy(component -> {
            String id = component.path("id").asText();
            if (CHOICES.contains(component.path("type").asText())) {
                assertThat(Stream.of("values", "valuesKey", "choices").filter(component::has))
                        .as("choices of " + id)
                        .hasSize(1);
            }
            if (component.path("type").asText().equals("table")) {
                assertThat(component.has("columns") || component.has("columnsExpression"))
                        .as("columns of " + id)
                        .isTrue();
            }
        });
    }

    /** People are chosen by their name. */
    @ParameterizedTest
    @MethodSource("forms")
    void asksForNoAccountToBeTyped(Path file) {
        assertThat(components(read(file)))
                .filteredOn(component -> component.path("type").asText().startsWith("text"))
                .allSatisfy(field -> Stream.of("text", "label", "description")
                        .forEach(words -> assertThat(field.path(words).asText())
                                .doesNotContainIgnoringCase("gebruikersnaam")
                                .doesNotContainIgnoringCase("account")));
    }

    /** A link leads into the product, and says that it opens beside the form, where nothing typed is lost. */
    @ParameterizedTest
    @MethodSource("forms")
    void opensEveryLinkBesideTheForm(Path file) {
        assertThat(components(read(file)))
                .filteredOn(component -> component.path("type").asText().equals("html"))
                .allSatisfy(
                        link -> assertThat(link.path("content").asText())
                                .matches(
                                        "<p><a href=\"\\{\\{\\w+}}\" target=\"_blank\" rel=\"noopener\">.+ \\(nieuw tabblad\\)</a></p>"));
    }

    static String name(Path form) {
        return form.getFileName().toString().replace(".form", "");
    }

    static JsonNode read(Path form) {
        try {
            return new ObjectMapper().readTree(form.toFile());
        } catch (IOException unreadable) {
            throw new AssertionError("Cannot read " + form, unreadable);
        }
    }

    static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> found = new ArrayList<>();
        parent.path("components").forEach(component -> {
            found.add(component);
            found.addAll(components(component));
        });
        return found;
    }
}
