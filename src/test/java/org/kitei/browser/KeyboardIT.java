package org.kitei.browser;

import static org.kitei.facility.SampleFounding.PASSWORD;

import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tasks done without a mouse. */
@Tag("browser")
@ExtendWith(InABrowser.class)
class KeyboardIT {

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
    void aMemberGivesAnOpinionByKeyboardAlone(Browser browser) {
        try (var visitor = Visitor.at(browser, kitei.address())) {
            var keyboard = new Keyboard(visitor.opens("/sign-in").page());
            keyboard.reaches("施設コード").types("sample-hospital").reaches("サインイン名").types("member3")
                    .reaches("パスワード").types(PASSWORD).enters();
            keyboard.reaches("本文へ進む").jumps().reaches("開く：情報システム運用管理規程の").enters()
                    .reaches("可決").ticks().reaches("確認へ進む").enters()
                    .reaches("パスワード").types(PASSWORD).enters();
            visitor.sees("意見を受け付けました");
        }
    }

    @Test
    void aDirectorDecidesByKeyboardAlone(Browser browser) {
        try (var visitor = Visitor.at(browser, kitei.address())) {
            var keyboard = new Keyboard(visitor.opens("/sign-in").page());
            keyboard.reaches("施設コード").types("sample-clinic").reaches("サインイン名").types("director")
                    .reaches("パスワード").types(PASSWORD).enters();
            keyboard.reaches("本文へ進む").jumps().reaches("開く：情報システム運用管理規程の").enters()
                    .reaches("承認する").ticks().reaches("確認へ進む").enters()
                    .reaches("パスワード").types(PASSWORD).enters();
            visitor.sees("承認しました");
        }
    }
}
