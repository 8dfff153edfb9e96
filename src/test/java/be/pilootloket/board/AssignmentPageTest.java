package be.pilootloket.board;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.Visitor;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.assignment.AssignmentFile;
import be.pilootloket.assignment.FileDesk;
import be.pilootloket.file.Samples;
import be.pilootloket.pilot.Appointment;
import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.NewPilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.roadmap.NewRoadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The files of an assignment over real HTTP: who comes in, what is taken, and what comes back. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"pilootloket.files.largest=1MB", "pilootloket.files.per-dossier=8MB"})
@ActiveProfiles({"evaluation", "test"})
@DirtiesContext
class AssignmentPageTest {

    private static final String ROADMAP = "RZP-2019-T1";
    private static final String KEMPEN = ROADMAP + "-mission-statement-kempen";
    private static final String PAGE = "/assignments/" + KEMPEN;
    private static final String OTHER_PAGE = "/assignments/" + ROADMAP + "-mission-statement-waas-dender";
    private static final Pattern ACTION = Pattern.compile("action=\"(/assignments/[^\"]+)\"");
    private static final int LARGEST = 1024 * 1024;
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    private int port;

    @Autowired
    private FileDesk files;

    @BeforeAll
    static void giveTwoPilotsTheirHomework(
            @Autowired RoadmapDesk roadmaps,
            @Autowired PilotDesk pilots,
            @Autowired CoachDesk coaches,
            @Autowired AssignmentDesk assignments) {
        roadmaps.open(new NewRoadmap("RZP-2019", "september-2020", "coordinator"));
        pilots.register(
                "RZP-2019",
                ROADMAP,
                LocalDate.of(2020, 9, 1),
                Stream.of("Kempen", "Waas-Dender")
                        .map(name -> new NewPilot(name, "Logo " + name, "Contact", "contact@logo.example"))
                        .toList());
        coaches.appoint(new Appointment("Kempen", "coach1", null, "coordinator"));
        coaches.appoint(new Appointment("Waas-Dender", "coach2", null, "coordinator"));
        assignments.open(ROADMAP, "mission-statement");
    }

