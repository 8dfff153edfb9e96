package be.pilootloket.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import be.pilootloket.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Hangs forms in Tasklist, whatever task they belong to: drawn by the viewer, the scripts and the styles of that page, with
 * something in every field, list and table.
 */
final class Gallery {

    /** Finds the viewer among the parts that Tasklist is packed of. */
    private static final String VIEWER = """
            () => {
              let parts;
              window.webpackChunkcamunda_bpm_webapp.push([[Symbol('gallery')], {}, require => { parts = require; }]);
              window.viewer = Object.keys(parts.m)
                .filter(id => parts.m[id].toString().includes('createFormContainer='))
                .map(id => parts(id)).find(part => part.createForm);
              return Boolean(window.viewer);
            }""";

    private static final String HANGS = """
            async ({schemas, text}) => {
              document.body.innerHTML = '<main class="gallery"><div class="wall"></div></main>';
              const choices = [{ label: 'Het ene', value: 'een' }, { label: 'Het andere', value: 'twee' }];
              const fill = (components, data) => {
                components.forEach(part => {
                  if (part.valuesKey) { data[part.valuesKey] = choices; }
                  if (part.type === 'table') {
                    const row = {};
                    (part.columns || []).forEach(column => { row[column.key] = text; });
                    data[String(part.dataSource).replace(/^=/, '')] = [row, row];
                  } else if (part.type === 'dynamiclist') {
                    const row = {};
                    fill(part.components, row);
                    data[part.path] = [row, { ...row }];
                    Object.keys(row).filter(key => row[key] === choices).forEach(key => { data[key] = choices; });
                  } else if (part.components) {
                    fill(part.components, data);
                  } else if (part.key) {
                    data[part.key] = { number: 1, checkbox: true, datetime: '2019-11-11' }[part.type]
                      ?? (['select', 'radio', 'taglist', 'checklist'].includes(part.type) ? undefined : text);
                  }
                });
                return data;
              };
              for (const [name, schema] of Object.entries(schemas)) {
                const frame = document.createElement('section');
                frame.dataset.form = name;
                document.querySelector('.wall').append(frame);
                const form = JSON.parse(schema);
                await window.viewer.createForm({ container: frame, schema: form, data: fill(form.components, {}) });
              }
            }""";

    private final Browser.Window window;
    private final Page page;

    /** @param window somebody's window with Tasklist in it */
    Gallery(Browser.Window window) {
        this.window = window;
        page = window.page();
        page.locator(".task-filter").first().waitFor();
        if (!(boolean) page.evaluate(VIEWER)) {
            throw new AssertionError("Tasklist is packed in another way: the viewer of its forms is not found");
        }
    }

    /** Draws these forms under each other, and fails when one is not for everyone. */
    void judge(List<Path> forms) {
        page.evaluate(
                HANGS,
                Map.of(
                        "schemas",
                        forms.stream()
                                .collect(Collectors.toMap(
                                        form -> form.getFileName().toString(), Gallery::read)),
                        "text",
                        "Een antwoord"));
        assertThat(page.locator(".wall section:has(.fjs-form)")).hasCount(forms.size());
        window.isForEveryone(".wall");
    }

    private static String read(Path form) {
        try {
            return Files.readString(form);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
