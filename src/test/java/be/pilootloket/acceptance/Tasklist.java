package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Somebody at a screen who clicks and types, in Tasklist and on our own pages. Every step leaves a picture in the album. */
final class Tasklist implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SLOW = Duration.ofSeconds(30);
    private static final Pattern DATE = Pattern.compile("\\d\\d/\\d\\d/\\d{4}");
    private static final double MOMENT = 1500;

    private final Browser.Window window;
    private final Page page;
    private final Album album;
    private String at = "";

    /** Logs in on the login page, by name. */
    Tasklist(Browser browser, String account, Album album) {
        window = browser.window();
        page = window.page();
        this.album = album;
        album.follow(page);
        page.setDefaultTimeout(SLOW.toMillis());
        window.open("/login");
        page.getByLabel("Gebruikersnaam").fill(account);
        page.getByLabel("Wachtwoord").fill(account);
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/");
    }

    /** Opens one of our pages, and looks at it. */
    Page open(String path, String what) {
        window.open(path);
        album.keep(page, what);
        return page;
    }

    /** The window, to look closer. */
    Browser.Window window() {
        return window;
    }

    /** The window, with Tasklist in it. */
    Browser.Window inTasklist() {
        goToTasks();
        return window;
    }

    /** Keeps a picture of what is on the screen. */
    Tasklist keeps(String what) {
        album.keep(page, what);
        return this;
    }

    /** Chooses a process in the list of what can be started; its form opens. */
    Tasklist startProcess(String name) {
        goToTasks();
        page.locator(".start-process-action a").click();
        page.locator(".modal-body a").getByText(name, exactly()).click();
        showsForm("start " + name);
        return this;
    }

    /** Finds a task by its name and the number it is about, takes it up, and opens its form. */
    Tasklist openTask(String name, String number) {
        goToTasks();
        Locator task = page.locator(".tasks-list li")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("h3, h4, h5").getByText(name)))
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(number + "(?![\\w-])")))
                .first();
        Awaitility.await("'" + name + "' of " + number + " in the list")
                .pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> Stream.of("Taken van mijn groepen", "Mijn taken").anyMatch(filter -> {
                    // What a filter says of itself where the mouse is, lies over the one above it.
                    page.mouse().move(0, 0);
                    page.locator(".task-filter a").getByText(filter).click();
                    return appears(task);
                }));
        task.click();
        page.locator(".task-card h2.task").getByText(name).waitFor();
        page.locator(".fjs-container .fjs-form").last().waitFor();
        Locator claim = page.locator(".task-card button.claim");
        if (claim.isVisible()) {
            claim.click();
        }
        page.locator(".task-card .form-pane > .ng-scope .disabled-form")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        showsForm(name);
        return this;
    }

    /** Types into a field. */
    Tasklist fill(String label, String text) {
        return fill(label, 1, text);
    }

    /** Types into the field with this label of a row, counted from 1. */
    Tasklist fill(String label, int row, String text) {
        type(labelled(label).nth(row - 1), text);
        return this;
    }

    /** Types the same into the field with this label of every row. */
    Tasklist fillEach(String label, String text) {
        labelled(label).all().forEach(field -> type(field, text));
        return this;
    }

    /** Key by key, as people do, and faster than any of them. */
    private static void type(Locator field, String text) {
        field.clear();
        field.pressSequentially(text);
        if (DATE.matcher(text).matches()) {
            field.press("Enter");
        }
        field.blur();
    }

    /** Chooses one of several, from a list or by a button. */
    Tasklist choose(String label, String option) {
        return choose(label, 1, option);
    }

    /** The same in a row, counted from 1. */
    Tasklist choose(String label, int row, String option) {
        Locator field = form().locator(".fjs-form-field")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("> label, > fieldset > legend, > .fjs-form-field-label")
                                .getByText(label)))
                .nth(row - 1);
        if (field.locator("[type=radio]").count() > 0) {
            field.getByLabel(option).check();
        } else {
            field.locator(".fjs-input-group").click();
            field.locator(".fjs-dropdownlist-item").getByText(option).first().click();
        }
        return this;
    }

    /** Ticks a box. */
    Tasklist tick(String label) {
        return tick(label, 1);
    }

    /** Ticks the box of a row, counted from 1. */
    Tasklist tick(String label, int row) {
        labelled(label).nth(row - 1).check();
        return this;
    }

    /** Takes the tick away in a row, counted from 1. */
    Tasklist untick(String label, int row) {
        labelled(label).nth(row - 1).uncheck();
        return this;
    }

    /** Adds a row to a list. */
    Tasklist addTo(String list) {
        form().locator(".fjs-form-field-dynamiclist")
                .filter(new Locator.FilterOptions().setHasText(list))
                .getByText("Toevoegen")
                .click();
        return this;
    }

    /** Sees these words in the form. */
    Tasklist shows(String words) {
        Awaitility.await(words + " in " + at).pollInSameThread().until(() -> (boolean) form().evaluate(
                        "(form, words) => form.innerText.includes(words)"
                                + " || [...form.querySelectorAll('input, textarea')].some(field => field.value.includes(words))",
                        words));
        return this;
    }

    /** Hands in the form; it is accepted. */
    void complete() {
        album.keep(page, at + " filled in");
        Response answer = submits();
        assertThat(answer.status()).as(at + ": " + answer.url()).isIn(200, 204);
        page.locator(".fjs-container")
                .last()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Hands in the form; it is refused with this sentence, and what was typed is still there. */
    Tasklist isRefused(String sentence) {
        Response answer = submits();
        assertThat(answer.status()).as(at).isBetween(400, 499);
        page.locator(".pilootloket-summary").getByText(sentence).waitFor();
        album.keep(page, at + " refused");
        return this;
    }

    @Override
    public void close() {
        window.close();
    }

    private Response submits() {
        Locator button = page.locator(".modal-footer .btn-primary:visible, .form-actions .btn-primary:visible")
                .last();
        PlaywrightAssertions.assertThat(form().locator(".fjs-has-errors")).hasCount(0);
        return page.waitForResponse(answer -> answer.url().contains("/submit-form"), button::click);
    }

    private void goToTasks() {
        if (!page.url().contains("/camunda/app/tasklist/")) {
            window.open("/");
            page.locator("nav").getByText("Takenlijst").click();
        }
        page.locator(".task-filter a").first().waitFor();
    }

    private void showsForm(String what) {
        form().waitFor();
        at = what;
        album.keep(page, what);
    }

    private Locator form() {
        return page.locator(".fjs-container:visible").last();
    }

    /** By the words of its label; a star follows where it must be filled in. */
    private Locator labelled(String label) {
        return form().getByLabel(Pattern.compile("^" + label.replaceAll("[.?()]", "\\\\$0") + "\\s*\\*?$"));
    }

    private static boolean appears(Locator something) {
        try {
            something.waitFor(new Locator.WaitForOptions().setTimeout(MOMENT));
            return true;
        } catch (TimeoutError notYet) {
            return false;
        }
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
