package org.kitei.browser;

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
import org.kitei.facility.Size;

@Tag("browser")
@ExtendWith(InABrowser.class)
class ClinicPagesIT {

    @TempDir
    static Path folder;
    private static RunningKitei kitei;

    @BeforeAll
    static void start() {
        kitei = RunningKitei.withSamples(folder, Size.C);
    }

    @AfterAll
    static void stop() {
        kitei.close();
    }

    @Test
    void everyPageOfAClinicReadsWellAtADeskAndOnAPhone(Browser browser) {
        SamplePages.readWell(browser, kitei, "clinic", List.of("director", "admin", "staff"), List.of());
    }

    @Test
    void theDoorAndTheRefusalsReadWell(Browser browser) {
        var photographs = new Photographs();
        try (var visitor = Visitor.at(browser, kitei.address())) {
            photographs.take(visitor.opens("/sign-in").page(), "sign-in");
            visitor.fills("name", "staff").fills("password", "wrong").presses("サインインする")
                    .sees("サインインできませんでした");
            photographs.take(visitor.page(), "sign-in-refused");
            visitor.signsIn("staff", PASSWORD);
            photographs.take(visitor.opens("/no-such-page").sees("ページが見つかりません").page(), "error-404");
            photographs.take(visitor.opens("/people").sees("この操作はできません").page(), "error-403");
        }
        photographs.areFine();
    }
}
