package org.kitei.browser;

import static org.kitei.facility.SampleFounding.PASSWORD;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The cases that the samples begin with go on without a mouse, and the README's pictures are of them. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(InABrowser.class)
class SamplesIT {

    /** They are put in their place on purpose only. */
    private static final Path PICTURES = Boolean.getBoolean("kitei.pictures") ? Path.of("docs", "pictures") : Path.of("target", "pictures");

    @TempDir
    static Path folder;
    private static RunningKitei kitei;

    @BeforeAll
    static void start() {
        kitei = RunningKitei.withBothSamples(folder);
    }

    @AfterAll
    static void stop() {
        kitei.close();
    }

    @Test
    @Order(1)
    void aMemberGivesAnOpinionByKeyboardAlone(Browser browser) {
        try (var visitor = Visitor.at(browser, kitei.address())) {
            opensTheTask(visitor, "sample-hospital", "member3").reaches("可決").ticks().reaches("確認へ進む").enters()
                    .reaches("パスワード").types(PASSWORD).enters();
            visitor.sees("意見を受け付けました");
        }
    }

    @Test
    @Order(1)
    void aDirectorDecidesByKeyboardAlone(Browser browser) {
        try (var visitor = Visitor.at(browser, kitei.address())) {
            opensTheTask(visitor, "sample-clinic", "director").reaches("承認する").ticks().reaches("確認へ進む").enters()
                    .reaches("パスワード").types(PASSWORD).enters();
            visitor.sees("承認しました");
        }
    }

    private static Keyboard opensTheTask(Visitor visitor, String facility, String name) {
        return new Keyboard(visitor.opens("/sign-in").page()).reaches("施設コード").types(facility).reaches("サインイン名").types(name)
                .reaches("パスワード").types(PASSWORD).enters()
                .reaches("本文へ進む").jumps().reaches("開く：情報システム運用管理規程の").enters();
    }

    @Test
    @Order(2)
    void theReadmeShowsThePagesAsTheyAre(Browser browser) {
        List.of("member2", "member4").forEach(name -> as(browser, name, member -> member
                .opensTask("意見").chooses("opinion", "adopt").goesOnToSign().signs(PASSWORD, "署名して意見を出す")));
        as(browser, "chair", chair -> chair.opensTask("議事録の確認").goesOnToSign().signs(PASSWORD, "署名して答申する"));
        as(browser, "director", director -> {
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
        as(browser, "drafter", drafter -> picture(
                drafter.opens("/cases").follows("情報システム運用管理規程の一部改正").follows("本文を直す"), "editor"));
    }

    private static void as(Browser browser, String name, Consumer<Visitor> work) {
        try (var visitor = Visitor.at(browser, kitei.address())) {
            work.accept(visitor.signsIn("sample-hospital", name, PASSWORD));
        }
    }

    private static void picture(Visitor visitor, String name) {
        visitor.page().waitForTimeout(500);
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
