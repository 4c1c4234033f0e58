package org.kitei.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kitei.facility.SampleFounding.PASSWORD;

import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kitei.facility.Size;

/** A contractor's representative without an account signs on a phone, between the contract manager and the head of the department. */
@Tag("browser")
@ExtendWith(InABrowser.class)
class ContractStoryIT {

    private static final String TITLE = "記録媒体廃棄業務の秘密保持契約";

    @TempDir
    Path folder;

    private final Photographs photographs = new Photographs();

    @Test
    void anOutsiderSignsOnAPhoneAndTheHeadOfTheDepartmentConcludes(Browser browser) {
        try (var kitei = RunningKitei.withSamples(folder.resolve("data"), Size.B); var manager = Visitor.at(browser, kitei.address())) {
            manager.signsIn("contract", PASSWORD).opens("/contracts").sees("相手の署名待ち");
            photographs.take(manager.page(), "contracts");
            manager.follows(TITLE).sees("このシステムからはメールを送れません").presses("署名用のリンクを作る").sees("いちどだけ表示します");
            photographs.take(manager.page(), "contract-link");
            signsOnAPhone(browser, kitei, manager.reads("code >> nth=0"), manager.reads("code >> nth=1"));
            concludes(browser, kitei);
            manager.opens("/contracts").follows(TITLE).sees("締結済み");
            assertThat(manager.downloads("署名した契約書（PDF）を保存する")).contains("署名の記録", "例示太郎", "手渡した確認コード");
            photographs.take(manager.page(), "contract-concluded");
            theChainIsATree(manager);
        }
        photographs.areFine();
    }

    private void signsOnAPhone(Browser browser, RunningKitei kitei, String link, String code) {
        try (var outsider = Visitor.at(browser, kitei.address())) {
            outsider.page().setViewportSize(390, 844);
            photographs.take(outsider.opens(link).sees("契約書への署名のお願い").seesNot("どうしますか").page(), "outside-code");
            outsider.fills("code", "00000000").presses("進む").sees("確認コードが違うか");
            outsider.fills("code", code).presses("進む").sees("どうしますか");
            photographs.take(outsider.page(), "outside-sign");
            outsider.chooses("choice", "sign").fills("name", "例示 太郎").fills("title", "").presses("確認へ進む").sees("入力してください");
            outsider.fills("title", "代表取締役").presses("確認へ進む").sees("同意して契約を締結します");
            photographs.take(outsider.page(), "outside-check");
            outsider.presses("署名する").sees("署名を受け付けました");
            photographs.take(outsider.page(), "outside-done");
            outsider.opens(link).sees("ページが見つかりません");
        }
    }

    private void concludes(Browser browser, RunningKitei kitei) {
        try (var head = Visitor.at(browser, kitei.address())) {
            head.signsIn("head", PASSWORD).opensTask("契約の締結", TITLE).chooses("verdict", "sign").presses("確認へ進む")
                    .fills("password", PASSWORD).presses("署名して締結する").sees("契約の手続が済みました");
        }
    }

    private void theChainIsATree(Visitor manager) {
        manager.opens("/contracts").follows("電子カルテシステム保守の秘密保持契約").sees("見本ネットワーク合同会社").sees("2次の委託先");
        photographs.take(manager.page(), "contract-chain");
    }
}
