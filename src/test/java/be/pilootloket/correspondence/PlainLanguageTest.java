package be.pilootloket.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * "Heerlijk Helder", held to every letter as people get it: the approved texts of {@link LettersTest}. No sentence of a
 * template escapes, since each of them stands in at least one of those.
 */
class PlainLanguageTest {

    private static final Path APPROVED = Path.of("src/test/resources/letters/approved");

    /** What not to write, each with what to write instead in the report. */
    private static final Map<String, String> STIFF = Map.ofEntries(
            Map.entry("aangaande", "over"),
            Map.entry("alsmede", "en"),
            Map.entry("alsook", "en"),
            Map.entry("betreffende", "over"),
            Map.entry("bijgevoegd", "in de bijlage"),
            Map.entry("bovengenoemd", "dit"),
            Map.entry("bovenvermeld", "dit"),
            Map.entry("conform", "volgens"),
            Map.entry("derhalve", "dus"),
            Map.entry("desbetreffend", "dit"),
            Map.entry("desgevallend", "als dat zo is"),
            Map.entry("dienaangaande", "daarover"),
            Map.entry("dienen te", "moeten"),
            Map.entry("dient te", "moet"),
            Map.entry("doch", "maar"),
            Map.entry("gelieve", "wilt u"),
            Map.entry("heden", "nu"),
            Map.entry("in het kader van", "voor"),
            Map.entry("indien", "als"),
            Map.entry("ingevolge", "door"),
            Map.entry("inzake", "over"),
            Map.entry("met betrekking tot", "over"),
            Map.entry("middels", "met"),
            Map.entry("mits", "als"),
            Map.entry("omtrent", "over"),
            Map.entry("onderhavig", "dit"),
            Map.entry("reeds", "al"),
            Map.entry("ten einde", "om"),
            Map.entry("teneinde", "om"),
            Map.entry("tevens", "ook"),
            Map.entry("voornoemd", "dit"));

    private static final Pattern SHORTENED = Pattern.compile(
            "\\b(a\\.d\\.h\\.v|bijv|blz|ca|cfr|d\\.m\\.v|e\\.d|enz|i\\.p\\.v|i\\.v\\.m|incl|m\\.a\\.w|m\\.b\\.t|n\\.a\\.v"
                    + "|nl|o\\.a|o\\.b\\.v|resp|t\\.a\\.v|t\\.e\\.m|t\\.o\\.v)\\.");

