package org.kitei.browser;

import static org.kitei.facility.SampleFounding.PASSWORD;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What does not go straight on: minds changed, people away, dates moved. Each story writes a regulation of its own. */
@Tag("browser")
class ExceptionalPathsIT extends SampleStories {

    @Test
    void aTextPulledBackOrNotVotedOnIsSubmittedAgainAsItIsAndWithdrawnAtLast() {
        var drafter = drafts("災害時運用要領");
        submits(drafter, "災害時運用要領");
        drafter.opensCase("災害時運用要領").follows("案を引き戻す");
        photographs.take(drafter.page(), "pull-back");
        drafter.presses("引き戻す").sees("引き戻した");
        submits(drafter, "災害時運用要領");
        calls("災害時運用要領", 2);
        kitei.midnightOf(in(3));
        as("chair").waitsForTask("期限の延長か打切り", "災害時運用要領").chooses("prolongOutcome", "close").fills("reason", "年度末で集まらない。")
                .presses("決める").sees("受け付けました");
        reports("chair", "災害時運用要領");
        drafter.opensCase("災害時運用要領").sees("年度末で集まらない。");
        submits(drafter, "災害時運用要領");
        calls("災害時運用要領", 8);
        drafter.opensCase("災害時運用要領").sees("第2回審議").cannotFollow("案を引き戻す").follows("案件を取り下げる").presses("取り下げる")
                .sees("取り下げる理由を入力してください").fills("reason", "別の規程にまとめることにした。").presses("取り下げる")
                .sees("別の規程にまとめることにした。");
        as("member1").opens("/notices").sees("取り下げ");
        photographs.take(as("member1").page(), "notices");
    }

    @Test
    void aTextSentBackComesBeforeTheCommitteeAgainOnlyWhenChanged() {
        var drafter = drafts("印刷物取扱要領");
        submits(drafter, "印刷物取扱要領");
        theCommitteeAdopts("印刷物取扱要領");
        as("director").opensTask("決裁", "印刷物取扱要領").chooses("decision", "send-back").fills("reason", "保存の年数を書き足すこと。")
                .goesOnToSign().signs(PASSWORD, "署名して差し戻す").sees("差し戻しました");
        drafter.opensCase("印刷物取扱要領").follows("本文を直す").sees("保存の年数を書き足すこと。");
        photographs.take(drafter.page(), "editor-sent-back");
        drafter.opensTask("起案", "印刷物取扱要領").chooses("outcome", "submit").fills("reason", "このまま。")
                .goesOnToSign().sees("次のところを直してください");
        photographs.take(drafter.page(), "resubmitted-unchanged");
        drafter.opensCase("印刷物取扱要領").follows("本文を直す").fills("text",
                drafter.readsField("text") + "\n第２条　印刷物は、５年間保存しなければならない。").presses("保存して確かめる");
        submits(drafter, "印刷物取扱要領");
        as("secretary").opensCase("印刷物取扱要領").sees("保存の年数を書き足すこと。").sees("第2回審議");
    }

    @Test
    void aRejectedTextIsCopiedIntoANewCase() {
        house = "clinic";
        var director = drafts("往診端末要領");
        submits(director, "往診端末要領");
        director.opensTask("決裁", "往診端末要領").chooses("decision", "reject").fills("reason", "運用を先に試す。").goesOnToSign()
                .signs(PASSWORD, "署名して却下する").sees("却下しました");
        director.opensCase("往診端末要領").sees("運用を先に試す。").follows("この本文で新しい案件を起こす").presses("起案を始める")
                .sees("往診端末要領");
        photographs.take(director.page(), "copied-case");
    }

