package be.pilootloket.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.Attack;
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

class TemplatesTest {

    private static final String CONTACT = "[(${service})] [(${contactEmail})]";

    @TempDir
    private Path folder;

    @Test
    void takesATextFromTheAgencysOwnFolderFirst() throws IOException {
        write("selection-due", "Onderwerp: Eigen onderwerp\n\nEigen tekst. " + CONTACT);

        Templates.Text text = own().write(Occasion.SELECTION_DUE, Specimen.of(Occasion.SELECTION_DUE));

        assertThat(text.subject()).isEqualTo("Eigen onderwerp");
        assertThat(text.body()).startsWith("Eigen tekst.");
        assertThat(own().write(Occasion.CALL_PUBLISHED, Specimen.of(Occasion.CALL_PUBLISHED))
                        .subject())
                .startsWith("Nieuwe oproep");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Geen onderwerp~x | eerste regel begint niet met",
                "Onderwerp: x~[(${nergens})] CONTACT | niets vult \"${nergens}\" in",
                "Onderwerp: x~[(${number})] CONTACT | niets vult \"${number}\" in",
                "Onderwerp: x~[(${7*7})] CONTACT | \"${7*7}\" is geen naam",
                "Onderwerp: x~[(${greeting.getClass()})] CONTACT | is geen naam",
                "Onderwerp: x~[(${__${greeting}__})] CONTACT | gebruik alleen",
                "Onderwerp: x~[[${greeting}]] CONTACT | gebruik alleen",
                "Onderwerp: x~[# th:if=\"${greeting}\"]x[/] CONTACT | is geen ja-neevraag",
                "Onderwerp: x~[# th:if=\"${hasGreeting}\"]x CONTACT | de tekst is niet te lezen",
                "Onderwerp: x~[(${service})] | het e-mailadres van de contactdienst",
            })
    void refusesATextThatDoesNotHoldTogether(String text, String why) throws IOException {
        write("selection-due", text.replace("~", "\n").replace("CONTACT", CONTACT));

        assertThatThrownBy(this::own)
                .hasMessageContaining("letters/selection-due.mail.txt")
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "contactEmail"})
    void writesNothingThatLacksAPart(String part) {
        Map<String, Object> words = new HashMap<>(Specimen.of(Occasion.CANDIDACY_REJECTED));
        words.put(part, " ");

        assertThatThrownBy(() -> own().write(Occasion.CANDIDACY_REJECTED, words))
                .isInstanceOf(LetterIncomplete.class)
                .hasMessage("De brief \"Niet geselecteerd\" kan niet vertrekken. Wat ontbreekt: "
                        + Particulars.label(part) + ".");
    }

    @Attack(7)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7}",
                "#{7*7}",
                "[[${7*7}]]",
                "[(${7*7})]",
                "{{7*7}}",
                "__${7*7}__",
                "*{7*7}",
                "@{/x}",
                "[# th:text=\"${7*7}\"/]",
                "<script>alert(1)</script>",
                "nee",
                "false"
            })
    void takesWhatPeopleTypeLiterally(String typed) {
        Map<String, Object> words = new HashMap<>(Specimen.of(Occasion.CANDIDACY_ACKNOWLEDGED));
        for (String field : List.of("greeting", "dossierTitle", "zone")) {
            words.put(field, typed);
        }
        words.put("findings", List.of(new Particulars.Finding(typed, typed, typed)));

        Templates.Text text = own().write(Occasion.CANDIDACY_ACKNOWLEDGED, words);

        assertThat(text.body())
                .startsWith("Beste " + typed + ",")
                .contains("Project: " + typed + "\n")
                .contains("- " + typed + "\n")
                .doesNotContain("49");
    }

    @Attack(28)
    @Test
    void keepsASubjectOnOneLine() {
        Map<String, Object> words = new HashMap<>(Specimen.of(Occasion.CALL_PUBLISHED));
        words.put("callTitle", "Oproep\r\nBcc: iedereen@elders.example");

        assertThat(own().write(Occasion.CALL_PUBLISHED, words).subject())
                .isEqualTo("Nieuwe oproep: Oproep Bcc: iedereen@elders.example");
    }

    @Test
    void namesItsSendTaskAndFindsItBack() {
        assertThat(Occasion.CANDIDACY_REJECTED.sendTask()).isEqualTo("sendTask_candidacyRejected");
        for (Occasion occasion : Occasion.values()) {
            assertThat(Occasion.ofSendTask(occasion.sendTask())).isEqualTo(occasion);
        }
    }

    private Templates own() {
        return new Templates(new DefaultResourceLoader(), folder.toString());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".mail.txt"), text);
    }
}
