package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Hands that have no mouse. Wherever they come, it shows. */
final class Keyboard {

    private static final int FAR = 120;
    private static final String WORDS = """
            () => {
              const at = document.activeElement;
              const label = at.labels && at.labels.length ? at.labels[0].innerText : '';
              return [label, at.innerText || '', at.getAttribute('aria-label') || '', at.value || ''].join(' ').trim();
            }""";
    private static final String SHOWS = """
            () => {
              const at = document.activeElement;
              const seen = element => {
                const style = getComputedStyle(element);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
              };
              return seen(at) || seen(at.parentElement) || at.matches('[type=radio], [type=checkbox]');
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on from field to field until the one with these words; fails when it cannot be reached or does not show. */
    Keyboard tabTo(String words) {
        for (int at = 0; at < FAR; at++) {
            page.keyboard().press("Tab");
            if (page.evaluate(WORDS).toString().contains(words)) {
                assertThat(page.evaluate(SHOWS))
                        .as(words + " shows that it has the focus")
                        .isEqualTo(true);
                return this;
            }
        }
        throw new AssertionError("The Tab key does not lead to: " + words);
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Presses a key, such as {@code Enter} or {@code Control+Alt+f}. */
    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }
}