    @Test
    void anAbsentDirectorsDeputyDecidesAndTheDirectorReadsItAfterwards() {
        var director = as("director").opens("/absences").follows("代理を指名する").followsIn(".entry", "例示 健");
        photographs.take(director.page(), "deputy-new");
        director.chooses("acts", "decide").fills("from", in(0)).fills("until", in(39)).presses("代理を指名する").sees("代理に指名し");
        var drafter = drafts("夜間連絡要領");
        submits(drafter, "夜間連絡要領");
        theCommitteeAdopts("夜間連絡要領");
        director.opens("/absences").follows("不在を記録する").fills("until", in(3)).presses("不在を記録する").sees("不在を記録しました");
        var deputy = as("system").opensTask("決裁", "夜間連絡要領").chooses("decision", "approve").fills("effectiveDate", in(28))
                .goesOnToSign().sees("架空 大造");
        photographs.take(deputy.page(), "sign-for-the-director");
        deputy.signs(PASSWORD, "署名して決裁する").sees("承認しました");
        director.opens("/absences").presses("戻りました").sees("お帰りなさい");
        photographs.take(director.opensTask("後閲", "夜間連絡要領").page(), "task-read-afterwards");
        director.fills("remark", "承知した。").goesOnToSign().signs(PASSWORD, "署名して後閲する").sees("後閲しました");
        director.opensCase("夜間連絡要領").sees("例示 健（架空 大造の代決）").sees("承知した。");
        photographs.take(director.page(), "case-decided-by-a-deputy");
    }

    @Test
    void theDayIsChangedAfterTheDecisionAndTheTextWaitsForTheNewOne() {
        house = "clinic";
        var director = drafts("予約端末要領");
        submits(director, "予約端末要領");
        approves(director, "予約端末要領", in(9));
        director.opensCase("予約端末要領").follows("施行日の変更を求める").fills("wished", in(14)).fills("reason", "機器が届かない。").presses("院長に求める");
        director.opensTask("施行日の決裁", "予約端末要領").chooses("dateDecision", "keep").fills("reason", "一台あれば足りる。").goesOnToSign()
                .signs(PASSWORD, "署名して日を変えない").sees("施行日を変えないことにしました");
        director.opensCase("予約端末要領").sees("一台あれば足りる。").sees("いま：" + words(9) + "の施行を待っています")
                .follows("施行日の変更を求める").fills("wished", in(18)).fills("reason", "機器の納入が遅れる。");
        photographs.take(director.page(), "another-date");
        director.presses("院長に求める");
        photographs.take(director.opensTask("施行日の決裁", "予約端末要領").page(), "task-decide-date");
        director.chooses("dateDecision", "move").fills("effectiveDate", in(18)).fills("reason", "納入を待つ。").goesOnToSign()
                .signs(PASSWORD, "署名して日を改める").sees("施行日を改めました");
        kitei.midnightOf(in(9));
        director.opensCase("予約端末要領").sees(words(18));
        kitei.midnightOf(in(18));
        director.opensCase("予約端末要領").seesBeforeLong(words(18) + "に施行されました", kitei::momentsLater);
    }

    @Test
    void aRegulationIsAbolishedOnItsDay() {
        house = "clinic";
        var director = drafts("旧端末要領");
        submits(director, "旧端末要領");
        approves(director, "旧端末要領", in(0));
        director.opens("/cases").follows("旧端末要領の制定").seesBeforeLong("に施行されました", kitei::momentsLater);
        director.opens("/cases/new").chooses("start", "abolish").selects("toAbolish", "旧端末要領").presses("起案を始める");
        photographs.take(director.page(), "abolish");
        director.opensTask("起案", "旧端末要領").chooses("outcome", "submit").fills("reason", "端末を使わなくなった。").goesOnToSign()
                .signs(PASSWORD, "署名して提出する").sees("案を提出しました");
        approves(director, "旧端末要領", in(8));
        kitei.midnightOf(in(8));
        director.opens("/cases").follows("旧端末要領の廃止").seesBeforeLong("廃止された", kitei::momentsLater);
        director.opens("/regulations").follows("旧端末要領").sees("この規程は、" + words(8) + "に廃止されました");
        photographs.take(director.page(), "regulation-abolished");
    }

