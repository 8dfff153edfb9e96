package be.pilootloket;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one real browser of the tests: Chromium without a window, so that a fresh machine needs nothing but the build. It is
 * the one of the system; else what the package manager installs, for who is root on Debian; else what Playwright downloads.
 * Close it when the tests of a class are done.
 */
public final class Browser implements AutoCloseable {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<String> LEVEL_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final int NARROW = 420;
    private static final int WIDE = 1366;
    private static final int HIGH = 768;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String base;

    /** @param port where the product listens on this machine */
    public Browser(int port) {
        base = "http://localhost:" + port;
        Optional<Path> ours = there().or(() -> DebianPackage.install("chromium") ? there() : Optional.empty());
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(ours.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--lang=nl-BE"));
        ours.ifPresent(options::setExecutablePath);
        chromium = launched(playwright, options);
    }

    /** A window of someone new, without a cookie, as wide as a desk. */
    public Window window() {
        return new Window(WIDE, true);
    }

    /** The same on a telephone. */
    public Window narrowWindow() {
        return new Window(NARROW, true);
    }

    /** A window of someone whose browser runs no script. */
    public Window windowWithoutScript() {
        return new Window(WIDE, false);
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** What someone sees, and what the browser itself complains of. */
    public final class Window implements AutoCloseable {

        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();

        private Window(int width, boolean script) {
            context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(base)
                    .setLocale("nl-BE")
                    .setTimezoneId("Europe/Brussels")
                    .setJavaScriptEnabled(script)
                    .setViewportSize(width, HIGH));
            page = context.newPage();
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type())) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
        }

        /** The page of the driver, to look, click and type with. */
        public Page page() {
            return page;
        }

        /** Opens a page of the product. */
        public Page open(String path) {
            page.navigate(path);
            return page;
        }

        /** Fails when the open page is not for everyone (WCAG 2.1 AA, as far as a machine can tell), or runs off the side. */
        public void isForEveryone() {
            findsNothing(new AxeBuilder(page));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(page.url() + " fits the window")
                    .isEqualTo(true);
        }

        /** Fails when this part of the open page is not for everyone, whatever stands around it. Leaves marks of its own. */
        public void isForEveryone(String part) {
            findsNothing(new AxeBuilder(page).include(part));
        }

        private void findsNothing(AxeBuilder axe) {
            AxeRunOptions onlyWhatIsWrong = new AxeRunOptions();
            onlyWhatIsWrong.setResultTypes(List.of("violations"));
            assertThat(axe.options(onlyWhatIsWrong)
                            .withTags(LEVEL_AA)
                            .setLegacyMode(true)
                            .analyze()
                            .getViolations())
                    .as("what axe-core finds on " + page.url())
                    .flatExtracting(rule -> rule.getNodes().stream()
                            .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getHtml() + " "
                                    + node.getFailureSummary())
                            .toList())
                    .isEmpty();
        }

        /** What the browser complained of, such as a script that the page's policy forbids. */
        public List<String> complaints() {
            return complaints;
        }

        @Override
        public void close() {
            context.close();
        }
    }

    private static Optional<Path> there() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    private static com.microsoft.playwright.Browser launched(Playwright playwright, BrowserType.LaunchOptions options) {
        try {
            return playwright.chromium().launch(options);
        } catch (PlaywrightException missing) {
            playwright.close();
            throw new IllegalStateException(
                    "The browser tests need Chromium with its libraries. It is not at any of " + PLACES
                            + ", apt-get did not install it (that takes root on Debian), and what Playwright downloads"
                            + " does not start here. Install the package chromium, and run the tests again.",
                    missing);
        }
    }
}
