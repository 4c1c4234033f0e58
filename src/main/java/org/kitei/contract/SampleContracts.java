package org.kitei.contract;

import java.time.LocalDate;
import java.util.UUID;

import org.kitei.contract.SampleAgreements.Draft;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.SampleFounded;
import org.kitei.facility.Size;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives a sample facility agreements in every stage, with contractors that do not exist, but for one: no term is over on the day they are
 * made, and the one that ends with that day waits for its return from the next day on.
 */
@Component
class SampleContracts {

    private static final String DATA_SEEN = "保守のために診療情報を見ることがある。持ち出さない。";
    private static final String NO_DATA = "扱わない。業務中に見聞きすることがある。";

    private final SampleAgreements agreements;
    private final FacilityDirectory facilities;

    SampleContracts(SampleAgreements agreements, FacilityDirectory facilities) {
        this.agreements = agreements;
        this.facilities = facilities;
    }

    /** After the regulation's own sample, so that its cases come first in every list. */
    @EventListener
    @Order(100)
    void fill(SampleFounded sample) {
        var today = facilities.today();
        var systems = String.join("\n", facilities.current().systems().stream().limit(2).toList());
        var maintenance = agreements.signed(agreements.opened(new Draft("見本システム保守株式会社", "電子カルテの保守", "電子カルテシステム保守の秘密保持契約",
                "電子カルテシステムと医事会計システムの保守", systems, DATA_SEEN, today, today.plusYears(1).minusDays(1), true)));
        agreements.signed(agreements.opened(new Draft("見本清掃サービス株式会社", "清掃", "院内清掃業務の秘密保持契約", "院内の清掃", "", NO_DATA,
                today.minusMonths(10), today.plusDays(60), false)));
        if (sample.size() == Size.B) {
            chain(maintenance);
            prepared(today);
            pastTheirSigning(today);
        }
    }

    private void chain(UUID maintenance) {
        var second = agreements.passedOn(maintenance, "見本データ管理株式会社", "データベースの監視と調整", true);
        agreements.passedOn(second, "見本夜間サポート合同会社", "夜間の一次対応", false);
        agreements.declared(maintenance, "見本ネットワーク合同会社", "院内の回線の点検");
    }

    private void prepared(LocalDate today) {
        agreements.offered(agreements.opened(new Draft("見本環境株式会社", "記録媒体の廃棄", "記録媒体廃棄業務の秘密保持契約", "記録媒体の回収と廃棄", "",
                "廃棄する媒体に残る診療情報。読み出さない。", today.plusMonths(1), today.plusYears(1), false)));
        agreements.opened(new Draft("見本医事サービス株式会社", "医事業務", "医事業務委託の秘密保持契約", "受付と会計", "医事会計システム",
                "受付と会計のために、患者の氏名、保険、診療の内容を見る。", today.plusMonths(2), today.plusYears(2), true));
        agreements.submitted(agreements.opened(new Draft("見本給食サービス株式会社", "給食", "患者給食業務の秘密保持契約", "食事の調製と配膳", "",
                "配膳のために、患者の氏名と食事の制限を見る。", today.plusMonths(1), today.plusYears(1), false)));
        agreements.signedByContractor(agreements.opened(new Draft("見本寝具株式会社", "寝具の洗濯", "寝具洗濯業務の秘密保持契約", "寝具の回収と洗濯", "", NO_DATA,
                today.plusMonths(1), today.plusYears(1), false)));
        agreements.givenUp(agreements.opened(new Draft("見本翻訳株式会社", "翻訳", "診療録翻訳業務の秘密保持契約", "紹介状の翻訳", "", "紹介状。", today.plusMonths(1),
                today.plusYears(1), false)), "院内で行うことにした。");
    }

    private void pastTheirSigning(LocalDate today) {
        agreements.suspended(agreements.signed(agreements.opened(new Draft("見本画像技術株式会社", "画像システムの保守", "医用画像管理システム保守の秘密保持契約",
                        "医用画像管理システムの保守", "医用画像管理システム", DATA_SEEN, today, today.plusMonths(18), false))),
                "保守に使う端末が1台見当たらないと、委託先から連絡があった。", "端末が見つかり、情報が漏れていないと確かめられるまで停止する。");
        agreements.renewed(agreements.signed(agreements.opened(new Draft("見本検査システム株式会社", "検査部門システムの保守", "検査部門システム保守の秘密保持契約",
                "検査部門システムの保守", "検査部門システム", DATA_SEEN, today.minusYears(1).plusDays(21), today.plusDays(20), false))));
        agreements.replacedToday(agreements.signed(agreements.opened(new Draft("見本警備株式会社", "警備", "夜間警備業務の秘密保持契約", "夜間の巡回と出入りの記録", "",
                NO_DATA, today.minusMonths(11), today.plusMonths(1), false))));
        agreements.toBeEnded(agreements.signed(agreements.opened(new Draft("見本文書サービス株式会社", "紙カルテの電子化", "紙カルテ電子化業務の秘密保持契約",
                "紙の診療録の読取りと保管", "電子カルテシステム", "預けた紙の診療録。作業場所から持ち出さない。", today.minusYears(2).plusDays(1), today, false))),
                "読取りがすべて終わった。");
    }
}
