package org.kitei.browser;

import static org.kitei.facility.SampleFounding.PASSWORD;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes on beside the cases for years: reviews, editions to be read, people who come and go, the committee's own rule, a contract's end. */
@Tag("browser")
class StandingAffairsIT extends SampleStories {

    private static final String REGULATION = "情報システム運用管理規程";
    private static final String SCANNING = "紙カルテ電子化業務の秘密保持契約";

    @Test
    void aReviewThatAnybodyAskedForEndsWithoutANewEdition() {
        var asker = as("staff").opens("/regulations").follows(REGULATION).follows("見直しを求める").presses("見直しを求める")
                .sees("きっかけを選んでください。").sees("理由を入力してください。");
        photographs.take(asker.page(), "review-asked-refused");
        asker.chooses("origin", "RISK").fills("reason", "不審なメールが続いた。").presses("見直しを求める").sees("見直しの求めを受け付けました");
        var reviewer = as("system").opensTask("見直し", REGULATION).sees("不審なメールが続いた。").chooses("verdict", "keep")
                .fills("reason", "今の定めで足りる。");
        photographs.take(reviewer.page(), "task-review");
        reviewer.goesOnToSign().signs(PASSWORD, "署名して結果を出す").sees("見直しの結果を受け付けました");
        asker.opens("/regulations").follows(REGULATION).follows("見直しの記録").sees("今の定めで足りる。").sees("このまま");
        photographs.take(asker.page(), "reviews");
    }

    @Test
    void whoeverIsConcernedReadsANewEditionAndTheSecretarySeesWhoHasNot() {
        house = "clinic";
        var director = drafts("検体容器取扱要領");
        submits(director, "検体容器取扱要領");
        approves(director, "検体容器取扱要領", in(3));
        var reader = as("staff").opens("/").followsIn(".entry", "検体容器取扱要領");
        photographs.take(reader.page(), "edition-to-read");
        reader.presses("読んで確認しました").sees("読んで確認しました。");
        director.opens("/regulations").follows("検体容器取扱要領").follows("確認した人を見る").follows("まだの人だけ見る").sees("約束 守")
                .seesNot("利用 里奈");
        photographs.take(director.page(), "who-has-not-read");
    }

    @Test
    void somebodyIsAppointedAcceptsAndHasTheTasksOfTheRole() {
        var director = as("director").opens("/appointments/new").followsIn(".entry", "窓口 まどか").selects("role", "委員").presses("確認へ進む");
        photographs.take(director.page(), "appointment-sign");
        director.signs(PASSWORD, "署名して任命する").sees("窓口 まどか");
        var named = as("help-desk").opensTask("任命の回答", "委員").chooses("answer", "accept");
        photographs.take(named.page(), "task-accept-appointment");
        named.presses("回答する").sees("回答を受け付けました");
        director.opens("/notices").sees("窓口 まどかさんが、委員への任命を受けました。");
        director.opens("/appointments/new").followsIn(".entry", "見本 明").selects("role", "委員").fills("until", in(1)).presses("確認へ進む")
                .signs(PASSWORD, "署名して任命する").sees("見本 明");
        as("audit").opensTask("任命の回答", "委員").chooses("answer", "accept").presses("回答する").sees("回答を受け付けました");
        var drafter = drafts("窓口記録要領");
        submits(drafter, "窓口記録要領");
        calls("窓口記録要領", 8);
        opines("help-desk", "窓口記録要領", "adopt");
        drafter.opensCase("窓口記録要領").sees("意見 1/8人");
        var leaving = as("audit").opensTask("意見", "窓口記録要領").chooses("opinion", "adopt");
        kitei.midnightOf(in(2));
        drafter.opensCase("窓口記録要領").seesBeforeLong("意見 1/7人", kitei::momentsLater);
        leaving.goesOnToSign().sees("委員の任期が終わったため、この回ではあなたの意見を求めません。").opens("/tasks").seesNot("窓口記録要領");
    }

