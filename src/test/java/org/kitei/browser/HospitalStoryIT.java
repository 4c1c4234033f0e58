package org.kitei.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kitei.browser.FoundedFacility.PASSWORD;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
@ExtendWith(InABrowser.class)
class HospitalStoryIT {

    private static final List<String> MEMBERS = List.of("member1", "member2", "member3");

    @TempDir
    Path folder;

    private final Photographs photographs = new Photographs();
    private String regulation = "";

    @Test
    void aHospitalGoesFromAnEmptyFolderToATextInForceAndAmendsIt(Browser browser) {
        try (var kitei = RunningKitei.on(folder.resolve("data")); var hospital = new FoundedFacility(browser, kitei, true)) {
            setsItselfUp(kitei, hospital);
            peopleAreEnteredAndAppointed(hospital);

            draftsTheModelText(hospital);
            theCommitteeAdoptsInWriting(hospital);
            theDirectorApproves(hospital, "2026-12-01");
            theTextIsInForceOnlyFromItsDay(kitei, hospital);

            amendsTheAudits(hospital);
            theCommitteeMeetsAndAdopts(hospital);
            hospital.as("director").opensTask("決裁").sees("毎年６回").sees("毎年４回");
            theDirectorApproves(hospital, "2027-01-01");
            theNewEditionTakesThePlaceOfTheFormer(kitei, hospital);
        }
        photographs.areFine();
    }

    private void setsItselfUp(RunningKitei kitei, FoundedFacility hospital) {
        try (var visitor = hospital.somebody()) {
            photographs.take(visitor.opens("/").sees("自分の施設を設定する").page(), "set-up");
            visitor.follows("設定を始める").fills("consoleCode", "wrong").chooses("size", "B").presses("施設を設定する")
                    .sees("次のところを直してください");
            photographs.take(visitor.page(), "set-up-facility-refused");
            new Keyboard(visitor.opens("/").page()).reaches("設定を始める").enters()
                    .reaches("設定コード").types(kitei.setUpCode()).reaches("施設の名前").types("医療法人白樺会 白樺病院")
                    .reaches("短い名前").types("白樺病院").reaches("施設コード").types("shirakaba").reaches("病院").ticks()
                    .reaches("部署").types("診療部\n看護部\n医療情報室").reaches("対象の情報システム").types("電子カルテシステム\n医事会計システム")
                    .reaches("氏名").types("白樺 直樹").reaches("ふりがな").types("しらかば なおき").reaches("サインイン名").types("director")
                    .reaches("パスワード").types(PASSWORD).reaches("パスワード（もう一度）").types(PASSWORD)
                    .reaches("氏名").types("総務 久美").reaches("ふりがな").types("そうむ くみ").reaches("サインイン名").types("admin")
                    .reaches("パスワード").types(PASSWORD).reaches("パスワード（もう一度）").types(PASSWORD)
                    .reaches("施設を設定する").enters();
            visitor.sees("施設を設定しました");
        }
    }

    private void peopleAreEnteredAndAppointed(FoundedFacility hospital) {
        hospital.as("admin").opens("/").sees("職員を登録する");
        hospital.as("director").opens("/").sees("役割につく人を任命する：起案者、事務局、委員長、委員");
        hospital.joins("drafter", hospital.enters("起草 真", "drafter"));
        hospital.entersAll(folder, List.of("事務 恵,じむ めぐみ,secretary,医療情報室", "議長 総一,ぎちょう そういち,chair,診療部",
                "委員 甲,いいん こう,member1,診療部", "委員 乙,いいん おつ,member2,看護部", "委員 丙,いいん へい,member3,看護部"))
                .forEach(hospital::joins);
        hospital.appoints("起草 真", "drafter", "起案者");
        hospital.appoints("事務 恵", "secretary", "事務局");
        hospital.appoints("議長 総一", "chair", "委員長");
        Map.of("委員 甲", "member1", "委員 乙", "member2", "委員 丙", "member3")
                .forEach((member, signInName) -> hospital.appoints(member, signInName, "委員"));
    }

