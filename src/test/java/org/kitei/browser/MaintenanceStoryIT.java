package org.kitei.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kitei.facility.SampleFounding.PASSWORD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kitei.facility.Size;

/** A month of maintenance: what the contractor does at links on a phone, what the house does at its desks. */
@Tag("browser")
@ExtendWith(InABrowser.class)
class MaintenanceStoryIT {

    private static final String AGREEMENT = "電子カルテシステム保守の秘密保持契約";
    private static final String UPDATE = "12月の月例更新";
    private static final String EMERGENCY = "医事会計の停止からの復旧";
    private static final String EXCHANGE = "受付端末の交換";

    @TempDir
    Path folder;

    private final Photographs photographs = new Photographs();

    @Test
    void aMonthFromTheFirstApplicationToTheCommitteesList(Browser browser) throws IOException {
        try (var kitei = RunningKitei.withSamples(folder.resolve("data"), Size.B);
                var contracts = Visitor.at(browser, kitei.address()); var operator = Visitor.at(browser, kitei.address());
                var manager = Visitor.at(browser, kitei.address())) {
            kitei.at("2026-12-01T09:00");
            contracts.signsIn("contract", PASSWORD);
            operator.signsIn("operations", PASSWORD);
            manager.signsIn("system", PASSWORD);

            theContractorAppliesOnAPhone(browser, kitei, contracts);
            approves(manager, "作業の承認", UPDATE);
            theWindowPasses(kitei, operator, UPDATE, "2026-12-03T22:00", "2026-12-04T00:00");
            theContractorReportsOnAPhoneWithItsLog(browser, kitei, contracts);
            differencesAreSeenAndExplained(manager);

            anEmergencyIsApprovedAfterwards(kitei, operator, manager);
            aWorkIsNotAccepted(kitei, operator, manager);

            kitei.at("2026-12-31T17:00");
            theMonthIsListed(operator);
        }
        photographs.areFine();
    }

    private void theContractorAppliesOnAPhone(Browser browser, RunningKitei kitei, Visitor contracts) {
        contracts.opens("/contracts").follows(AGREEMENT).follows("保守作業の申請リンクを送る").fills("name", "見本 花子")
                .fills("email", "hanako@example.jp").presses("リンクを作る").sees("いちどだけ表示します");
        try (var outsider = Visitor.onAPhone(browser, kitei.address(), contracts)) {
            outsider.sees("保守作業の申請").presses("申請する").sees("入力してください");
            photographs.take(outsider.page(), "outside-apply-refused");
            outsider.fills("title", UPDATE).ticksFirst("systems").ticksFirst("workers").chooses("place", "REMOTE").fills("route", "専用回線から踏み台を通る。")
                    .fills("from", "2026-12-03T22:00").fills("until", "2026-12-04T00:00").fills("content", "月例の更新を当て、動作を確かめる。")
                    .chooses("patientData", "NONE").presses("申請する").sees("申請を受け付けました");
            photographs.take(outsider.page(), "outside-apply-done");
        }
    }

    private void approves(Visitor manager, String act, String title) {
        manager.opensTask(act, title).chooses("approval", "approve");
        photographs.takeOnce(manager.page(), "maintenance-approve");
        manager.goesOnToSign().signs(PASSWORD, "署名して承認する").sees("承認の手続が済みました");
    }

    /** The operations manager opens the account when the window begins, and closes it when it is over. */
    private void theWindowPasses(RunningKitei kitei, Visitor operator, String title, String from, String until) {
        var number = number(operator, title);
        kitei.at(from);
        operator.waitsForTask("保守アカウントの有効化", number);
        photographs.takeOnce(operator.page(), "maintenance-open-account");
        operator.presses("確かめる").sees("アカウントを有効にしたことを記録しました").opens("/maintenance/accounts").sees("maint-01").sees(title);
        photographs.takeOnce(operator.page(), "maintenance-accounts-open");
        kitei.at(until);
        operator.waitsForTask("保守アカウントの無効化", number).presses("確かめる").sees("アカウントを無効にしたことを記録しました");
    }

    /** As it stands behind the title: the tasks about an account name the work by it. */
    private static String number(Visitor visitor, String title) {
        return visitor.opens("/maintenance").follows(title).reads("h1").replaceAll(".*（(.*)）", "$1");
    }