    @Test
    void aRuleOfTheFacilitysOwnCountsInTheNextRound() {
        var secretary = as("secretary").opens("/settings/resolution").chooses("quorum", "MORE_THAN_HALF").chooses("majority", "AT_LEAST_THREE_QUARTERS")
                .presses("案を作る").sees("案を作りました。");
        photographs.take(secretary.page(), "rule-proposed");
        as("director").opens("/settings/resolution").signs(PASSWORD, "署名して決裁する").sees("決裁しました。次の回の審議から用います。")
                .sees("施設のきまり 第1版");
        photographs.take(as("director").page(), "rule-decided");
        var drafter = drafts("廃棄端末要領");
        submits(drafter, "廃棄端末要領");
        calls("廃棄端末要領", 8);
        VOTERS.subList(0, 4).forEach(member -> opines(member, "廃棄端末要領", "adopt"));
        VOTERS.subList(4, 6).forEach(member -> opines(member, "廃棄端末要領", "against"));
        as("chair").opensTask("議事録の確認", "廃棄端末要領").sees("否決").goesOnToSign().signs(PASSWORD, "署名して答申する").sees("答申しました");
        drafter.opensCase("廃棄端末要領").sees("否決").sees("施設のきまり 第1版");
    }

    @Test
    void whatTheCommitteeWantsChangedStandsBesideTheDraft() {
        var drafter = drafts("院内掲示要領");
        submits(drafter, "院内掲示要領");
        calls("院内掲示要領", 8);
        VOTERS.forEach(member -> as(member).opensTask("意見", "院内掲示要領").chooses("opinion", "amend").fills("reason", "期間が要る。")
                .presses("行を足す").selectsSecond("comments[0].article").fills("comments[0].comment", "掲示の期間を定めること。")
                .goesOnToSign().signs(PASSWORD, "署名して意見を出す").sees("意見を受け付けました"));
        reports("chair", "院内掲示要領");
        drafter.opensCase("院内掲示要領").sees("修正可決").follows("本文を直す").sees("掲示の期間を定めること。");
        photographs.take(drafter.page(), "editor-amendments");
    }

    @Test
    void aRegulationThatExistsOnPaperIsTakenInWithItsPastAndAmendedFromThere() {
        house = "clinic";
        var director = as("director").opens("/regulations").follows("既存の規程を取り込む").fills("effectiveDate", in(30))
                .fills("paperNumber", "第3版").fills("words", "往診記録要領\n\n（目的）\n第１条　この要領は、往診の記録について定める。\n\n附　則\nこの要領は、平成31年4月1日から施行する。")
                .presses("読み取りを確かめる").sees("施行した日は、今日以前の日にしてください。");
        photographs.take(director.page(), "take-in-refused");
        director.fills("effectiveDate", "2019-04-01").presses("読み取りを確かめる").sees("往診の記録について定める。");
        photographs.take(director.page(), "take-in-sign");
        director.signs(PASSWORD, "署名して取り込む").sees("取り込みました。").sees("既存の規程");
        director.follows("既存の版を取り込む").fills("effectiveDate", "2015-04-01").fills("words", "往診記録要領\n\n（目的）\n第１条　この要領は、往診について定める。")
                .presses("読み取りを確かめる").signs(PASSWORD, "署名して取り込む").sees("2015年4月1日");
        photographs.take(director.page(), "regulation-as-found");
        director.opens("/cases/new").choosesWords("往診記録要領を改正する").presses("起案を始める").sees("往診の記録について定める。");
    }

    @Test
    void aCaseWhoseBaseWasCalledOffIsWrittenOnTheTextThatIsLeft() {
        house = "clinic";
        var director = drafts("洗濯業務要領");
        submits(director, "洗濯業務要領");
        approves(director, "洗濯業務要領", in(0));
        director.opensCase("洗濯業務要領").seesBeforeLong("に施行されました", kitei::momentsLater);
        amends(director, "洗濯業務要領", "毎週");
        submits(director, "洗濯業務要領");
        approves(director, "洗濯業務要領", in(9));
        amends(director, "洗濯業務要領", "毎日");
        director.opens("/cases").followsIn("tr", "未施行").follows("施行日の変更を求める").fills("wished", in(18)).fills("reason", "業者が替わる。").presses("院長に求める");
        director.opensTask("施行日の決裁", "洗濯業務要領").chooses("dateDecision", "call-off").fills("reason", "業者が替わる。").goesOnToSign()
                .signs(PASSWORD, "署名して");
        director.opens("/cases").followsIn("tr", "起案中").follows("もとの版を改める").sees("このままではどの日にも施行できません。");
        photographs.take(director.page(), "rebase");
        director.presses("をもとにする").seesNot("もとの版を改めてから提出してください。");
        submits(director, "洗濯業務要領");
        approves(director, "洗濯業務要領", in(9));
    }

