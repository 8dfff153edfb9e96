package be.pilootloket.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * Every letter as people get it. A changed text is approved by running this test with {@code -Dletters.approve=true} and
 * reading what changed.
 */
class LettersTest {

    private static final Path APPROVED = Path.of("src/test/resources/letters/approved");

    /** What "Heerlijk Helder" asks not to write, each with what to write instead in the report. */
    private static final Map<String, String> STIFF = Map.ofEntries(
            Map.entry("gelieve", "wilt u"),
            Map.entry("teneinde", "om"),
            Map.entry("betreffende", "over"),
            Map.entry("inzake", "over"),
            Map.entry("indien", "als"),
            Map.entry("reeds", "al"),
            Map.entry("tevens", "ook"),
            Map.entry("dient te", "moet"),
            Map.entry("dienen te", "moeten"),
            Map.entry("middels", "met"),
            Map.entry("conform", "volgens"),
            Map.entry("dienaangaande", "daarover"),
            Map.entry("desgevallend", "als dat zo is"),
            Map.entry("mits", "als"),
            Map.entry("ingevolge", "door"),
            Map.entry("bovengenoemd", "dit"),
            Map.entry("heden", "nu"),
            Map.entry("alsmede", "en"),
            Map.entry("derhalve", "dus"),
            Map.entry("ten einde", "om"),
            Map.entry("met betrekking tot", "over"),
            Map.entry("in het kader van", "voor"));

    private static final int LONGEST_SENTENCE = 20;

    private final Templates templates = new Templates(new DefaultResourceLoader(), "classpath:letters/");

    @ParameterizedTest
    @EnumSource
    void readsAsApproved(Occasion occasion) throws IOException {
        approve(occasion.template(), Specimen.of(occasion), occasion);
    }

    @Test
    void acknowledgesACompleteDossier() throws IOException {
        Map<String, Object> words = acknowledgement();
        words.put("complete", true);
        words.put("findings", List.of());
        words.put("judgements", List.of());

        approve("candidacy-acknowledged-complete", words, Occasion.CANDIDACY_ACKNOWLEDGED);
    }

    @Test
    void asksForTheDeclarationsOfTheseAndThosePartners() throws IOException {
        Map<String, Object> words = new HashMap<>(Specimen.of(Occasion.DEADLINE_APPROACHING));
        words.put("onlyUndeclared", true);

        approve("deadline-approaching-undeclared", words, Occasion.DEADLINE_APPROACHING);
    }

    @Test
    void promisesARejectedCandidateNoPlaceThatCannotComeFree() throws IOException {
        Map<String, Object> words = new HashMap<>(Specimen.of(Occasion.CANDIDACY_REJECTED));
        words.put("placePossible", false);

        approve("candidacy-rejected-no-place", words, Occasion.CANDIDACY_REJECTED);
    }

    @Test
    void acknowledgesALateDossier() throws IOException {
        Map<String, Object> words = acknowledgement();
        words.put("late", true);
        words.put("open", false);
        words.put("receivedAt", "dinsdag 12 november 2019 om 00:00:00");
        words.put("judgements", List.of());
        words.put(
                "findings",
                List.of(new Particulars.Finding(
                        "Uw kandidatuur kwam na de uiterste datum toe.",
                        "De uiterste datum om een aanvraag in te dienen is 11 november 2019 (23u59)",
                        null)));

        approve("candidacy-acknowledged-late", words, Occasion.CANDIDACY_ACKNOWLEDGED);
    }

    @Test
    void acknowledgesARegistrationWithoutItsDossier() throws IOException {
        Map<String, Object> words = acknowledgement();
        words.put("dossierEntered", false);
        words.put("findings", List.of());
        words.put("judgements", List.of());

        approve("candidacy-acknowledged-registered", words, Occasion.CANDIDACY_ACKNOWLEDGED);
    }

    @Test
    void invitesToAnInfoSession() throws IOException {
        approve("meeting-invited-info-session", infoSession(), Occasion.MEETING_INVITED);
    }

    @Test
    void strikesAGuestFromAnInfoSession() throws IOException {
        approve("meeting-left-info-session", infoSession(), Occasion.MEETING_LEFT);
    }

    @Test
    void sendsTheSlidesOfAnInfoSession() throws IOException {
        approve("meeting-reported-info-session", infoSession(), Occasion.MEETING_REPORTED);
    }

