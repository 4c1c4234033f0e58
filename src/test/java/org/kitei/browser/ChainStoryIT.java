package org.kitei.browser;

import static org.kitei.facility.SampleFounding.PASSWORD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kitei.facility.Size;

/** Work passed on to a third tier: each tier is declared and signs at a link on a phone; when the middle one stops, so does what is below. */
@Tag("browser")
@ExtendWith(InABrowser.class)
class ChainStoryIT {

    private static final String FIRST = "医事業務委託の秘密保持契約";
    private static final String SECOND = "例示データ株式会社";
    private static final String THIRD = "例示入力合同会社";
    private static final byte[] ONE_WHITE_DOT = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");

    @TempDir
    Path folder;

    private final Photographs photographs = new Photographs();

    @Test
    void threeTiersSignOneAfterTheOtherAndTheMiddleOneStopsTheLast(Browser browser) throws IOException {
        try (var kitei = RunningKitei.withSamples(folder.resolve("data"), Size.B); var manager = Visitor.at(browser, kitei.address());
                var system = Visitor.at(browser, kitei.address()); var head = Visitor.at(browser, kitei.address())) {
            var tiers = new Tiers(browser, kitei, manager, system, head);
            manager.signsIn("contract", PASSWORD);
            system.signsIn("system", PASSWORD);
            head.signsIn("head", PASSWORD);

            tiers.signs(FIRST);
            tiers.passesOn(FIRST, SECOND);
            tiers.letsPassOn(FIRST + "／" + SECOND);
            tiers.signs(FIRST + "／" + SECOND);
            tiers.passesOn(FIRST + "／" + SECOND, THIRD);
            var third = FIRST + "／" + SECOND + "／" + THIRD;
            tiers.signs(third);

            kitei.at("2027-01-25T09:00");
            manager.opens("/contracts?q=例示入力").follows(third).seesBeforeLong("契約が効力を発生");
            inTheTree(manager, "見本医事サービス", "期間中");
            inTheTree(manager, SECOND, "期間中");
            inTheTree(manager, THIRD, "期間中");
            photographs.take(manager.page(), "chain-three-tiers");

            tiers.stops(FIRST + "／" + SECOND);
            manager.opens("/contracts?q=例示入力").sees("上位の契約が切れています").follows(third).sees("この契約による業務も行えません");
            inTheTree(manager, "見本医事サービス", "期間中");
            inTheTree(manager, SECOND, "停止中");
            inTheTree(manager, THIRD, "上位の契約が切れています");
            photographs.take(manager.page(), "chain-cut");
        }
        photographs.areFine();
    }

    private static void inTheTree(Visitor visitor, String contractor, String state) {
        PlaywrightAssertions.assertThat(visitor.page().locator(".chain li").filter(new Locator.FilterOptions().setHasText(contractor))).containsText(state);
    }

    /** What the house and those outside do for one tier. */
    private final class Tiers {

        private final Browser browser;
        private final RunningKitei kitei;
        private final Visitor manager;
        private final Visitor system;
        private final Visitor head;
        private final Path rules;

        private Tiers(Browser browser, RunningKitei kitei, Visitor manager, Visitor system, Visitor head) throws IOException {
            this.browser = browser;
            this.kitei = kitei;
            this.manager = manager;
            this.system = system;
            this.head = head;
            rules = Files.write(folder.resolve("rules.png"), ONE_WHITE_DOT);
        }

        void signs(String title) {
            of(title).follows("罰則を確かめて写しを入れる").fills("rules", "就業規則第40条").attaches("file", rules).presses("確かめたことを記録する")
                    .sees("就業規則第40条");
            manager.opensTask("契約の用意", title).chooses("outcome", "submit").presses("提出する").sees("契約の用意を受け付けました");
            system.opensTask("条件の確認", title).chooses("verdict", "approve").presses("結果を出す").sees("条件の確認を受け付けました");
            of(title).presses("署名用のリンクを作る").sees("いちどだけ表示します");
            try (var outsider = Visitor.onAPhone(browser, kitei.address(), manager)) {
                outsider.chooses("choice", "sign").fills("name", "例示 次郎").fills("title", "代表社員").presses("確認へ進む").sees("同意して契約を締結します")
                        .presses("署名する").sees("署名を受け付けました");
            }
            head.opensTask("契約の締結", title).chooses("verdict", "sign").presses("確認へ進む").signs(PASSWORD, "署名して締結する").sees("契約の手続が済みました");
        }

        /** The contractor declares on a phone, and the house consents. */
        void passesOn(String above, String name) {
            of(above).presses("再委託の届出用リンクを作る").sees("いちどだけ表示します");
            try (var outsider = Visitor.onAPhone(browser, kitei.address(), manager)) {
                outsider.sees("再委託の届出").presses("届け出る").sees("入力してください");
                photographs.takeOnce(outsider.page(), "outside-declare-refused");
                outsider.fills("name", name).fills("address", "東京都例示区2-3-4").fills("representative", "代表社員　例示 次郎").fills("contact", "03-0000-0000")
                        .fills("email", "jiro@example.jp").fills("kindOfWork", "データの入力").fills("work", "診療報酬のデータの入力")
                        .fills("equalTerms", "同じ契約書を結び、社内規則の写しを出す。").presses("届け出る").sees("届け出を受け付けました");
            }
            system.opensTask("再委託の条件の確認", name).sees("元の契約の条件").chooses("verdict", "equal");
            photographs.takeOnce(system.page(), "task-equal-terms");
            system.presses("結果を出す").sees("条件の確認を受け付けました");
            head.opensTask("再委託の承諾", name).chooses("answer", "consent");
            photographs.takeOnce(head.page(), "task-consent");
            head.goesOnToSign().signs(PASSWORD, "署名して承諾する").sees("再委託の手続が済みました");
        }

        void letsPassOn(String title) {
            of(title).follows("条件を直す").chooses("passingOn", "true").presses("保存する").sees("認める（相手ごとに承諾が必要）");
        }

        void stops(String title) {
            of(title).follows("違反・事故を届け出る").fills("reason", "入力用の端末が盗まれた。").presses("届け出る");
            system.opensTask("停止の判断", title).chooses("decision", "suspend").fills("reason", "端末の行方が分かるまで停止する。").presses("決める")
                    .sees("決定を記録しました");
        }

        private Visitor of(String title) {
            return manager.opens("/contracts?q=" + title.substring(title.lastIndexOf('／') + 1)).follows(title);
        }
    }
}
