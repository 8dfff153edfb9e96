package be.pilootloket.acceptance;

import static be.pilootloket.acceptance.Candidates.CALL;
import static be.pilootloket.acceptance.Candidates.number;
import static be.pilootloket.acceptance.Cohort.ROADMAP;

import be.pilootloket.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of the README from the product as it is now, always at the same moments of the same play. */
class ReadmePictures {

    private static final Path FOLDER = Path.of("docs/pictures");
    private static final Album ALBUM = new Album(Path.of("target/screenshots"));
    private static final String[] ZONES = {"kempen", "waas-dender", "oost-limburg", "halle-vilvoorde", "zone-5"};

    @Test
    void takesThemAll(@TempDir Path data) {
        try (Product product = new Product(data);
                Browser browser = new Browser(product.port());
                Tasklist staff = new Tasklist(browser, "staff", ALBUM);
                Tasklist coordinator = new Tasklist(browser, "coordinator", ALBUM)) {
            receive(product);
            keep(staff.open("/", "start"), "start");
            staff.openTask("Ontvankelijkheid controleren", number(3));
            keep(staff.window().page(), "tasklist");
            Page board = staff.open("/bord", "board");
            board.locator("svg, canvas").first().waitFor();
            keep(board, "board");
            movedRoadmap(product);
            keep(coordinator.open("/roadmaps/" + ROADMAP, "roadmap"), "roadmap");
        }
    }

    /** Five candidacies, one of them without a care council, on the morning after the last day. */
    private static void receive(Product product) {
        Person staff = product.person("staff");
        staff.start("call-for-pilots", Map.of("programmeCode", CALL));
        Person.Task define = staff.task("Oproep opstellen", CALL);
        Map<String, Object> call = staff.form(define);
        call.put("warningsSeen", true);
        staff.complete(define, call);
        Person decider = product.person("decision-maker");
        decider.complete(decider.task("Oproep goedkeuren", CALL), Map.of("verdict", "yes"));
        product.moveTo("2019-10-25T09:00:00");
        Candidates candidates = new Candidates(product);
        IntStream.rangeClosed(1, ZONES.length).forEach(i -> {
            String receivedAt = "2019-10-24T%02d:00:00+02:00".formatted(9 + i);
            if (i == 3) {
                candidates.registerWithoutCareCouncils(i, ZONES[i - 1], receivedAt);
            } else {
                candidates.register(i, ZONES[i - 1], receivedAt);
            }
        });
        product.moveTo("2019-11-12T09:00:00");
        staff.task("Ontvankelijkheid controleren", number(3));
    }

    /** The roadmap of September 2020, of which the first plenary meeting moved by a week. */
    private static void movedRoadmap(Product product) {
        Cohort cohort = new Cohort(product);
        Person coordinator = cohort.coordinator();
        product.moveTo("2020-09-01T09:00:00");
        cohort.begin("september-2020");
        coordinator.start(
                "change-dates", Map.of("code", ROADMAP, "kind", "move-meeting", "reason", "De zaal is niet vrij."));
        String change = ROADMAP + "-W1";
        Person.Task propose = coordinator.task("Nieuwe datums voorstellen", change);
        Map<String, Object> dates = coordinator.form(propose);
        dates.putAll(Map.of("milestone", "plenary-1", "on", "2020-12-01"));
        coordinator.complete(propose, dates);
        coordinator.complete(
                coordinator.task("Wijziging bevestigen", change), Map.of("verdict", "yes", "warningsSeen", true));
        cohort.staff().complete(cohort.staff().task("Nieuwe datums goedkeuren", change), Map.of("verdict", "yes"));
        product.mails().awaitEndingWith("Nieuwe datums voor het traject " + ROADMAP);
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
