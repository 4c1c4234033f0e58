package org.kitei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

/**
 * What is wrong with how pages look at a desk and on a phone. A picture is kept of each page where something is, with
 * {@code -Dkitei.pictures=true} of all: taking them costs as much as asking for the pages.
 */
final class Photographs {

    private static final Path FOLDER = Path.of("target", "photographs");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final double LONGEST = 4000;
    private static final boolean ALL = Boolean.getBoolean("kitei.pictures");

    private static final Set<String> PERSONAL = Set.of("home", "cases-one", "appointments");

    private final Set<String> taken = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    /** One picture of each kind of page in a house, and everybody's own of those that differ from person to person. */
    void takeOnce(Visitor visitor, String house, String person, String kind, String path) {
        var name = kind.isEmpty() ? "home" : kind;
        var key = house + "-" + name + (PERSONAL.contains(name) ? "-" + person : "");
        if (taken.add(key)) {
            take(visitor.opens(path).page(), key);
        }
    }

    void takeOnce(Page page, String name) {
        if (taken.add(name)) {
            take(page, name);
        }
    }

    void take(Page page, String name) {
        var before = page.viewportSize();
        take(page, name, DESK, 900);
        take(page, name, PHONE, 844);
        page.setViewportSize(before.width, before.height);
    }

    private void take(Page page, String name, int width, int height) {
        page.setViewportSize(width, height);
        var before = wrong.size();
        var excess = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (excess > 0) {
            wrong.add("%s is %d px too wide at %d px".formatted(name, excess, width));
        }
        var found = new AxeBuilder(page).setLegacyMode(true).options(violations()).withTags(RULES).analyze().getViolations();
        found.forEach(rule -> wrong.add("%s at %d px: %s".formatted(name, width, words(rule))));
        if (page.locator("[data-diagram-failed]:visible").count() > 0) {
            wrong.add(name + " could not show its diagram");
        }
        if (ALL || wrong.size() > before) {
            keep(page, name, width);
        }
    }

    /** Not what is as it should be, which is most of all that axe would tell. */
    private static AxeRunOptions violations() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static void keep(Page page, String name, int width) {
        var length = ((Number) page.evaluate("document.documentElement.scrollHeight")).doubleValue();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setClip(0, 0, width, Math.min(length, LONGEST))
                .setPath(FOLDER.resolve(String.valueOf(width)).resolve(name + ".png")));
    }

    private static String words(Rule rule) {
        return rule.getId() + ", " + rule.getHelp() + " " + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    void areFine() {
        assertThat(wrong).as("what is wrong with the pages in " + FOLDER).isEmpty();
    }
}
