package org.kitei.maintenance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.kitei.contract.AgreementList;
import org.kitei.contract.AgreementQuery;
import org.kitei.contract.AgreementReading;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.SampleFounded;
import org.kitei.maintenance.Plan.PatientData;
import org.kitei.maintenance.Plan.Place;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Works for a sample facility, as its people would make them: one to approve, one to come, one refused, an emergency under way, some that
 * came to nothing, and such as were done.
 */
@Component
class SampleMaintenance {

    private final SampleWorks works;
    private final SampleReports reports;
    private final AgreementList agreements;
    private final AgreementReading reading;
    private final FacilityDirectory facilities;

    SampleMaintenance(SampleWorks works, SampleReports reports, AgreementList agreements, AgreementReading reading, FacilityDirectory facilities) {
        this.works = works;
        this.reports = reports;
        this.agreements = agreements;
        this.reading = reading;
        this.facilities = facilities;
    }

    /** After the agreements and those registered under them. */
    @EventListener
    @Order(120)
    void fill(SampleFounded sample) {
        agreements.find(new AgreementQuery("", AgreementQuery.Selection.IN_FORCE, null, AgreementQuery.Order.UNTIL, null), 25).stream()
                .map(line -> line.id()).filter(id -> !works.pledged(id).isEmpty()).findFirst().ifPresent(agreement -> {
                    reports.fill(agreement, sample.size());
                    fill(agreement);
                });
    }

    private void fill(UUID agreement) {
        var system = reading.get(agreement).terms().systems().lines().findFirst().orElse("");
        var today = facilities.today();
        apply(plan(agreement, "月例の更新", system, today.plusDays(3), 22, 24), "");
        works.approved(apply(plan(agreement, "帳票の様式の変更", system, today.plusDays(7), 20, 22), ""), Map.of());
        works.notApproved(apply(plan(agreement, "外来の時間の再起動", system, today.plusDays(4), 9, 10), ""), "診療時間に重なる。昼休みか夜に申請し直してください。");
        works.withdrawn(apply(plan(agreement, "無停電電源の交換", system, today.plusDays(6), 20, 21), ""), "部品が届かない。");
        works.calledOff(works.approved(apply(plan(agreement, "記憶装置の増設", system, today.plusDays(8), 20, 22), ""), Map.of()), "作業する人が来られなくなった。");
        apply(plan(agreement, "ほかのシステムの点検", "契約にないシステム（見本）", today.plusDays(5), 10, 12), "");
        apply(plan(agreement, "停止した処理の復旧", system, today.plusDays(1), 0, 6), "夜間の一括処理が止まり、診療を始められない。");
    }

    private static Plan plan(UUID agreement, String title, String system, Instant from, Instant until) {
        return new Plan(agreement, title, system, Place.REMOTE, "委託先の専用回線から、院内の踏み台を通る。", "控えを取り、作業し、動作を確かめる。うまくいかなければ控えに戻す。",
                PatientData.SEEN, "", from, until);
    }

    private Plan plan(UUID agreement, String title, String system, LocalDate day, int from, int until) {
        return plan(agreement, title, system, hour(day, from), hour(day, until));
    }

    private Instant hour(LocalDate day, int hour) {
        return day.atStartOfDay(facilities.zone()).plusHours(hour).toInstant();
    }

    private UUID apply(Plan plan, String emergencyBecause) {
        return works.applied(plan, works.pledged(plan.agreementId()), emergencyBecause);
    }
}