    private void theContractorReportsOnAPhoneWithItsLog(Browser browser, RunningKitei kitei, Visitor contracts) throws IOException {
        kitei.at("2026-12-04T10:00");
        var log = Files.writeString(folder.resolve("maintenance.csv"), """
                time,account,operation
                2026-12-03 22:05:10,maint-01,login
                2026-12-03 22:40:00,root,sudo
                %s2026-12-04 00:25:00,maint-01,logout
                """.formatted("2026-12-03 23:10:00,maint-01,copied a file of the update\n".repeat(40_000)));
        assertThat(Files.size(log)).isGreaterThan(2_000_000);
        contracts.opens("/maintenance").follows(UPDATE).sees("報告待ち").follows("報告を受け取る").presses("リンクを作る").sees("いちどだけ表示します");
        try (var outsider = Visitor.onAPhone(browser, kitei.address(), contracts)) {
            outsider.sees("保守作業の報告").presses("確認へ進む").sees("作業の内容を入れてください");
            photographs.take(outsider.page(), "outside-report-refused");
            outsider.ticksFirst("workers").fills("otherWorkers", "見本 九郎").fills("started", "2026-12-03T22:05").fills("ended", "2026-12-04T00:25")
                    .ticksFirst("systems").fills("content", "更新を当て、再起動した。").fills("result", "動作に問題はない。").chooses("patientData", "SEEN")
                    .fills("giver", "見本 一郎").presses("確認へ進む").sees("報告する内容の確認");
            photographs.take(outsider.page(), "outside-report-check");
            aFileThatIsTooLargeIsRefusedAndWhatWasTypedStays(outsider);
            aReportMayNameHundreds(outsider);
            outsider.attaches("file", log).presses("報告する").sees("報告を受け付けました");
        }
    }

