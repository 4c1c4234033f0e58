package org.kitei.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kitei.facility.SampleFounding.PASSWORD;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
@ExtendWith(InABrowser.class)
class SampleFacilitiesIT {

    @TempDir
    static Path folder;
    private static RunningKitei kitei;

    private final Photographs photographs = new Photographs();

    @BeforeAll
    static void start() {
        kitei = RunningKitei.withBothSamples(folder);
    }

    @AfterAll
    static void stop() {
        kitei.close();
    }

    @Test
    void everyPageOfAHospitalReadsWellAtADeskAndOnAPhone(Browser browser) {
        List.of("director", "drafter", "member4", "admin", "staff").forEach(name -> walks(browser, "hospital", name));
        photographs.areFine();
    }

    @Test
    void everyPageOfAClinicReadsWellAtADeskAndOnAPhone(Browser browser) {
        List.of("director", "admin", "staff").forEach(name -> walks(browser, "clinic", name));
        photographs.areFine();
    }

    private void walks(Browser browser, String house, String name) {
        try (var visitor = Visitor.at(browser, kitei.address())) {
            visitor.signsIn("sample-" + house, name, PASSWORD);
            var walk = Walk.by(visitor);
            walk.pages().forEach((kind, path) -> photographs.takeOnce(visitor.opens(path).page(), house, name, kind));
            assertThat(walk.wrong()).isEmpty();
        }
    }

    @Test
    void theDoorAndTheRefusalsReadWell(Browser browser) {
        try (var visitor = Visitor.at(browser, kitei.address())) {
            photographs.take(visitor.opens("/sign-in").page(), "sign-in");
            visitor.fills("facility", "sample-hospital").fills("name", "staff").fills("password", "wrong").presses("サインインする")
                    .sees("サインインできませんでした");
            photographs.take(visitor.page(), "sign-in-refused");
            visitor.signsIn("sample-hospital", "staff", PASSWORD);
            photographs.take(visitor.opens("/no-such-page").sees("ページが見つかりません").page(), "error-404");
            photographs.take(visitor.opens("/people").sees("この操作はできません").page(), "error-403");
        }
        photographs.areFine();
    }

    @Test
    void aMemberGivesAnOpinionByKeyboardAlone(Browser browser) {
        try (var visitor = Visitor.at(browser, kitei.address())) {
            var keyboard = new Keyboard(visitor.opens("/sign-in").page());
            keyboard.reaches("施設コード").types("sample-hospital").reaches("サインイン名").types("member3")
                    .reaches("パスワード").types(PASSWORD).enters();
            keyboard.reaches("本文へ進む").jumps().reaches("開く").enters()
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
            keyboard.reaches("本文へ進む").jumps().reaches("開く").enters()
                    .reaches("承認する").ticks().reaches("確認へ進む").enters()
                    .reaches("パスワード").types(PASSWORD).enters();
            visitor.sees("承認しました");
        }
    }
}