    @Test
    void aCommitteeWithoutItsQuorumIsGivenTimeAndATieIsBrokenByTheChair() {
        var drafter = drafts("持込端末要領");
        submits(drafter, "持込端末要領");
        calls("持込端末要領", 2, "四例 四季", "五例 五月");
        as("member5").opens("/tasks").seesNot("持込端末要領");
        opines("vice-chair", "持込端末要領", "adopt");
        var late = as("member1").opensTask("意見", "持込端末要領").chooses("opinion", "adopt");
        kitei.midnightOf(in(3));
        late.goesOnToSign().sees("意見の期限を過ぎました");
        photographs.take(late.page(), "opinion-too-late");
        var chair = as("chair").waitsForTask("期限の延長か打切り", "持込端末要領").chooses("prolongOutcome", "prolong")
                .fills("deadline", in(8)).fills("reason", "学会と重なったため。");
        photographs.take(chair.page(), "prolong-or-close");
        chair.presses("決める").sees("受け付けました");
        opines("member1", "持込端末要領", "adopt");
        VOTERS.subList(2, 4).forEach(member -> opines(member, "持込端末要領", "against"));
        photographs.take(chair.opensTask("可否同数の裁決", "持込端末要領").page(), "task-break-tie");
        chair.chooses("tieBreak", "adopt").fills("reason", "試行の範囲にとどまる。").goesOnToSign()
                .signs(PASSWORD, "署名して裁決する").sees("裁決しました");
        chair.opens("/absences").follows("不在を記録する").fills("until", in(3)).presses("不在を記録する").sees("不在を記録しました");
        var viceChair = as("vice-chair").opensTask("議事録の確認", "持込端末要領").sees("学会と重なったため。")
                .sees("審議から外れた委員　五例 五月、四例 四季（理由：案を作るのに加わった。）");
        photographs.take(viceChair.page(), "minutes-of-a-tie");
        viceChair.goesOnToSign().sees("想定 和子").signs(PASSWORD, "署名して答申する").sees("答申しました");
        drafter.opensCase("持込端末要領").sees("学会と重なったため。").sees("試行の範囲にとどまる。").sees("仮定 進（副委員長）が想定 和子に代わって");
    }

    @Test
    void aCaseIsHandedOverAndWhoeverLeavesHandsTheirsOver() {
        appoints("利用 里奈", "staff", "起案者");
        var drafter = drafts("貸出端末要領");
        submits(drafter, "貸出端末要領");
        calls("貸出端末要領", 8, "二例 二葉", "三例 三郎", "四例 四季", "五例 五月");
        var secretary = as("secretary").opensCase("貸出端末要領").follows("起案者を代える").selects("successor", "利用 里奈").fills("reason", "担当が替わった。");
        photographs.take(secretary.page(), "handover");
        secretary.presses("起案者を代える").sees("担当が替わった。");
        VOTERS.subList(0, 2).forEach(member -> opines(member, "貸出端末要領", "send-back"));
        reports("chair", "貸出端末要領");
        as("staff").opensTask("起案", "貸出端末要領").sees("まだ早い。");
        drafter.opens("/tasks").seesNot("貸出端末要領");
        var administrator = as("admin").opens("/people").followsIn("tr", "利用 里奈").fills("lastDay", in(0)).presses("退職日を決める")
                .sees("引き継ぐ人を選んでください。");
        photographs.take(administrator.page(), "leaving-without-a-successor");
        administrator.selects("successor-cases", "試作 文子").fills("lastDay", in(0)).presses("退職日を決める").seesNot("引き継ぐ人を選んでください。");
        drafter.opensTask("起案", "貸出端末要領").sees("まだ早い。");
        as("staff").opens("/tasks").seesNot("貸出端末要領");
    }
}
