package org.kitei.browser;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Page;

/** Hands that never leave the keyboard. */
final class Keyboard {

    private static final int MOST_STEPS = 300;
    private static final int MOST_PARTS = 6;
    private static final String ON = "→";
    private static final String WORDS_AT_FOCUS = """
            (() => { const at = document.activeElement; return (at.labels?.[0] ?? at).innerText.replace(/\\s+/g, ''); })()""";
    private static final String OPTION_AT_FOCUS = "document.activeElement.selectedOptions[0].text";
    private static final String VALUE_AT_FOCUS = "document.activeElement.value";

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

    /** Goes down a list that drops down by one choice. */
    Keyboard picksNext() {
        page.keyboard().press("ArrowDown");
        return this;
    }

    /** A day, part by part. Which part comes first depends on where the browser is at home, so both ways are tried. */
    Keyboard typesDay(String day) {
        return typesParts(day, LocalDate.parse(day), List.of("MMdduuuu", "uuuu→MMdd"));
    }

    /** A day and a time of it, such as 2026-12-08T15:00, as {@link #typesDay}. */
    Keyboard typesMoment(String moment) {
        return typesParts(moment, LocalDateTime.parse(moment), List.of("MMdduuuu→hhmma", "uuuu→MMddHHmm"));
    }

    private Keyboard typesParts(String wanted, TemporalAccessor when, List<String> orders) {
        for (var order : orders) {
            for (int part = 0; part < MOST_PARTS; part++) {
                page.keyboard().press("ArrowLeft");
            }
            for (var key : DateTimeFormatter.ofPattern(order, Locale.US).format(when).split("")) {
                page.keyboard().press(key.equals(ON) ? "ArrowRight" : key);
            }
            if (wanted.equals(page.evaluate(VALUE_AT_FOCUS))) {
                return this;
            }
        }
        throw new AssertionError(wanted + " cannot be typed on " + page.url());
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
