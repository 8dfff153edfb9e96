package be.pilootloket.acceptance;

import static be.pilootloket.acceptance.Candidates.CALL;
import static be.pilootloket.acceptance.Cohort.ROADMAP;
import static be.pilootloket.acceptance.Cohort.assignmentNumber;
import static be.pilootloket.acceptance.Cohort.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import be.pilootloket.Browser;
import be.pilootloket.inbox.Written;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * People of the agency at their screens, from the first form of a call to a meeting of its pilots: by clicks and typing, in
 * a real browser, against the product as a newcomer runs it. What only fills time goes over HTTP. Each play begins where the
 * one before ended; the pictures are kept in {@code target/screenshots}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlaysInABrowserTest {

    private static final String EXPERIENCES = "Ervaringen voor de eerste uitwisseling";
    private static final int AT_ONCE = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> COACHES = List.of("Coach Een", "Coach Twee", "Coach Drie", "Coach Vier");

    @RegisterExtension
    final Album album = new Album(Path.of("target/screenshots"));

    private final Map<String, Tasklist> screens = new HashMap<>();
    private Product product;
    private Browser browser;
    private Cohort cohort;

    @BeforeAll
    void starts(@TempDir Path data) {
        product = new Product(data);
        browser = new Browser(product.port());
        cohort = new Cohort(product);
    }

    @AfterAll
    void stops() {
        browser.close();
        product.close();
    }

    @Test
    @Order(1)
    void staffTakeACallFromItsDefinitionToItsLetters() {
        CallOnScreens call = new CallOnScreens(product, this::as);
        call.isDefinedApprovedAndPublished();
        call.receivesCandidacies();
        call.findsWhoIsAdmissible();
        call.isRead();
        call.isDecided();
        call.sendsItsLetters();
    }

    @Test
    @Order(2)
    void aCoachDeliversAnAssignmentAndIsSentBack() {
        product.moveTo("2019-12-09T12:00:00");
        as("coordinator").openTask("Transitiecoaches toewijzen", ROADMAP);
        IntStream.rangeClosed(1, 4)
                .forEach(row -> as("coordinator").choose("Transitiecoach", row, COACHES.get(row - 1)));
        as("coordinator").complete();
        cohort.prepare("kick-off", Map.of());
        product.moveTo("2019-12-17T17:00:00");
        cohort.conclude("kick-off");

        String deliver = title("Opdracht indienen", "Kempen", EXPERIENCES);
        String review = title("Opdracht beoordelen", "Kempen", EXPERIENCES);
        as("coach1")
                .openTask(deliver, "Kempen")
                .fill("Ervaringen", "We begonnen.")
                .complete();
        as("coordinator")
                .openTask(review, "Kempen")
                .choose("Uw beslissing", "Terugsturen")
                .fill("Opmerkingen", "Zeg ook wat moeilijk was.")
                .complete();
        as("coach1")
                .openTask(deliver, "Kempen")
                .shows("Zeg ook wat moeilijk was.")
                .shows("We begonnen.")
                .fill("Ervaringen", "We begonnen. De afspraken met de ziekenhuizen waren moeilijk.")
                .complete();
        as("coordinator")
                .openTask(review, "Kempen")
                .choose("Uw beslissing", "Aanvaarden")
                .complete();
        as("coach1").open("/assignments/" + assignmentNumber("Kempen", "experiences-1"), "assignment");
    }

    @Test
    @Order(3)
    void theCoordinatorMovesAMeeting() {
        as("coordinator")
                .startProcess("Termijn wijzigen")
                .choose("Traject of oproep", ROADMAP)
                .choose("Wat verandert er?", "Een bijeenkomst verplaatsen")
                .fill("Waarom?", "De zaal is niet vrij.")
                .complete();
        as("coordinator")
                .openTask("Nieuwe datums voorstellen", CALL)
                .choose("Welke bijeenkomst?", "Eerste uitwisseling")
                .fill("Nieuwe dag", "24/03/2020")
                .complete();
        as("coordinator")
                .openTask("Wijziging bevestigen", CALL)
                .shows("24 maart 2020")
                .choose("Uw keuze", "Bevestigen: iemand anders mag dit goedkeuren")
                .complete();
        as("staff")
                .openTask("Nieuwe datums goedkeuren", CALL)
                .choose("Uw beslissing", "De nieuwe datums gelden")
                .complete();
        product.mails().awaitEndingWith("Nieuwe datums voor het traject " + ROADMAP);
        assertThat(as("coordinator").open("/roadmaps/" + ROADMAP, "roadmap").content())
                .contains("24-03-2020");
    }

    @Test
    @Order(4)
    void anAdministratorResolvesAnIncident() {
        product.moveTo("2020-03-04T09:00:00");
        product.loseTheMailServer();
        cohort.prepare("exchange-1", Map.of());
        product.moveTo("2020-03-06T09:00:00");

        Page page = as("admin").open("/", "told at the start");
        page.locator(".notice.bad a").click();
        as("admin").keeps("incidents");
        assertThat(page.content()).contains("De mailserver");
        product.findTheMailServer();
        page.getByText("Alles hervatten").click();
        as("admin").keeps("resumed");
        product.mails().awaitEndingWith("Uitnodiging: Eerste uitwisseling", everyone());
        Awaitility.await("nothing stands still")
                .pollInSameThread()
                .until(() -> page.navigate("/incidents").text().contains("Er staat niets stil."));
        as("admin").keeps("nothing stands still");
    }

    @Test
    @Order(5)
    void aTaskIsDoneWithoutAMouse() {
        String review = title("Opdracht beoordelen", "Waas-Dender", EXPERIENCES);
        cohort.deliver("Waas-Dender", "experiences-1", EXPERIENCES, Map.of("experiences", "We begonnen."));
        cohort.coordinator().task(review, assignmentNumber("Waas-Dender", "experiences-1"));
        try (Browser.Window window = browser.window()) {
            Page page = window.open("/login");
            album.follow(page);
            Keyboard keys = new Keyboard(page);
            page.waitForFunction("document.activeElement?.name === 'username'");
            keys.type("coordinator").tabTo("Wachtwoord").type("coordinator").press("Enter");
            page.waitForURL("**/");
            keys.tabTo("Naar de inhoud").press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("inhoud");
            page.reload();
            keys.tabTo("Takenlijst").press("Enter");
            page.locator(".task-filter").first().waitFor();
            keys.tabTo("Taken van mijn groepen").press("Enter");
            page.locator(".tasks-list").getByText(review).waitFor();
            album.keep(page, "list");
            keys.tabTo(review).press("Enter");
            page.locator(".task-card button.claim").waitFor();
            keys.tabTo("Taak opnemen").press("Enter");
            page.locator(".fjs-container [type=radio]:enabled").first().waitFor();
            keys.tabTo("Aanvaarden").press("Space");
            album.keep(page, "chosen");
            keys.tabTo("Afwerken").press("Enter");
            page.getByText("Kies een taak in de lijst.").waitFor();
        }
        assertThat(cohort.coordinator().tasks(review, assignmentNumber("Waas-Dender", "experiences-1")))
                .isEmpty();
    }

    @ParameterizedTest
    @Order(6)
    @CsvSource({
        "staff, /",
        "staff, /bord",
        "staff, /zoek?woorden=logo",
        "staff, /calls/RZP-2019",
        "staff, /calls/RZP-2019/history",
        "staff, /candidacies/RZP-2019-002",
        "staff, /candidacies/RZP-2019-002/history",
        "staff, /candidacies/RZP-2019-002/documents",
        "staff, /dispatches",
        "staff, /dispatches/RZP-2019-V01",
        "staff, /inbox",
        "staff, /mails",
        "staff, /evidence",
        "staff, /retention",
        "staff, /retention/RZP-2019",
        "staff, /retention/person",
        "staff, /roadmaps/RZP-2019-T1",
        "staff, /roadmaps/RZP-2019-T1/portfolio",
        "decision-maker, /",
        "coordinator, /",
        "coordinator, /assignments/RZP-2019-T1-experiences-1-kempen",
        "coach1, /",
        "coach1, /bord",
        "coach1, /assignments/RZP-2019-T1-experiences-1-kempen",
        "jury1, /",
        "jury1, /bord",
        "admin, /",
        "admin, /incidents",
        "admin, /accounts",
        "admin, /versions",
        "admin, /versions/preview?model=candidacy&from=1&to=1",
        "admin, /rehearsal",
        "admin, /bestaat-niet",
        "admin, /login"
    })
    void ourPagesAreForEveryone(String account, String path) {
        Browser.Window window = as(account).window();
        window.open(path);
        isForEveryone(window);
    }

    /** Pages of which nobody knows the address beforehand: the first that another page leads to. */
    @ParameterizedTest
    @Order(6)
    @CsvSource({"/mails, /mails/", "/dispatches/RZP-2019-V01, /letters/", "/inbox, /inbox/"})
    void whatOurPagesLeadToIsForEveryone(String path, String part) throws MessagingException {
        if (path.equals("/inbox")) {
            product.mails()
                    .send(Written.from("zorgraad@organisatie.example", "Een vraag over ons dossier")
                            .message());
        }
        Browser.Window window = as("staff").window();
        Locator link = window.page().locator("main a[href*='" + part + "']").first();
        Awaitility.await(path + " leads to it")
                .atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> window.open(path) != null && link.isVisible());
        link.click();
        window.page().waitForURL("**" + part + "*");
        isForEveryone(window);
    }

    private static void isForEveryone(Browser.Window window) {
        window.page().querySelectorAll("details:not([open]) > summary").forEach(ElementHandle::click);
        window.isForEveryone();
        window.page().setViewportSize(420, 768);
        window.isForEveryone();
        window.page().setViewportSize(1366, 768);
    }

    @Test
    @Order(7)
    void ourFormsAreForEveryone() throws IOException {
        Gallery gallery = new Gallery(as("staff").inTasklist());
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            List<Path> forms = files.sorted().toList();
            assertAll(IntStream.iterate(0, at -> at < forms.size(), at -> at + AT_ONCE)
                    .mapToObj(at -> forms.subList(at, Math.min(at + AT_ONCE, forms.size())))
                    .map(some -> (Executable) () -> gallery.judge(some)));
        }
    }

    /** The four that were chosen, and who is with them. */
    private static List<String> everyone() {
        return Stream.of(
                        IntStream.rangeClosed(2, 5).mapToObj(Candidates::address),
                        IntStream.rangeClosed(1, 4).mapToObj(coach -> Cohort.account("coach" + coach)),
                        Stream.of(Cohort.account("coordinator")))
                .flatMap(addresses -> addresses)
                .toList();
    }

    private Tasklist as(String account) {
        return screens.computeIfAbsent(account, name -> new Tasklist(browser, name, album));
    }
}