    @Test
    void aReviewThatFindsTheTextWantingHasItAbolishedOrAmended() {
        house = "clinic";
        var director = drafts("給食連絡要領");
        submits(director, "給食連絡要領");
        approves(director, "給食連絡要領", in(0));
        director.opensCase("給食連絡要領").seesBeforeLong("に施行されました", kitei::momentsLater);
        finds(director, "給食連絡要領", "abolish", "給食を外に任せた。");
        director.waitsForTask("起案", "給食連絡要領").sees("廃止").chooses("outcome", "withdraw").fills("withdrawReason", "連絡は残る。").goesOnToSign()
                .signs(PASSWORD, "署名して取り下げる").sees("案件を取り下げました");
        finds(director, "給食連絡要領", "amend", "連絡の仕方が変わった。");
        director.waitsForTask("起案", "給食連絡要領").sees("一部改正");
        director.opens("/regulations").follows("給食連絡要領").follows("見直しの記録").sees("廃止する").sees("給食を外に任せた。").sees("改正する");
    }

    private static void finds(Visitor director, String title, String verdict, String why) {
        director.opens("/regulations").follows(title).follows("見直しを求める").chooses("origin", "RISK").fills("reason", why)
                .presses("見直しを求める").sees("見直しの求めを受け付けました");
        director.waitsForTask("見直し", title).chooses("verdict", verdict).fills("reason", why).goesOnToSign()
                .signs(PASSWORD, "署名して結果を出す").sees("見直しの結果を受け付けました");
    }

    @Test
    void anAppointmentThatChangesTheTableOfStaffProposesAnAmendment() {
        appoints("利用 里奈", "staff", "受付窓口");
        var drafter = as("drafter").opens("/regulations").follows(REGULATION).sees("規程の改正を提案します。");
        drafter.follows("変わるところを見る").sees("利用 里奈さんが");
        photographs.take(drafter.page(), "staff-table");
        drafter.sees("その案件で表も直すか、終わってから起こしてください。");
    }

    private static void amends(Visitor director, String title, String howOften) {
        director.opens("/cases/new").choosesWords(title + "を改正する").presses("起案を始める");
        director.fills("text", director.readsField("text").replace("\n\n附　則", "\n第２条　洗濯は、" + howOften + "行う。\n\n附　則")).presses("保存して確かめる");
    }

    /** The term of one of the sample's agreements is over from its second day on. */
    @Test
    void whatWasHandedOverToAContractorComesBackWithACertificate() throws IOException {
        var manager = as("contract").waitsForTask("返還・廃棄の確認", SCANNING).chooses("how", "returned");
        photographs.take(manager.page(), "task-return");
        manager.goesOnToSign().sees("証明書がまだ入っていません。");
        manager.opens("/contracts").follows(SCANNING).sees("返還か廃棄を確かめます");
        photographs.take(manager.page(), "contract-closing");
        manager.follows("証明書を入れる");
        photographs.take(manager.page(), "contract-certificate");
        manager.attaches("file", Files.writeString(folder.resolve("返還証明書.txt"), "紙の診療録 312冊を返した。")).presses("証明書を入れる")
                .sees("返還証明書.txt");
        manager.opensTask("返還・廃棄の確認", SCANNING).chooses("how", "returned").goesOnToSign();
        photographs.take(manager.page(), "task-return-sign");
        manager.signs(PASSWORD, "署名して確認する").sees("返還・廃棄の確認を記録しました");
        manager.opens("/contracts").follows(SCANNING).sees("この契約は終わりました。");
    }
}
