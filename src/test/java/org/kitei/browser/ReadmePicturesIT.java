package org.kitei.browser;

import static org.kitei.facility.SampleFounding.PASSWORD;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
@EnabledIfSystemProperty(named = "kitei.pictures", matches = "true", disabledReason = "pictures are made on purpose only")
@ExtendWith(InABrowser.class)
class ReadmePicturesIT {

    private static final Path FOLDER = Path.of("docs", "pictures");

    @TempDir
    Path folder;

    @Test
    void theReadmeShowsThePagesAsTheyAre(Browser browser) {
        try (var kitei = RunningKitei.withBothSamples(folder)) {
            List.of("member2", "member3", "member4").forEach(name -> as(browser, kitei, name, member -> member
                    .opensTask("意見").chooses("opinion", "adopt").goesOnToSign().signs(PASSWORD, "署名して意見を出す")));
            as(browser, kitei, "chair", chair ->
                    chair.opensTask("議事録の確認").goesOnToSign().signs(PASSWORD, "署名して答申する"));
            as(browser, kitei, "director", director -> {
                picture(director.opens("/"), "home");
                picture(director.opensTask("決裁"), "decide");
                director.page().setViewportSize(1280, 1400);
                picture(director.opens("/cases").follows("情報システム運用管理規程の一部改正"), "case");
                director.page().setViewportSize(1280, 900);
                picture(director.opens("/regulations").follows("情報システム運用管理規程"), "regulation");
                picture(director.opens("/guideline"), "coverage");
                director.opensTask("決裁").chooses("decision", "send-back").fills("reason", "施行日を相談したい。")
                        .goesOnToSign().signs(PASSWORD, "署名して差し戻す");
            });
            as(browser, kitei, "drafter", drafter -> picture(
                    drafter.opens("/cases").follows("情報システム運用管理規程の一部改正").follows("本文を直す"), "editor"));
        }
    }

    private static void as(Browser browser, RunningKitei kitei, String name, Consumer<Visitor> work) {
        try (var visitor = Visitor.at(browser, kitei.address())) {
            work.accept(visitor.signsIn("sample-hospital", name, PASSWORD));
        }
    }

    private static void picture(Visitor visitor, String name) {
        visitor.page().waitForTimeout(500);
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
