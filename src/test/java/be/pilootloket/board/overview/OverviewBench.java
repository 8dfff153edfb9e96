package be.pilootloket.board.overview;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Browser;
import be.pilootloket.StatementCount;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.board.Visitor;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.call.Phase;
import be.pilootloket.process.Contest;
import be.pilootloket.process.assignment.Trajectory;
import be.pilootloket.programme.Programme;
import be.pilootloket.selection.Decision;
import be.pilootloket.selection.SelectionDesk;
import be.pilootloket.selection.Verdict;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * How long the board takes with a thousand dossiers and fifty pilots: {@code mvn test -Pbench -Dtest=OverviewBench}. The
 * figures go to {@code docs/reports/board.md}; only that the number of statements stays the same is asserted.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"evaluation", "test"})
@Import({Contest.class, Trajectory.class})
@DirtiesContext
class OverviewBench {

    private static final int DOSSIERS = Integer.getInteger("bench.dossiers", 1000);
    private static final int PILOTS = Integer.getInteger("bench.pilots", 50);
    private static final String PLAN = "september-2020";
    private static final int VIEWS = 11;
    private static final Visitor OFFICE = new Visitor("staff", Set.of("staff"));

    @Autowired
    private Contest contest;

    @Autowired
    private Trajectory trajectory;

    @Autowired
    private CallDesk calls;

    @Autowired
    private SelectionDesk selection;

    @Autowired
    private AssignmentDesk assignments;

    @Autowired
    private OverviewDesk desk;

    @LocalServerPort
    private int port;

    @Test
    void showsTheBoard() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2020-09-01T07:00:00Z")));
        try (Browser browser = new Browser(port)) {
            fill(10, 4);
            long few = measure(browser, 10, 4);
            fill(DOSSIERS, PILOTS);
            long many = measure(browser, DOSSIERS, PILOTS);

            assertThat(many).isEqualTo(few);
        } finally {
            ClockUtil.reset();
        }
    }

    private void fill(int dossiers, int pilots) {
        trajectory.open(PLAN);
        calls.open(new Opening(Contest.CALL, "staff"));
        calls.advance(Contest.CALL, Phase.PUBLISHED);
        IntStream.rangeClosed(5, pilots).forEach(trajectory::another);
        Programme programme = calls.programme(Contest.CALL);
        programme
                .plan(PLAN)
                .orElseThrow()
                .homework()
                .forEach(homework -> assignments.open(Trajectory.ROADMAP, homework.code()));
        List<Verdict> verdicts = new ArrayList<>();
        for (int at = 0; at < dossiers; at++) {
            String number = contest.admissible();
            boolean chosen = at < programme.capacity();
            contest.assessed(number, chosen ? 5 : 1 + at % 4);
            verdicts.add(new Verdict(number, chosen, Contest.REASON));
        }
        selection.decide(new Decision(Contest.CALL, "decision-maker", verdicts, Contest.REASON, null, null));
    }

    private long measure(Browser browser, int dossiers, int pilots) {
        long statements = StatementCount.of(() -> desk.of(Contest.CALL, OFFICE));
        try (Browser.Window window = browser.window()) {
            Page page = window.open("/login");
            page.fill("input[name=username]", "staff");
            page.fill("input[name=password]", "staff");
            page.click("button[type=submit]");
            long first = view(page);
            List<Long> next = IntStream.range(1, VIEWS)
                    .mapToObj(view -> view(page))
                    .sorted()
                    .toList();
            long server = served(page);
            long bytes = page.content().length() / 1024;
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "board-" + dossiers + ".png"))
                    .setFullPage(true));
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %d | %d ms | %d ms | %d ms | %d ms | %d kB | %d ms |%n",
                    dossiers,
                    pilots,
                    statements,
                    first,
                    next.get(next.size() / 2),
                    next.get(next.size() - 1),
                    server,
                    bytes,
                    searched(page));
        }
        return statements;
    }

    /** From the click until the last part of the board is drawn, in milliseconds. */
    private static long view(Page page) {
        long from = System.nanoTime();
        page.navigate("/bord");
        page.waitForSelector(".part-rangschikking canvas");
        return (System.nanoTime() - from) / 1_000_000;
    }

    /** Until the last byte of what the search box finds, the second time that it is asked, in milliseconds. */
    private static long searched(Page page) {
        page.navigate("/zoek?woorden=logo");
        page.navigate("/zoek?woorden=logo");
        return served(page);
    }

    /** Until the last byte of the page, in milliseconds. */
    private static long served(Page page) {
        return ((Number) page.evaluate("Math.round(performance.getEntriesByType('navigation')[0].responseEnd)"))
                .longValue();
    }
}
