package org.kitei.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kitei.browser.FoundedFacility.PASSWORD;

import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
@ExtendWith(InABrowser.class)
class ClinicStoryIT {

    private static final String TITLE = "情報システム運用管理規程";

    @TempDir
    Path folder;

    @Test
    void aClinicsDirectorEnactsAndAmendsAloneInABrowserWithoutScript(Browser browser) {
        try (var kitei = RunningKitei.on(folder); var clinic = new FoundedFacility(browser, kitei, false)) {
            setsItselfUp(kitei, clinic);
            clinic.directorTakesOn("若葉 薫", "起案者");
            var director = clinic.as("director");

            drafts(director.opens("/cases/new").chooses("start", "model").presses("起案を始める"));
            decides(director, "2026-12-01", "制定");
            kitei.midnightOf("2026-12-01");
            director.opens("/cases").follows(TITLE + "の制定").seesBeforeLong("2026年12月1日（火）に施行されました", kitei::momentsLater);

            director.opens("/cases/new").choosesWords(TITLE + "を改正する").presses("起案を始める");
            var amended = director.readsField("text").replace("毎年４回", "毎年６回");
            drafts(director.fills("text", amended).presses("保存して確かめる"));
            decides(director, "2027-01-01", "一部改正");
            kitei.midnightOf("2027-01-01");
            director.opens("/cases").follows(TITLE + "の一部改正").seesBeforeLong("2027年1月1日（金）に施行されました", kitei::momentsLater);

            var regulation = director.opens("/regulations").follows(TITLE).sees("毎年６回").page().url();
            director.opens(regulation + "/text?on=2026-12-31").sees("毎年４回").seesNot("毎年６回");
            assertThat(director.opens(regulation).downloads("PDFで受け取る")).contains("若葉クリニック", "毎年６回");
        }
    }

    private void setsItselfUp(RunningKitei kitei, FoundedFacility clinic) {
        try (var visitor = clinic.somebody()) {
            visitor.opens("/").follows("設定を始める").fills("consoleCode", kitei.setUpCode()).chooses("size", "C")
                    .fills("name", "若葉クリニック").fills("code", "wakaba").fills("systems", "電子カルテシステム")
                    .fills("directorName", "若葉 薫").fills("directorSignInName", "director")
                    .fills("directorPassword", PASSWORD).fills("directorPasswordAgain", PASSWORD)
                    .chooses("directorAdministers", "true").presses("施設を設定する").sees("施設を設定しました");
        }
    }

    private void drafts(Visitor director) {
        director.follows("提出へ進む").chooses("outcome", "submit").fills("reason", "ガイドラインに沿う。").goesOnToSign()
                .signs(PASSWORD, "署名して提出する").sees("案を提出しました");
    }

    private void decides(Visitor director, String day, String kind) {
        director.opensTask("決裁").chooses("decision", "approve").fills("effectiveDate", "").goesOnToSign().sees("次のところを直してください")
                .fills("effectiveDate", day).goesOnToSign().signs(PASSWORD, "署名して決裁する").sees("承認しました");
        director.opens("/cases").follows(TITLE + "の" + kind).sees("起案と決裁を兼ねる");
    }
}
