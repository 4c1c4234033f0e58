package org.kitei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.kitei.facility.SampleFounding.PASSWORD;

import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kitei.facility.Size;

/** What was typed outlives a session, and what was saved outlives the program. */
@Tag("browser")
@ExtendWith(InABrowser.class)
class WhatStaysIT {

    @TempDir
    Path folder;

    @Test
    void aDraftOutlivesItsSessionAndAStopOfTheProgramAndWhatFallsDueMeanwhileIsDoneOnceWhenItStarts(Browser browser) {
        String editor;
        String decided;
        try (var kitei = RunningKitei.withSamples(folder, Size.C); var writer = Visitor.at(browser, kitei.address())) {
            writer.signsIn("director", PASSWORD).opens("/cases/new").chooses("start", "model").presses("起案を始める");
            editor = writer.page().url().substring(kitei.address().length());
            types(writer, "最初の一文。").sees("下書きを保存しました");

            writer.page().context().clearCookies();
            types(writer, "サインインが切れた後の一文。").sees("サインインが切れました");
            assertThat(writer.page().locator("#text")).hasValue(Pattern.compile("サインインが切れた後の一文。"));
            writer.page().locator("button", new Page.LocatorOptions().setHasText("保存して確かめる")).click();
            writer.sees("サインインが切れました");

            signsInOnAnotherTab(writer);
            types(writer, "戻ってからの一文。").sees("下書きを保存しました");
            writer.presses("保存して確かめる");
            decided = decides(kitei, writer);
        }
        try (var kitei = RunningKitei.on(folder, "2026-11-26T08:00"); var writer = Visitor.at(browser, kitei.address())) {
            writer.signsIn("director", PASSWORD).opens("/regulations").sees("情報システム運用管理規程");
            var text = writer.opens(editor).readsField("text");
            Assertions.assertThat(text)
                    .contains("最初の一文。").contains("サインインが切れた後の一文。").contains("戻ってからの一文。");
            cameIntoForceOnce(kitei, writer, decided);
        }
    }

    /** A decision for a day that comes while the program is stopped. */
    private static String decides(RunningKitei kitei, Visitor director) {
        director.opens("/cases/new").chooses("start", "empty").fills("title", "往診車要領").presses("起案を始める");
        var decided = director.page().url().substring(kitei.address().length()).replace("/edit", "");
        director.fills("text", "往診車要領\n\n（目的）\n第１条　この要領は、往診車について定める。").presses("保存して確かめる")
                .opensTask("起案", "往診車要領").chooses("outcome", "submit").fills("reason", "車が増えた。").goesOnToSign()
                .signs(PASSWORD, "署名して提出する").sees("案を提出しました")
                .opensTask("決裁", "往診車要領").chooses("decision", "approve").fills("effectiveDate", "2026-11-24").goesOnToSign()
                .signs(PASSWORD, "署名して決裁する").sees("承認しました");
        kitei.at("2026-11-23T22:00");
        director.opens(decided).sees("の施行を待っています");
        return decided;
    }

    private static void cameIntoForceOnce(RunningKitei kitei, Visitor director, String decided) {
        director.opens(decided).seesBeforeLong("この案件の本文は、2026年11月24日（火）に施行されました", kitei::momentsLater);
        Assertions.assertThat(director.opens("/notices").reads("main").split("「往診車要領の制定」が11/24（火）から施行されています。", -1))
                .as("told once").hasSize(2);
    }

    private static Visitor types(Visitor writer, String words) {
        writer.page().locator("#text").focus();
        writer.page().keyboard().press("Control+End");
        writer.page().keyboard().insertText(words);
        return writer;
    }

    private static void signsInOnAnotherTab(Visitor writer) {
        try (var tab = writer.page().context().newPage()) {
            tab.navigate("/sign-in");
            tab.locator("[name=name]").fill("director");
            tab.locator("[name=password]").fill(PASSWORD);
            tab.locator("[name=password]").press("Enter");
            tab.waitForURL(address -> !address.contains("/sign-in"));
        }
    }
}