    private static final Pattern LAW = Pattern.compile("\\b([Aa]rtikel \\d|[Aa]rt\\.|\\w*[Dd]ecreet|KB|BVR)\\b");
    private static final Pattern QUOTED_SOURCE = Pattern.compile("Bron[^:\"]*: \\\\?\"[^\"]*\"");
    private static final Pattern TAG = Pattern.compile("\\[#[^]]*]|\\[/]|\\[\\([^)]*\\)]");
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>|\\[\\[[^]]*]]");
    private static final int LONGEST_SENTENCE = 20;
    private static final int LONGEST_PARAGRAPH = 60;
    private static final Set<Occasion> AMONG_COLLEAGUES = Set.of(
            Occasion.CALL_WITHOUT_CANDIDATES,
            Occasion.SELECTION_DUE,
            Occasion.SELECTION_OVERDUE,
            Occasion.SELECTION_BELOW_CAPACITY,
            Occasion.START_DELAYED);

    /** One text as it is sent. */
    record Letter(String name, String subject, String body) {

        static Letter of(Path file) {
            String text = read(file);
            int end = text.indexOf('\n');
            return new Letter(
                    file.getFileName().toString().replace(".txt", ""),
                    text.substring("Onderwerp: ".length(), end),
                    text.substring(end).strip() + "\n");
        }

        /** The approved variants of a text are called after its template. */
        Occasion occasion() {
            return Arrays.stream(Occasion.values())
                    .filter(occasion -> name.startsWith(occasion.template()))
                    .max(Comparator.comparing(occasion -> occasion.template().length()))
                    .orElseThrow(() -> new AssertionError(name + " is a text of no occasion"));
        }

        boolean onPaper() {
            return name.contains(".letter");
        }

        List<String> paragraphs() {
            return List.of(body.split("\n{2,}"));
        }

        List<String> sentences() {
            return Stream.of(body.split("(?<=[.?!:])\\s+|\n+"))
                    .filter(sentence -> !sentence.isBlank())
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Letter> letters() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            return files.sorted().map(Letter::of).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void usesPlainWords(Letter letter) {
        String text = letter.subject() + "\n" + letter.body();

        assertThat(stiff(text)).isEmpty();
        assertThat(text).doesNotContainPattern(SHORTENED);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void keepsSentencesAndParagraphsShort(Letter letter) {
        assertThat(letter.sentences())
                .allSatisfy(sentence -> assertThat(words(sentence)).as(sentence).isLessThanOrEqualTo(LONGEST_SENTENCE));
        assertThat(letter.paragraphs())
                .allSatisfy(
                        paragraph -> assertThat(words(paragraph)).as(paragraph).isLessThanOrEqualTo(LONGEST_PARAGRAPH));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void saysItsMessageFirst(Letter letter) {
        assertThat(letter.subject()).isNotBlank().hasSizeLessThanOrEqualTo(78);
        assertThat(letter.paragraphs().get(0)).startsWith("Beste ").endsWith(",");
        assertThat(letter.paragraphs().get(1)).as("first paragraph").hasSizeLessThan(220);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void speaksToPeoplePolitely(Letter letter) {
        assertThat(letter.body()).doesNotContainPattern("\\b([Jj]e|[Jj]ij|[Jj]ouw)\\b");
        if (!AMONG_COLLEAGUES.contains(letter.occasion())) {
            assertThat(letter.body()).containsPattern("\\b[Uu]w?\\b");
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void namesWhereToGetHelpAndWhoWrites(Letter letter) {
        assertThat(letter.body())
                .contains("Hebt u vragen? Contacteer Team Voorbeeld", "contact@agentschap.example")
                .contains("Met vriendelijke groeten\nAgentschap Voorbeeld");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void tellsADecisionWithItsReasonAndTheAppeal(Letter letter) {
        List<String> required = letter.onPaper() ? Particulars.required(letter.occasion()) : List.of();

        if (letter.occasion().decision() && !letter.onPaper()) {
            assertThat(letter.body()).contains("in de bijlage");
        }
        if (required.contains("appealClause")) {
            assertThat(letter.body())
                    .contains(
                            "Bent u het niet eens met deze beslissing?\nDit is een voorbeeld van een beroepsclausule.");
        }
        if (required.contains("motivation")) {
            assertThat(letter.body()).containsPattern("Waarom[^\n]*\\?\nDe samenwerking met de tweede lijn");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isApprovedInEverySentence(Occasion occasion) throws IOException {
        assertThat(TAG.split(template(occasion)))
                .extracting(PlainLanguageTest::onOneLine)
                .allSatisfy(written -> assertThat(approved(occasion)).contains(written));
        if (occasion.decision()) {
            assertThat(MARKUP.split(paper(occasion)))
                    .extracting(PlainLanguageTest::onOneLine)
                    .allSatisfy(written -> assertThat(approved(occasion)).contains(written));
        }
    }

    private static String approved(Occasion occasion) throws IOException {
        return letters().stream()
                .filter(letter -> letter.occasion() == occasion)
                .map(letter -> letter.subject() + "\n" + letter.body())
                .map(PlainLanguageTest::onOneLine)
                .collect(Collectors.joining("\n"));
    }

    /** The law stands in the appeal clause, which the agency's lawyers write. */
    @ParameterizedTest
    @EnumSource
    void leavesTheLawOut(Occasion occasion) {
        assertThat(template(occasion)).doesNotContainPattern(LAW);
        if (occasion.decision()) {
            assertThat(paper(occasion)).doesNotContainPattern(LAW);
        }
    }

    @Test
    void usesPlainWordsInFormsAndOnPagesToo() throws IOException {
        for (String folder : List.of("forms", "src/main/resources/templates")) {
            try (Stream<Path> files = Files.walk(Path.of(folder)).filter(Files::isRegularFile)) {
                assertThat(files)
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(stiff(read(file)))
                                .as(file.toString())
                                .isEmpty());
            }
        }
    }

    private static List<String> stiff(String text) {
        String lower = QUOTED_SOURCE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        return STIFF.keySet().stream()
                .filter(word ->
                        Pattern.compile("\\b" + word + "e?\\b").matcher(lower).find())
                .map(word -> "\"%s\" instead of \"%s\"".formatted(STIFF.get(word), word))
                .toList();
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String template(Occasion occasion) {
        return read(Path.of("letters", occasion.template() + ".mail.txt")).substring("Onderwerp:".length());
    }

    private static String paper(Occasion occasion) {
        return read(Path.of("letters", occasion.template() + ".letter.html")).substring("Onderwerp:".length());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