    /** By the page before it is sent; by the server where no script says so. */
    private void aFileThatIsTooLargeIsRefusedAndWhatWasTypedStays(Visitor outsider) throws IOException {
        var large = Files.write(folder.resolve("large.csv"), new byte[21 * 1024 * 1024]);
        var page = outsider.page();
        outsider.attaches("file", large);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("報告する")).click();
        outsider.sees("ファイルが大きすぎます").sees("更新を当て、再起動した。");
        var described = page.locator("[name=file]").getAttribute("aria-describedby").split(" ");
        assertThat(Stream.of(described).map(id -> page.locator("#" + id).innerText())).as("said of the field, with its hint").hasSize(2)
                .anyMatch(words -> words.contains("ファイルが大きすぎます"));
        var form = page.locator("form:has([name=file])");
        var answer = page.request().post(page.evaluate("form => form.action", form.elementHandle()).toString(), RequestOptions.create()
                .setMultipart(FormData.create().set("_csrf", form.locator("[name=_csrf]").inputValue()).set("file", large)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("送られたファイルは大きすぎて受け取れませんでした");
    }

    /** Each of them is a part of the form that the log comes with. */
    private static void aReportMayNameHundreds(Visitor outsider) {
        var form = outsider.page().locator("form:has([name=file])");
        var report = FormData.create().set("_csrf", form.locator("[name=_csrf]").inputValue()).set("workers", "見本 九郎");
        IntStream.range(0, 400).forEach(one -> report.append("workers", "見本 " + one));
        var answer = outsider.page().request().post(outsider.page().evaluate("form => form.action", form.elementHandle()).toString(),
                RequestOptions.create().setMultipart(report));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("作業の内容を入れてください");
    }

    private void differencesAreSeenAndExplained(Visitor manager) {
        manager.opensTask("作業の確認", UPDATE).sees("計画との違いが3件あります").sees("計画にない作業者：見本 九郎").sees("期間を過ぎて終わった")
                .sees("計画にないのに、患者の情報を見た").sees("期間の外の行が1行あります").sees("ほかの利用者の行が1行あります（root）");
        photographs.take(manager.page(), "maintenance-verify");
        manager.chooses("verdict", "accept").goesOnToSign().sees("認める理由を書いてください");
        manager.chooses("verdict", "accept").fills("remark", "25分の延長と見本九郎の応援は、電話で認めた。rootの行は再起動のもの。").goesOnToSign()
                .signs(PASSWORD, "署名して認める").sees("作業を認めました");
        manager.opens("/maintenance").follows(UPDATE).sees("確認済み");
        assertThat(manager.downloads("作業の記録（PDF）")).contains(UPDATE, "見本九郎の応援は、電話で認めた。");
        photographs.take(manager.page(), "maintenance-verified");
    }

    private void anEmergencyIsApprovedAfterwards(RunningKitei kitei, Visitor operator, Visitor manager) {
        kitei.at("2026-12-10T14:00");
        applies(operator, EMERGENCY, "REMOTE", "");
        operator.ticksFirst("emergency").fills("emergencyBecause", "会計ができず、患者が待っている。").fills("until", "2026-12-10T16:00").presses("申請する")
                .sees("緊急の作業です。承認はまだです。");
        photographs.take(operator.page(), "maintenance-emergency");
        var number = number(operator, EMERGENCY);
        operator.waitsForTask("保守アカウントの有効化", number).presses("確かめる").sees("アカウントを有効にしたことを記録しました");
        kitei.at("2026-12-10T16:00");
        operator.waitsForTask("保守アカウントの無効化", number).presses("確かめる").sees("アカウントを無効にしたことを記録しました");
        reportsOnPaper(operator, EMERGENCY, "見本 一郎", "2026-12-10T14:05", "2026-12-10T15:30");
        manager.opensTask("作業の確認", EMERGENCY).chooses("verdict", "accept").fills("remark", "ログは装置が残さない。").goesOnToSign()
                .sees("緊急の作業の承認がまだです");
        approves(manager, "緊急の作業の承認", EMERGENCY);
        manager.opensTask("作業の確認", EMERGENCY).chooses("verdict", "accept").fills("remark", "ログは装置が残さない。").goesOnToSign()
                .signs(PASSWORD, "署名して認める").sees("作業を認めました");
    }

    private void applies(Visitor operator, String title, String place, String route) {
        operator.opens("/maintenance").follows("作業を申請する").followsIn(".entry", AGREEMENT).fills("title", title).ticksFirst("systems").ticksFirst("workers")
                .chooses("place", place);
        if (place.equals("REMOTE")) {
            operator.fills("route", route.isEmpty() ? "専用回線から踏み台を通る。" : route);
        }
        operator.fills("content", "様子を見て直し、動作を確かめる。").chooses("patientData", "NONE");
    }

    private void reportsOnPaper(Visitor operator, String title, String giver, String from, String until) {
        operator.opens("/maintenance").follows(title).sees("報告待ち").follows("報告を受け取る").ticksFirst("workers").ticksFirst("systems").fills("giver", giver)
                .fills("started", from).fills("ended", until).fills("content", "処理を再開した。").fills("result", "元に戻った。").chooses("patientData", "NONE")
                .fills("noLog", "装置がログを残さない。");
        photographs.takeOnce(operator.page(), "maintenance-report-paper");
        operator.presses("報告を入れる").sees("元に戻った。");
    }

    private void aWorkIsNotAccepted(RunningKitei kitei, Visitor operator, Visitor manager) {
        kitei.at("2026-12-14T09:00");
        applies(operator, EXCHANGE, "ON_SITE", "");
        operator.fills("from", "2026-12-15T13:00").fills("until", "2026-12-15T15:00").presses("申請する").sees("承認待ち");
        manager.opensTask("作業の承認", EXCHANGE).chooses("approval", "approve").goesOnToSign().sees("立ち会う人を選んでください");
        manager.chooses("approval", "approve").selects("attendant", "窓口 まどか").goesOnToSign().signs(PASSWORD, "署名して承認する").sees("承認の手続が済みました");
        theWindowPasses(kitei, operator, EXCHANGE, "2026-12-15T13:00", "2026-12-15T15:00");
        reportsOnPaper(operator, EXCHANGE, "見本 二郎", "2026-12-15T12:00", "2026-12-15T14:00");
        manager.opensTask("作業の確認", EXCHANGE).sees("期間より前に始めた").chooses("verdict", "not-accept").fills("reason", "立会いの人が来る前に始めた。")
                .goesOnToSign().signs(PASSWORD, "署名して認めない").sees("作業を認めませんでした");
        manager.opensTask("事故の報告と臨時監査の手配", EXCHANGE).chooses("incident", "none").chooses("audit", "order")
                .fills("remark", "1月の監査で、立会いの記録を確かめるよう命じた。");
        photographs.take(manager.page(), "maintenance-consequences");
        manager.presses("手配を記録する").sees("手配を記録しました");
        manager.opens("/maintenance").follows(EXCHANGE).sees("認めなかった").sees("立会いの人が来る前に始めた。").sees("事故の報告と臨時監査を手配");
        photographs.take(manager.page(), "maintenance-not-accepted");
    }

    private void theMonthIsListed(Visitor operator) throws IOException {
        operator.opens("/maintenance").follows("月ごとの一覧").sees(UPDATE).sees(EMERGENCY).sees(EXCHANGE);
        photographs.take(operator.page(), "maintenance-monthly");
        assertThat(operator.downloads("印刷用（PDF）")).contains("2026年12月", UPDATE, EMERGENCY, EXCHANGE);
        assertThat(Files.readString(operator.downloaded("表計算用のファイル（CSV）"))).contains(UPDATE, EMERGENCY, EXCHANGE, "立会いの人が来る前に始めた。");
    }
}