    @Test
    void keepsWhatTheCoachBringsAndGivesItBack() {
        Visitor coach = visitor("coach1");
        assertThat(upload(coach, "presentatie.pdf", PDF).statusCode()).isEqualTo(302);
        AssignmentFile kept = newest("presentatie.pdf");

        HttpResponse<String> back = coach.get(PAGE + "/files/" + kept.file().id());

        assertThat(back.body()).isEqualTo(new String(PDF, StandardCharsets.US_ASCII));
        assertThat(back.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(back.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("presentatie.pdf");
        assertThat(back.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(back.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(back.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
        assertThat(coach.get(PAGE).body()).contains("presentatie.pdf", "Coach Een", "Van nu tot en met 24 november");
    }

    @Test
    void keepsBothFilesOfOneNameAndTheSameBytesOnce() {
        Visitor coach = visitor("coach1");
        upload(coach, "versie.pdf", PDF);
        upload(
                coach,
                "versie.pdf",
                (new String(PDF, StandardCharsets.US_ASCII) + "2").getBytes(StandardCharsets.US_ASCII));
        upload(coach, "kopie.pdf", PDF);

        assertThat(named("versie.pdf"))
                .hasSize(2)
                .extracting(hung -> hung.file().sha256())
                .doesNotHaveDuplicates();
        assertThat(newest("kopie.pdf").file().sha256())
                .isEqualTo(named("versie.pdf").get(0).file().sha256());
    }

    @Test
    void takesEveryKindOfFileThatItNames() {
        Visitor coach = visitor("coach1");
        assertThat(upload(coach, "tekst.docx", Samples.docx()).statusCode()).isEqualTo(302);
        assertThat(upload(coach, "dia.pptx", Samples.pptx()).statusCode()).isEqualTo(302);
        assertThat(upload(coach, "tabel.xlsx", Samples.xlsx()).statusCode()).isEqualTo(302);
        assertThat(upload(coach, "tekst.odt", Samples.open("text")).statusCode())
                .isEqualTo(302);
        assertThat(upload(coach, "tabel.ods", Samples.open("spreadsheet")).statusCode())
                .isEqualTo(302);
        assertThat(upload(coach, "dia.odp", Samples.open("presentation")).statusCode())
                .isEqualTo(302);
        assertThat(upload(coach, "beeld.png", Samples.png()).statusCode()).isEqualTo(302);
        assertThat(upload(coach, "FOTO.JPEG", Samples.jpg()).statusCode()).isEqualTo(302);
    }

    @Attack(39)
    @Test
    void refusesWhatIsNotWhatItsNameSays() {
        Visitor coach = visitor("coach1");
        int before = files.of(KEMPEN).size();
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(upload(coach, "pagina.pdf", page))).contains("niet wat de naam zegt");
        assertThat(refusal(upload(coach, "archief.docx", Samples.zip(Map.of("iets.txt", PDF)))))
                .contains("niet wat de naam zegt");
        assertThat(refusal(upload(coach, "tabel.docx", Samples.xlsx()))).contains("niet wat de naam zegt");
        assertThat(refusal(upload(coach, "macro.docx", Samples.with(Samples.docx(), "word/vbaProject.bin", PDF))))
                .contains("macro");
        assertThat(refusal(upload(coach, "pagina.html", page))).contains("Dit soort bestand kan niet");
        assertThat(refusal(upload(coach, "leeg.pdf", new byte[0]))).contains("Kies een bestand");
        assertThat(files.of(KEMPEN)).hasSize(before);
    }

    @Test
    void refusesWhatIsTooLargeInOneSentenceHoweverLargeItIs() {
        Visitor coach = visitor("coach1");

        assertThat(refusal(upload(coach, "groot.pdf", Arrays.copyOf(PDF, LARGEST + 1))))
                .contains("ten hoogste 1 MB");
        HttpResponse<String> huge = upload(coach, "reus.pdf", Arrays.copyOf(PDF, 9 * 1024 * 1024));

        assertThat(huge.statusCode()).isEqualTo(302);
        String location = huge.headers().firstValue("Location").orElseThrow();
        assertThat(coach.get(location.substring(location.indexOf("/assignments")))
                        .body())
                .contains("ten hoogste 1 MB");
        assertThat(upload(coach, "net.pdf", Arrays.copyOf(PDF, LARGEST)).statusCode())
                .isEqualTo(302);
    }

    @Attack(40)
    @Test
    void dropsFoldersAndWhatDoesNotBelongInAName() {
        Visitor coach = visitor("coach1");

        upload(coach, "..\\..\\map/<b>plan</b>.pdf", PDF);

        assertThat(named("b>.pdf")).hasSize(1);
        assertThat(coach.get(PAGE).body()).contains("b&gt;.pdf").doesNotContain("<b>plan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coach2", "jury1", "decision-maker", "admin"})
    void keepsEveryoneElseOut(String user) {
        upload(visitor("coach1"), "eigen.pdf", PDF);
        Visitor other = visitor(user);
        // Of another coach's pilot one does not even learn that it is there.
        int refused = user.equals("coach2") ? 404 : 403;
        String token = user.equals("coach2")
                ? other.get(OTHER_PAGE).body()
                : other.get("/").body();

        assertThat(other.get(PAGE).statusCode()).isEqualTo(refused);
        assertThat(other.get(PAGE + "/files/" + newest("eigen.pdf").file().id()).statusCode())
                .isEqualTo(refused);
        assertThat(send(other, PAGE + "?_csrf=" + tokenIn(token), "vreemd.pdf", PDF)
                        .statusCode())
                .isEqualTo(refused);
        assertThat(named("vreemd.pdf")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "coordinator"})
    void letsStaffAndCoordinatorIn(String user) {
        Visitor office = visitor(user);

        assertThat(office.get(PAGE).statusCode()).isEqualTo(200);
        assertThat(upload(office, user + ".pdf", PDF).statusCode()).isEqualTo(302);
        assertThat(newest(user + ".pdf").by()).isEqualTo(user);
    }

    @Test
    void opensNothingForWhoeverIsNotLoggedInAndNothingUnderAnotherNumber() {
        Visitor nobody = new Visitor(port);
        Visitor coach = visitor("coach1");
        upload(coach, "nummer.pdf", PDF);
        String id = newest("nummer.pdf").file().id().toString();

        assertThat(nobody.get(PAGE).headers().firstValue("Location").orElseThrow())
                .endsWith("/login");
        assertThat(visitor("coach2").get(OTHER_PAGE + "/files/" + id).statusCode())
                .isEqualTo(404);
        assertThat(visitor("staff").get("/assignments/RZP-2019-T1-niets").statusCode())
                .isEqualTo(404);
        assertThat(send(coach, PAGE, "zonder.pdf", PDF).statusCode()).isEqualTo(403);
    }

    @Test
    void carriesNoInlineStyleOrScript() {
        assertThat(visitor("coach1").get(PAGE).body()).doesNotContain("<script", "style=", "onclick", "javascript:");
    }

    private Visitor visitor(String user) {
        return new Visitor(port).as(user, user);
    }

    @Test
    void takesBackAFileThatNobodyHandedInYet() {
        Visitor coach = visitor("coach1");
        upload(coach, "vergissing.pdf", PDF);
        String remove = PAGE + "/files/" + newest("vergissing.pdf").file().id() + "/remove";
        assertThat(coach.get(PAGE).body()).contains(remove, "Verwijder vergissing.pdf");

        assertThat(coach.submit("/pilootloket.svg", remove, Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(named("vergissing.pdf")).hasSize(1);
        assertThat(coach.submit(PAGE, remove, Map.of()).statusCode()).isEqualTo(302);
        assertThat(named("vergissing.pdf")).isEmpty();
        assertThat(coach.submit(PAGE, remove, Map.of()).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> upload(Visitor visitor, String name, byte[] content) {
        Matcher action = ACTION.matcher(visitor.get(PAGE).body());
        assertThat(action.find()).isTrue();
        return send(visitor, action.group(1).replace("&amp;", "&"), name, content);
    }

    private static HttpResponse<String> send(Visitor visitor, String path, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--grens--\r\n".getBytes(StandardCharsets.UTF_8));
        return visitor.send(HttpRequest.newBuilder(visitor.uri(path))
                .header("Content-Type", "multipart/form-data; boundary=grens")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static String refusal(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(422);
        return page.body().replaceAll("(?s).*id=\"file-error\"[^>]*>([^<]*)<.*", "$1");
    }

    private static String tokenIn(String page) {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private List<AssignmentFile> named(String end) {
        return files.of(KEMPEN).stream()
                .filter(file -> file.name().endsWith(end))
                .toList();
    }

    private AssignmentFile newest(String name) {
        List<AssignmentFile> found = named(name);
        return found.get(found.size() - 1);
    }
}
