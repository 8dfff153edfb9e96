package be.pilootloket;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one real browser of the tests: Chromium without a window. Where Debian has none and we are root, it is installed, so
 * that a fresh machine needs nothing but the build. Close it when the tests of a class are done.
 */
public final class Browser implements AutoCloseable {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<String> LEVEL_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final int NARROW = 420;
    private static final int WIDE = 1280;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String base;

    /** @param port where the product listens on this machine */
    public Browser(int port) {
        base = "http://localhost:" + port;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed())
                        .setArgs(List.of("--no-sandbox")));
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
                    .setJavaScriptEnabled(script)
                    .setViewportSize(width, 900));
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
            assertThat(new AxeBuilder(page).withTags(LEVEL_AA).analyze().getViolations())
                    .as("what axe-core finds on " + page.url())
                    .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(page.url() + " fits the window")
                    .isEqualTo(true);
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

    private static Path installed() {
        return there().orElseGet(() -> {
            install();
            return there().orElseThrow(Browser::missing);
        });
    }

    private static Optional<Path> there() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    private static void install() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            throw missing();
        }
        Stream.of(
                        List.of("apt-get", "update"),
                        List.of("apt-get", "install", "-y", "--no-install-recommends", "chromium"))
                .forEach(Browser::run);
    }

    private static void run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            if (builder.start().waitFor() != 0) {
                throw missing();
            }
        } catch (IOException failed) {
            throw new IllegalStateException(missing().getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw missing();
        }
    }

    private static IllegalStateException missing() {
        return new IllegalStateException(
                "The browser tests need Chromium, which is not on this machine and could not be installed with apt-get.");
    }
}
