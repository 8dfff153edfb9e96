package be.pilootloket.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * What people saw, step by step: {@code target/screenshots/<play>/NN-what.png}. A step that fails leaves a picture of every
 * open window.
 */
final class Album implements BeforeTestExecutionCallback, TestExecutionExceptionHandler {

    private final Path folder;
    private final List<Page> open = new ArrayList<>();
    private String play = "play";
    private int kept;

    /** @param folder where the pictures of all plays are kept */
    Album(Path folder) {
        this.folder = folder;
    }

    /** Somebody opened a window. */
    void follow(Page page) {
        open.add(page);
    }

    /** Keeps what stands in this window now. */
    void keep(Page page, String what) {
        kept++;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(play).resolve("%02d-%s.png".formatted(kept, slug(what))))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    @Override
    public void beforeTestExecution(ExtensionContext test) {
        play = slug(test.getRequiredTestMethod().getName().replaceAll("([A-Z])", " $1"));
        kept = 0;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        open.stream().filter(page -> !page.isClosed()).forEach(page -> {
            try {
                keep(page, "failed");
            } catch (PlaywrightException noPicture) {
                failure.addSuppressed(noPicture);
            }
        });
        throw failure;
    }

    private static String slug(String what) {
        return Normalizer.normalize(what, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
