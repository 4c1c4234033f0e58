package org.kitei.browser;

import com.microsoft.playwright.Page;

/** Hands that never leave the keyboard. */
final class Keyboard {

    private static final int MOST_STEPS = 300;
    private static final String WORDS_AT_FOCUS = """
            (() => { const at = document.activeElement; return (at.labels?.[0] ?? at).innerText.replace(/\\s+/g, ''); })()""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on to the control with these words, as far as it takes. */
    Keyboard reaches(String words) {
        return presses("Tab", words);
    }

    /** As {@link #reaches}, the other way. */
    Keyboard goesBackTo(String words) {
        return presses("Shift+Tab", words);
    }

    /** Goes down the choices of a group, which chooses. */
    Keyboard goesDownTo(String words) {
        return presses("ArrowDown", words);
    }

    private Keyboard presses(String key, String words) {
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press(key);
            if (((String) page.evaluate(WORDS_AT_FOCUS)).startsWith(words)) {
                return this;
            }
        }
        throw new AssertionError(words + " cannot be reached by keyboard on " + page.url());
    }

    Keyboard types(String words) {
        page.keyboard().insertText(words);
        return this;
    }

    /** In place of what stands there. */
    Keyboard typesInstead(String words) {
        page.keyboard().press("Control+A");
        return types(words);
    }

    Keyboard ticks() {
        page.keyboard().press("Space");
        return this;
    }

    /** Enter, and the next page. */
    @SuppressWarnings("deprecation")
    Keyboard enters() {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        return this;
    }

    Keyboard jumps() {
        page.keyboard().press("Enter");
        return this;
    }
}
