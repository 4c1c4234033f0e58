package org.kitei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A person in front of a window of their own. Fields go by the name they are posted under, everything else by its words.
 * Whatever the browser complains of on the way fails the story when the window closes.
 */
final class Visitor implements AutoCloseable {

    private static final int PATIENCE = 20_000;

    private final BrowserContext window;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Browser browser, String address, boolean script) {
        window = browser.newContext(new Browser.NewContextOptions().setBaseURL(address).setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo").setJavaScriptEnabled(script).setViewportSize(1280, 900));
        window.setDefaultTimeout(PATIENCE);
        setDefaultAssertionTimeout(PATIENCE);
        page = window.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    static Visitor at(Browser browser, String address) {
        return new Visitor(browser, address, true);
    }

    static Visitor withoutScript(Browser browser, String address) {
        return new Visitor(browser, address, false);
    }

    /** Somebody without an account and with a phone, whom a person hands over the link and the code that the person's page shows. */
    static Visitor onAPhone(Browser browser, String address, Visitor whoHandsOver) {
        var link = whoHandsOver.reads("code >> nth=0");
        var code = whoHandsOver.reads("code >> nth=1");
        var outsider = at(browser, address);
        outsider.page.setViewportSize(390, 844);
        return outsider.opens(link).fills("code", code).presses("進む");
    }

    private void listen(ConsoleMessage message) {
        var pageItself = message.location().startsWith(page.url()) && message.text().startsWith("Failed to load resource");
        if (message.type().equals("error") && !pageItself) {
            complaints.add(page.url() + ": " + message.text() + " (" + message.location() + ")");
        }
    }

    Page page() {
        return page;
    }

    Visitor opens(String path) {
        page.navigate(path);
        return this;
    }

    Visitor follows(String link) {
        return leavesBy(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)));
    }

    /** The link in the part of the page that names something. */
    Visitor followsIn(String part, String name) {
        return leavesBy(page.locator(part, new Page.LocatorOptions().setHasText(name)).getByRole(AriaRole.LINK));
    }

    Visitor presses(String button) {
        return leavesBy(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)));
    }

    /** Waits for the next page, so that the next step is not taken on this one. */
    @SuppressWarnings("deprecation")
    private Visitor leavesBy(Locator control) {
        page.waitForNavigation(control.first()::click);
        return this;
    }

    Visitor fills(String field, String words) {
        named(field).fill(words);
        return this;
    }

    Visitor chooses(String field, String value) {
        page.locator("input[name='%s'][value='%s']".formatted(field, value)).check();
        return this;
    }

    Visitor ticksFirst(String field) {
        page.locator("input[name='%s']".formatted(field)).first().check();
        return this;
    }

    Visitor choosesWords(String label) {
        page.getByLabel(label).check();
        return this;
    }

    Visitor selects(String field, String label) {
        named(field).selectOption(new SelectOption().setLabel(label));
        return this;
    }

    Visitor selectsSecond(String field) {
        named(field).selectOption(new SelectOption().setIndex(1));
        return this;
    }

    Visitor attaches(String field, Path file) {
        named(field).setInputFiles(file);
        return this;
    }

    String readsField(String field) {
        return named(field).inputValue();
    }

    private Locator named(String field) {
        return page.locator("[name='" + field + "']").last();
    }

    String reads(String selector) {
        return page.locator(selector).first().innerText().strip();
    }

    Visitor sees(String words) {
        assertThat(page.locator("body")).containsText(words);
        return this;
    }

    /** In the part of the page. */
    Visitor seesIn(String part, String words) {
        assertThat(page.locator(part).first()).containsText(words);
        return this;
    }

    /** Looks again until it is so: what happens at midnight happens by itself. */
    Visitor seesBeforeLong(String words) {
        return seesBeforeLong(words, () -> { });
    }

    /** As {@link #seesBeforeLong(String)}, with what happens after every tenth glance. */
    Visitor seesBeforeLong(String words, Runnable meanwhile) {
        for (int glance = 1; glance <= 100 && !page.locator("body").innerText().contains(words); glance++) {
            if (glance % 10 == 0) {
                meanwhile.run();
            }
            page.waitForTimeout(200);
            page.reload();
        }
        return sees(words);
    }

    Visitor seesNot(String words) {
        assertThat(page.locator("body")).not().containsText(words);
        return this;
    }

    /** No link of this name leads on from here. */
    Visitor cannotFollow(String link) {
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))).hasCount(0);
        return this;
    }

    /** A step of a process, in the picture of it marked as done or active. */
    Visitor seesInDiagram(String mark, String step) {
        assertThat(page.locator(".djs-element.%s[data-element-id='%s']".formatted(mark, step))).isVisible();
        return this;
    }

    /** The words of a PDF, without blanks. */
    String downloads(String link) {
        try (var document = Loader.loadPDF(downloaded(link).toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path downloaded(String link) {
        return page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click()).path();
    }

    Visitor signsIn(String name, String password) {
        return opens("/sign-in").signsInHere(name, password);
    }

    private Visitor signsInHere(String name, String password) {
        return fills("name", name).fills("password", password).presses("サインインする");
    }

    Visitor signsIn(String facility, String name, String password) {
        return opens("/sign-in").fills("facility", facility).signsInHere(name, password);
    }

    /** The task of this kind that waits on the home page. */
    Visitor opensTask(String act) {
        opens("/");
        return leavesBy(page.locator(".entry", new Page.LocatorOptions().setHas(page.locator(".entry-kind",
                new Page.LocatorOptions().setHasText(act)))).getByRole(AriaRole.LINK));
    }

    /** The task of this kind about this text. */
    Visitor opensTask(String act, String title) {
        opens("/tasks");
        return leavesBy(task(act, title).getByRole(AriaRole.LINK));
    }

    /** As {@link #opensTask(String, String)}, for a task that comes by itself at its hour. */
    Visitor waitsForTask(String act, String title) {
        opens("/tasks");
        for (int glance = 0; glance < 100 && task(act, title).count() == 0; glance++) {
            page.waitForTimeout(200);
            page.reload();
        }
        return leavesBy(task(act, title).getByRole(AriaRole.LINK));
    }

    private Locator task(String act, String title) {
        return page.locator(".entry", new Page.LocatorOptions().setHas(page.locator(".entry-kind",
                new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + act + "\\s*$")))))
                .filter(new Locator.FilterOptions().setHasText(title));
    }

    /** The page of the case about this text. */
    Visitor opensCase(String title) {
        opens("/cases");
        return leavesBy(page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title)));
    }

    Visitor goesOnToSign() {
        return presses("確認へ進む");
    }

    Visitor signs(String password, String act) {
        return fills("password", password).presses(act);
    }

    @Override
    public void close() {
        window.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