    private void draftsTheModelText(FoundedFacility hospital) {
        var drafter = hospital.as("drafter").opens("/").followsIn(".entry", "最初の規程を起案する").chooses("start", "model").presses("起案を始める");
        assertThat(drafter.reads(".topbar-name")).isEqualTo("白樺病院");
        photographs.take(drafter.sees("すべてに応える条があります").page(), "editor");
        var whole = drafter.readsField("text");
        drafter.fills("text", whole.replaceFirst("（目的）\\R第.+\\R", "")).presses("保存して確かめる").sees("1-1A");
        drafter.fills("text", whole.replaceFirst("\\R２　", "\n２　○○は、")).presses("保存して確かめる").sees("空欄が残っています")
                .follows("提出へ進む").chooses("outcome", "submit").fills("reason", "ガイドラインに沿って定める。").goesOnToSign()
                .sees("本文に空欄（○○など）が残っています");
        photographs.take(drafter.page(), "task-draft-refused");
        drafter.follows("本文を直す").fills("text", whole).presses("保存して確かめる").sees("すべてに応える条があります");
        submits(drafter);
    }

    private void submits(Visitor drafter) {
        new Keyboard(drafter.page()).reaches("提出へ進む").enters().reaches("提出する").ticks()
                .reaches("趣旨と変更の要点").types("ガイドラインに沿って定める。").reaches("確認へ進む").enters()
                .reaches("パスワード").types(PASSWORD).enters();
        drafter.sees("案を提出しました");
    }

    private void theCommitteeAdoptsInWriting(FoundedFacility hospital) {
        var secretary = hospital.as("secretary").opensTask("委員会の招集");
        photographs.takeOnce(secretary.page(), "task-call-the-committee");
        var calling = secretary.page().url();
        new Keyboard(secretary.opens("/").page()).reaches("本文へ進む").jumps().reaches("開く：情報システム運用管理規程の").enters()
                .reaches("書面で審議する").ticks().reaches("委員会を招集する").enters();
        secretary.sees("委員会を招集しました");
        photographs.takeOnce(secretary.opens(calling).sees("もう済んでいます").page(), "error-409");
        hospital.as("drafter").opensCase("情報システム運用管理規程").seesInDiagram("done", "draft-text").seesInDiagram("active", "deliberate")
                .seesInDiagram("active", "give-opinion").seesInDiagram("done", "call-the-committee");
        opinionsAreGivenAndTheMinutesConfirmed(hospital);
    }

    private void theCommitteeMeetsAndAdopts(FoundedFacility hospital) {
        var secretary = hospital.as("secretary").opensTask("委員会の招集");
        var keyboard = new Keyboard(secretary.page()).reaches("書面で審議する").goesDownTo("会議を開く").reaches("開催日").typesMoment("2026-12-08T15:00")
                .reaches("場所").types("大会議室").reaches("議題と進め方").types("監査の回数").reaches("意見の期限").typesDay("2026-12-10")
                .reaches("委員会を招集する").enters();
        secretary.sees("委員会を招集しました").opensTask("出席の記録");
        photographs.take(secretary.page(), "task-record-attendance");
        keyboard.reaches("出席を記録する");
        MEMBERS.forEach(each -> keyboard.goesBackTo("委員").ticks());
        keyboard.reaches("出席を記録する").enters();
        secretary.sees("出席を記録しました");
        opinionsAreGivenAndTheMinutesConfirmed(hospital);
    }

    private void opinionsAreGivenAndTheMinutesConfirmed(FoundedFacility hospital) {
        MEMBERS.forEach(member -> givesAnOpinion(hospital.as(member).opensTask("意見")));
        var chair = hospital.as("chair").opensTask("議事録の確認");
        photographs.takeOnce(chair.page(), "task-confirm-minutes");
        new Keyboard(chair.opens("/").page()).reaches("本文へ進む").jumps().reaches("開く：情報システム運用管理規程の").enters()
                .reaches("確認へ進む").enters().reaches("パスワード").types(PASSWORD).enters();
        chair.sees("答申しました");
    }

