package org.kitei.text;

import java.util.List;

/** A valid text to vary one thing in. */
final class Texts {

    private Texts() {
    }

    static RegulationText hospital() {
        return TextReader.read("""
                医療情報システム運用管理規程

                第１章　総則
                （目的）
                第１条　この規程は、病院が使う医療情報システムの安全な管理について必要な事項を定める。
                （定義）
                第２条　この規程で使う用語の意味は、次のとおりとする。
                　（１）　利用者　医療情報システムを使う者をいう。
                　（２）　端末　利用者が操作する機器をいい、次のものを含む。
                　　ア　診察室に置く端末
                　　イ　持ち運ぶ端末

                第２章　体制
                （情報システム管理者）
                第３条　病院に情報システム管理者を置き、病院長が指名する。
                ２　情報システム管理者は、次の事務を行う。
                　（１）　医療情報システムの運用を統括すること。
                　（２）　利用者の登録を承認すること。
                　（３）　障害の記録を確認すること。
                ３　情報システム管理者は、毎月、記録を病院長に報告しなければならない。
                （監査）
                第４条　監査責任者は、毎年四回の監査を行い、その結果を別表第１により保管しなければならない。
                （教育）
                第５条　運用責任者は、利用者に対し、毎年、研修を行わなければならない。

                附　則
                この規程は、公布の日から施行する。

                別表第１（第４条関係）
                記録｜保管の期間
                監査の報告書｜五年
                """).text();
    }

    static RegulationText titled(String title, MainElement... main) {
        return new RegulationText(title, List.of(main), List.of(), List.of());
    }
}
