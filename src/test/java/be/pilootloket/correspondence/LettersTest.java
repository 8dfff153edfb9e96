package be.pilootloket.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.web.util.HtmlUtils;

/**
 * Every letter as people get it. A changed text is approved by running this test with {@code -Dletters.approve=true} and
 * reading what changed.
 */
class LettersTest {

    private static final Path APPROVED = Path.of("src/test/resources/letters/approved");

    private final Templates templates = new Templates(new DefaultResourceLoader(), "classpath:letters/");
    private final LetterTemplates letters = new LetterTemplates(new DefaultResourceLoader(), "classpath:letters/");

    @ParameterizedTest
    @EnumSource
    void readsAsApproved(Occasion occasion) throws IOException {
        approve(occasion.template(), Specimen.of(occasion), occasion);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void saysOnPaperWhatIsApproved(Occasion occasion) throws IOException {
        approveLetter(occasion.template(), Specimen.of(occasion), occasion);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void saysOnPaperAndInTheMailThatItPutsAnotherLetterRight(Occasion occasion) throws IOException {
        Map<String, Object> words = new HashMap<>(Specimen.of(occasion));
        words.put("rectifiedLetter", "29 november 2019, kenmerk VB-2019-001");
        words.put("rectificationReason", "De startdatum klopte niet.");

        approve(occasion.template() + "-rectified", words, occasion);
        approveLetter(occasion.template() + "-rectified", words, occasion);
    }

    @Test
    void marksThePlaceOfWhatALetterLacks() throws IOException {
        Map<String, Object> words = new HashMap<>(Specimen.of(Occasion.CANDIDACY_REJECTED));
        words.put("motivation", " ");
        words.put("appealClause", null);

        assertThat(letters.missing(Occasion.CANDIDACY_REJECTED, words))
                .containsExactlyInAnyOrder("motivation", "appealClause");
        assertThat(text(letters.write(Occasion.CANDIDACY_REJECTED, words)))
                .contains(
                        "Waarom?\n[de motivering van de beslissing ontbreekt]",
                        "[de beroepsclausule (Bestuursdecreet, artikel II.21) ontbreekt]");
    }

    static Stream<Occasion> decisions() {
        return Arrays.stream(Occasion.values()).filter(Occasion::decision);
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

        approveLetter("candidacy-rejected-no-place", words, Occasion.CANDIDACY_REJECTED);
    }

    @Test
    void tellsThatADecisionStaysAfterAnAppeal() throws IOException {
        for (String verdict : List.of("unfounded", "inadmissible")) {
            Map<String, Object> words = new HashMap<>(Specimen.of(Occasion.APPEAL_ANSWERED));
            words.put("founded", false);
            words.put(verdict, true);
            words.put("consequence", null);

            approve("appeal-answered-" + verdict, words, Occasion.APPEAL_ANSWERED);
            approveLetter("appeal-answered-" + verdict, words, Occasion.APPEAL_ANSWERED);
        }
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

    @ParameterizedTest
    @EnumSource(names = {"MEETING_INVITED", "MEETING_APPROACHING", "MEETING_JOINED", "MEETING_MOVED"})
    void saysThatThePlaceOfAMeetingFollows(Occasion meeting) throws IOException {
        Map<String, Object> words = new HashMap<>(Specimen.of(meeting));
        words.put("place", null);

        approve(meeting.template() + "-no-place", words, meeting);
    }

    @Test
    void remindsOfADossierThatIsNotThereYet() throws IOException {
        Map<String, Object> words = new HashMap<>(Specimen.of(Occasion.DEADLINE_APPROACHING));
        words.put("dossierArrived", false);
        words.put("findings", List.of());

        approve("deadline-approaching-registered", words, Occasion.DEADLINE_APPROACHING);
    }

    @Test
    void sendsTheLinkToAnApplicationThatIsTooLate() throws IOException {
        Map<String, Object> words = new HashMap<>(Specimen.of(Occasion.DRAFT_STARTED));
        words.put("open", false);

        approve("draft-started-late", words, Occasion.DRAFT_STARTED);
    }

    @Test
    void confirmsAMailAboutADossier() throws IOException {
        approve("mail-received-about-dossier", mail("asMessage"), Occasion.MAIL_RECEIVED);
    }

    @Test
    void confirmsALateMailWithoutAPlaceYet() throws IOException {
        Map<String, Object> words = mail("toPlace");
        words.put("late", true);
        words.put("open", false);
        words.put("receivedAt", "dinsdag 12 november 2019 om 00:00:00");

        approve("mail-received-late", words, Occasion.MAIL_RECEIVED);
    }

    @Test
    void announcesTheNewDayOfAnInfoSession() throws IOException {
        Map<String, Object> words = new HashMap<>(Specimen.of(Occasion.DATES_CHANGED));
        words.put("ofSession", true);
        words.put("subject", "VB-2019");
        words.put(
                "dates",
                List.of("Infosessie: donderdag 26 september 2019 van 9u30 tot 12u30"
                        + " (was dinsdag 24 september 2019 van 9u30 tot 12u30)"));

        approve("dates-changed-info-session", words, Occasion.DATES_CHANGED);
    }

    @Test
    void tellsThatAnApprovedChangeCameTooLate() throws IOException {
        Map<String, Object> words = new HashMap<>(Specimen.of(Occasion.CHANGE_REFUSED));
        words.put("lapsed", true);

        approve("change-refused-lapsed", words, Occasion.CHANGE_REFUSED);
    }

    private static Map<String, Object> mail(String place) {
        Map<String, Object> words = new HashMap<>(Specimen.of(Occasion.MAIL_RECEIVED));
        words.put("asCandidacy", false);
        words.put(place, true);
        words.put("aboutFiles", List.of());
        words.put("findings", List.of());
        return words;
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

    private static Map<String, Object> acknowledgement() {
        return new HashMap<>(Specimen.of(Occasion.CANDIDACY_ACKNOWLEDGED));
    }

    private void approve(String name, Map<String, Object> words, Occasion occasion) throws IOException {
        Templates.Text text = templates.write(occasion, words);
        approve(APPROVED.resolve(name + ".txt"), "Onderwerp: " + text.subject() + "\n\n" + text.body());
    }

    private void approveLetter(String name, Map<String, Object> words, Occasion occasion) throws IOException {
        approve(APPROVED.resolve(name + ".letter.txt"), text(letters.write(occasion, words)));
    }

    private static void approve(Path file, String written) throws IOException {
        if (Boolean.getBoolean("letters.approve")) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, written);
        }
        assertThat(written).isEqualTo(Files.readString(file));
    }

    /** What a reader reads: a line for each piece of text, an empty one where another begins. */
    private static String text(LetterText letter) {
        String lines = letter.body()
                .replaceAll("\\s*\\n\\s*", "\n")
                .replaceAll("<h2[^>]*>", "\n")
                .replaceAll("</h2>\\s*", "\n")
                .replaceAll("<p[^>]*>|<ul[^>]*>", "\n")
                .replaceAll("<li[^>]*>", "- ")
                .replaceAll("<br/?>\\s*", "\n")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\?\\n\\n+", "?\n")
                .replaceAll(":\\n\\n+", ":\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
        return "Onderwerp: " + letter.subject() + "\n\n" + HtmlUtils.htmlUnescape(lines) + "\n";
    }
}
