package be.pilootloket.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.Attack;
import be.pilootloket.print.Press;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.web.util.HtmlUtils;

class LetterTemplatesTest {

    private static final String NEEDED = "<p>[[${motivation}]]</p>";

    @TempDir
    private Path folder;

    @Test
    void takesALetterFromTheAgencysOwnFolderFirst() throws IOException {
        write("candidacy-rejected", "Onderwerp: Eigen onderwerp\n" + NEEDED);

        assertThat(own().write(Occasion.CANDIDACY_REJECTED, Specimen.of(Occasion.CANDIDACY_REJECTED))
                        .subject())
                .isEqualTo("Eigen onderwerp");
        assertThat(own().write(Occasion.CANDIDACY_SELECTED, Specimen.of(Occasion.CANDIDACY_SELECTED))
                        .subject())
                .isEqualTo("Uw project is geselecteerd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Geen onderwerp</p>~NEEDED | eerste regel begint niet met",
                "Onderwerp: x~<p>Nee.</p> | de motivering van de beslissing ontbreekt",
                "Onderwerp: x~NEEDED<p>[[${nergens}]]</p> | niets vult \"${nergens}\" in",
                "Onderwerp: x~NEEDED<p>[[${7*7}]]</p> | \"${7*7}\" is geen naam",
                "Onderwerp: x~NEEDED<p>[[${greeting.getClass()}]]</p> | is geen naam",
                "Onderwerp: x~NEEDED<p>[(${greeting})]</p> | gebruik alleen",
                "Onderwerp: x~NEEDED<p th:utext=\"${greeting}\">x</p> | gebruik alleen",
                "Onderwerp: x~NEEDED<p th:if=\"${greeting}\">x</p> | is geen ja-neevraag",
                "Onderwerp: x~NEEDED<p>Niet gesloten | de tekst is geen geldige XHTML",
                "Onderwerp: x~NEEDED<a href=\"${greeting}\">x</a> | een waarde kan alleen in de tekst staan",
            })
    void refusesALetterThatDoesNotHoldTogether(String text, String why) throws IOException {
        write("candidacy-rejected", text.replace("~", "\n").replace("NEEDED", NEEDED));

        assertThatThrownBy(this::own)
                .hasMessageContaining("letters/candidacy-rejected.letter.html")
                .hasMessageContaining(why);
    }

    @Test
    void refusesAClosingThatLeavesTheAppealOut() throws IOException {
        write("closing", "<p>[[${service}]] [[${contactEmail}]]</p>");

        assertThatThrownBy(this::own).hasMessageContaining("de beroepsclausule");
    }

    @Attack(7)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7}",
                "[[${7*7}]]",
                "[(${7*7})]",
                "__${7*7}__",
                "*{7*7}",
                "<p th:text=\"${7*7}\">x</p>",
                "<script>alert(1)</script>",
                "<img src=\"file:///etc/passwd\"/>",
                "&lt;b&gt; & \"aanhaling\" ]]>",
                "false"
            })
    void takesWhatPeopleTypeLiterally(String typed) {
        Map<String, Object> words = new HashMap<>(Specimen.of(Occasion.CANDIDACY_INADMISSIBLE));
        for (String field : List.of("greeting", "dossierTitle", "motivation", "appealClause")) {
            words.put(field, typed);
        }
        words.put("findings", List.of(new Particulars.Finding(typed, typed, typed)));

        String body = own().write(Occasion.CANDIDACY_INADMISSIBLE, words).body();

        Press.check("<div>" + body + "</div>");
        assertThat(body).doesNotContain("<script", "<img", "<b>", "49");
        assertThat(HtmlUtils.htmlUnescape(body))
                .contains("<p>Beste " + typed + ",</p>", "<p>" + typed + "</p>", "<li>" + typed + "<br/>");
    }

    private LetterTemplates own() {
        return new LetterTemplates(new DefaultResourceLoader(), folder.toString());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".letter.html"), text);
    }
}