    @Test
    void confirmsAGuestBeforeTheInvitation() throws IOException {
        Map<String, Object> words = new HashMap<>(Specimen.of(Occasion.GUEST_REGISTERED));
        words.put("inCalendar", false);
        words.put("place", null);

        approve("guest-registered-before-invitation", words, Occasion.GUEST_REGISTERED);
    }

    private static Map<String, Object> infoSession() {
        Map<String, Object> words = new HashMap<>(Specimen.of(Occasion.MEETING_INVITED));
        words.put("infoSession", true);
        words.put("meetingTitle", "Infosessie");
        words.put("when", "dinsdag 24 september 2019 van 9u30 tot 12u30");
        words.put("day", "dinsdag 24 september 2019");
        words.put("agenda", List.of());
        words.put("report", "Er waren vragen over de zorgraden.");
        words.put("slidesTitle", "Presentatie van de infosessie");
        words.put("slidesLink", "https://www.agentschap.example/presentatie.pptx");
        return words;
    }

    @ParameterizedTest
    @EnumSource
    void usesPlainWords(Occasion occasion) {
        String text = (subject(occasion) + "\n" + body(occasion)).toLowerCase(Locale.ROOT);

        STIFF.forEach((word, plain) -> assertThat(
                        Pattern.compile("\\b" + word + "\\b").matcher(text).find())
                .as("%s: write \"%s\" instead of \"%s\"", occasion.template(), plain, word)
                .isFalse());
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsSentencesShort(Occasion occasion) {
        assertThat(sentences(body(occasion)))
                .allSatisfy(sentence ->
                        assertThat(sentence.split("\\s+")).as(sentence).hasSizeLessThanOrEqualTo(LONGEST_SENTENCE));
    }

    @ParameterizedTest
    @EnumSource
    void saysItsMessageFirst(Occasion occasion) {
        assertThat(subject(occasion)).hasSizeLessThanOrEqualTo(78);
        assertThat(body(occasion)).startsWith("Beste ");
        assertThat(body(occasion).split("\n\n")[1]).as("first paragraph").hasSizeLessThan(220);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_NONE, names = "SELECTION_.*|CALL_WITHOUT.*|START_DELAYED")
    void speaksToPeoplePolitely(Occasion occasion) {
        assertThat(body(occasion)).containsPattern("\\b[Uu]w?\\b").doesNotContainPattern("\\b(je|jij|jouw)\\b");
    }

    @ParameterizedTest
    @EnumSource
    void namesWhereToGetHelpAndWhoWrites(Occasion occasion) {
        assertThat(body(occasion)).contains("Team Voorbeeld", "contact@agentschap.example", "Agentschap Voorbeeld");
    }

    @Test
    void tellsADecisionWithItsReasonAndTheAppeal() {
        for (Occasion occasion : Occasion.values()) {
            if (occasion.decision()) {
                assertThat(body(occasion)).as(occasion.name()).contains("voorbeeld van een beroepsclausule");
            }
        }
        for (Occasion occasion :
                List.of(Occasion.CANDIDACY_REJECTED, Occasion.CANDIDACY_INADMISSIBLE, Occasion.CANDIDACY_LATE)) {
            assertThat(body(occasion)).contains("nog niet uitgewerkt");
        }
    }

    private static Map<String, Object> acknowledgement() {
        return new HashMap<>(Specimen.of(Occasion.CANDIDACY_ACKNOWLEDGED));
    }

    private void approve(String name, Map<String, Object> words, Occasion occasion) throws IOException {
        Templates.Text text = templates.write(occasion, words);
        String written = "Onderwerp: " + text.subject() + "\n\n" + text.body();
        Path file = APPROVED.resolve(name + ".txt");
        if (Boolean.getBoolean("letters.approve")) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, written);
        }
        assertThat(written).isEqualTo(Files.readString(file));
    }

    private String subject(Occasion occasion) {
        return templates.write(occasion, Specimen.of(occasion)).subject();
    }

    private String body(Occasion occasion) {
        return templates.write(occasion, Specimen.of(occasion)).body();
    }

    private static List<String> sentences(String text) {
        return Stream.of(text)
                .flatMap(whole -> Arrays.stream(whole.split("(?<=[.?!:])\\s+|\n+")))
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }
}
