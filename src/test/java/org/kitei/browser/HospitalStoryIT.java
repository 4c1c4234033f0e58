package org.kitei.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kitei.browser.FoundedFacility.PASSWORD;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
@ExtendWith(InABrowser.class)
class HospitalStoryIT {

    @TempDir
    Path folder;

    @Test
    void aHospitalGoesFromAnEmptyFolderToATextInForceAndAmendsIt(Browser browser) {
        try (var kitei = RunningKitei.on(folder.resolve("data")); var hospital = new FoundedFacility(browser, kitei, true)) {
            setsItselfUp(kitei, hospital);
            peopleAreEnteredAndAppointed(hospital);

            draftsTheModelText(hospital);
            theCommitteeAdopts(hospital, "2026-11-29");
            theDirectorApproves(hospital, "2026-12-01");
            theTextIsInForceOnlyFromItsDay(kitei, hospital);

            amendsTheAudits(hospital);
            theCommitteeAdopts(hospital, "2026-12-10");
            theDirectorApproves(hospital, "2027-01-01");
            theNewEditionTakesThePlaceOfTheFormer(kitei, hospital);
        }
    }

    private void setsItselfUp(RunningKitei kitei, FoundedFacility hospital) {
        try (var visitor = hospital.somebody()) {
            visitor.opens("/").sees("自分の施設を設定する").follows("設定を始める")
                    .fills("consoleCode", "wrong").chooses("size", "B").presses("施設を設定する").sees("次のところを直してください")
                    .fills("consoleCode", kitei.setUpCode()).fills("name", "医療法人白樺会 白樺病院").fills("shortName", "白樺病院")
                    .fills("code", "shirakaba").fills("departments", "診療部\n看護部\n医療情報室")
                    .fills("systems", "電子カルテシステム\n医事会計システム")
                    .fills("directorName", "白樺 直樹").fills("directorReading", "しらかば なおき").fills("directorSignInName", "director")
                    .fills("directorPassword", PASSWORD).fills("directorPasswordAgain", PASSWORD)
                    .fills("administratorName", "総務 久美").fills("administratorReading", "そうむ くみ")
                    .fills("administratorSignInName", "admin").fills("administratorPassword", PASSWORD)
                    .fills("administratorPasswordAgain", PASSWORD)
                    .presses("施設を設定する").sees("施設を設定しました");
        }
    }

    private void peopleAreEnteredAndAppointed(FoundedFacility hospital) {
        hospital.joins("drafter", hospital.enters("起草 真", "drafter"));
        hospital.entersAll(folder, List.of("事務 恵,じむ めぐみ,secretary,医療情報室", "議長 総一,ぎちょう そういち,chair,診療部",
                "委員 甲,いいん こう,member1,診療部", "委員 乙,いいん おつ,member2,看護部", "委員 丙,いいん へい,member3,看護部"))
                .forEach(hospital::joins);
        hospital.appoints("起草 真", "起案者");
        hospital.appoints("事務 恵", "事務局");
        hospital.appoints("議長 総一", "委員長");
        List.of("委員 甲", "委員 乙", "委員 丙").forEach(member -> hospital.appoints(member, "委員"));
    }

    private void draftsTheModelText(FoundedFacility hospital) {
        var drafter = hospital.as("drafter").opens("/cases/new").chooses("start", "model").presses("起案を始める");
        drafter.sees("すべてに応える条があります");
        System.out.println(drafter.readsField("text"));
    }

    private void theCommitteeAdopts(FoundedFacility hospital, String deadline) {
        hospital.as("secretary").opensTask("委員会の招集").chooses("mode", "written").fills("deadline", deadline)
                .presses("委員会を招集する").sees("委員会を招集しました");
        for (var member : List.of("member1", "member2", "member3")) {
            hospital.as(member).opensTask("意見").chooses("opinion", "adopt").goesOnToSign().signs(PASSWORD, "署名して意見を出す")
                    .sees("意見を受け付けました");
        }
        hospital.as("chair").opensTask("議事録の確認").goesOnToSign().signs(PASSWORD, "署名して答申する").sees("答申しました");
    }

    private void theDirectorApproves(FoundedFacility hospital, String day) {
        hospital.as("director").opensTask("決裁").sees("原案可決").chooses("decision", "approve").fills("effectiveDate", day)
                .goesOnToSign().signs("not the password", "署名して決裁する").sees("パスワードが違います")
                .signs(PASSWORD, "署名して決裁する").sees("決裁しました");
    }

    private void theTextIsInForceOnlyFromItsDay(RunningKitei kitei, FoundedFacility hospital) {
    }

    private void amendsTheAudits(FoundedFacility hospital) {
    }

    private void theNewEditionTakesThePlaceOfTheFormer(RunningKitei kitei, FoundedFacility hospital) {
    }
}
