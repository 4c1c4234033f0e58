package org.kitei.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Page;

/** Hands that never leave the keyboard. */
final class Keyboard {

    private static final int MOST_STEPS = 300;
    private static final String WORDS_AT_FOCUS = """
            (() => { const at = document.activeElement; return (at.labels?.[0] ?? at).innerText.replace(/\\s+/g, ''); })()""";
    private static final String OPTION_AT_FOCUS = "document.activeElement.selectedOptions[0].text";

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
        var sought = words.replace(" ", "");
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press(key);
            if (((String) page.evaluate(WORDS_AT_FOCUS)).startsWith(sought)) {
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

    /** Goes down a list that drops down, to the choice of this name. */
    Keyboard picks(String choice) {
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("ArrowDown");
            if (page.evaluate(OPTION_AT_FOCUS).equals(choice)) {
                return this;
            }
        }
        throw new AssertionError(choice + " cannot be picked on " + page.url());
    }

    /** Into the field that is reached; the window in which a file is chosen is the machine's own. */
    Keyboard attaches(Path file) {
        page.locator(":focus").setInputFiles(file);
        return this;
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