    private void givesAnOpinion(Visitor member) {
        var keyboard = new Keyboard(member.page()).reaches("可決").ticks().reaches("行を足す").enters()
                .reaches("行を足す").goesBackTo("意見").types("分かりやすい。").reaches("確認へ進む").enters();
        member.sees("次のところを直してください");
        photographs.takeOnce(member.page(), "task-give-opinion-refused");
        keyboard.reaches("「条」").jumps().reaches("意見").goesBackTo("条").picksNext().reaches("確認へ進む").enters();
        photographs.takeOnce(member.page(), "sign-opinion");
        keyboard.reaches("パスワード").types(PASSWORD).enters();
        member.sees("意見を受け付けました");
    }

    private void theDirectorApproves(FoundedFacility hospital, String day) {
        var director = hospital.as("director").opensTask("決裁").sees("原案可決")
                .seesIn("#minutes", "委員 甲").seesIn("#text", "（目的）");
        photographs.takeOnce(director.page(), "task-decide");
        var keyboard = new Keyboard(director.page()).reaches("承認する").ticks().reaches("施行日").typesDay(day).reaches("確認へ進む").enters();
        photographs.takeOnce(director.page(), "sign-decision");
        keyboard.reaches("パスワード").types("not the password").enters();
        director.sees("パスワードが違います");
        keyboard.reaches("パスワードが違います").reaches("パスワード").types(PASSWORD).enters();
        director.sees("承認しました");
        photographs.takeOnce(director.page(), "receipt");
    }

    private void theTextIsInForceOnlyFromItsDay(RunningKitei kitei, FoundedFacility hospital) {
        var drafter = hospital.as("drafter").opens("/regulations").sees("施行中の版なし");
        kitei.midnightOf("2026-12-01");
        drafter.opens("/cases").follows("情報システム運用管理規程の制定").seesBeforeLong("2026年12月1日（火）に施行されました", kitei::momentsLater);
        drafter.opens("/regulations").follows("情報システム運用管理規程").sees("第1版が2026年12月1日（火）から施行されています")
                .seesIn("nav.contents", "目的").seesIn("main", "白樺 直樹");
        regulation = drafter.page().url();
        assertThat(drafter.downloads("PDFで受け取る")).contains("情報システム運用管理規程", "医療法人白樺会白樺病院", "（目的）");
        drafter.opens(regulation + "/text?on=2026-11-30").sees("施行されていた版はありません");
        photographs.take(drafter.page(), "text-before-its-day");
    }

    private void amendsTheAudits(FoundedFacility hospital) {
        var drafter = hospital.as("drafter").opens("/cases/new");
        var keyboard = new Keyboard(drafter.page()).reaches("本文へ進む").jumps().reaches("新しい規程を作る").goesDownTo("情報システム運用管理規程を改正する")
                .reaches("起案を始める").enters();
        var former = drafter.readsField("text");
        var amended = former.replace("毎年４回", "毎年６回");
        assertThat(amended).isNotEqualTo(former);
        keyboard.reaches("本文へ進む").jumps().reaches("本文").typesInstead(amended).goesBackTo("保存して確かめる").enters();
        submits(drafter);
    }

    private void theNewEditionTakesThePlaceOfTheFormer(RunningKitei kitei, FoundedFacility hospital) {
        kitei.midnightOf("2027-01-01");
        var reader = hospital.as("drafter").opens("/cases").follows("情報システム運用管理規程の一部改正").seesBeforeLong("2027年1月1日（金）に施行されました", kitei::momentsLater);
        reader.opens(regulation).sees("第2版が2027年1月1日（金）から施行されています").sees("旧版").sees("毎年６回").seesNot("毎年４回");
        reader.opens(regulation + "/text?on=2026-12-31").sees("毎年４回").seesNot("毎年６回");
    }
}
