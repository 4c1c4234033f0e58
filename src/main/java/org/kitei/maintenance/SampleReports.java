package org.kitei.maintenance;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kitei.contract.AgreementReading;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Role;
import org.kitei.facility.Size;
import org.kitei.inbox.SampleTasks;
import org.kitei.maintenance.LogColumns.Separator;
import org.kitei.maintenance.Plan.PatientData;
import org.kitei.maintenance.Plan.Place;
import org.kitei.maintenance.ReportDesk.Sent;
import org.springframework.stereotype.Component;

/**
 * Works of a sample facility that were done: an emergency that was verified, one to verify, whose report and log differ from its plan, one
 * to report, and in a hospital one that was not accepted and one whose account could not be switched. Each begins in the minute in which it is applied for and ends before its window is over,
 * because a sample is made in a moment.
 */
@Component
class SampleReports {

    private static final String WORKER = "見本 一郎";
    private static final DateTimeFormatter LOGGED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final SampleWorks works;
    private final SampleTasks people;
    private final LogLayouts layouts;
    private final AgreementReading agreements;
    private final FacilityDirectory facilities;
    private final Clock clock;

    SampleReports(SampleWorks works, SampleTasks people, LogLayouts layouts, AgreementReading agreements, FacilityDirectory facilities,
            Clock clock) {
        this.works = works;
        this.people = people;
        this.layouts = layouts;
        this.agreements = agreements;
        this.facilities = facilities;
        this.clock = clock;
    }

    void fill(UUID agreement, Size size) {
        var system = agreements.get(agreement).terms().systems().lines().findFirst().orElse("");
        layouts.decide(agreements.get(agreement).contractor().id(), 0, new LogColumns(Separator.COMMA, 1, 0, 2, 3));
        verified(agreement, system);
        toBeVerified(agreement, system);
        toBeReported(agreement, system);
        if (size == Size.B) {
            notAccepted(agreement, system);
            accountNotSwitched(agreement, agreements.get(agreement).terms().systems().lines().skip(1).findFirst().orElse(system));
        }
    }

    private void verified(UUID agreement, String system) {
        var now = now();
        var work = works.applied(remote(agreement, "検査結果の取込みの復旧", system, "止まった取込みを再開し、遅れた分が入ったことを確かめる。",
                PatientData.SEEN, now, Duration.ofHours(6)), works.pledged(agreement), "検査結果が届かず、診療に差し支える。");
        works.approvedAfterwards(work);
        works.doneEarly(work, "復旧を確かめたので、時間を残して終えた。");
        works.reported(work, new Reported(List.of(WORKER, "見本 二郎"), now.minus(25, ChronoUnit.MINUTES), now, List.of(system),
                        "取込みの処理を再開し、遅れた32件を取り込んだ。", "すべて取り込まれた。再び止まることはなかった。", PatientData.SEEN, "", null, "", ""),
                log(line(now.minus(20, ChronoUnit.MINUTES), "maint-01", "login"), line(now.plusSeconds(1), "maint-01", "restart import"),
                        line(now.plusSeconds(2), "maint-01", "logout")), WORKER);
        works.accepted(work, "電話を受けてすぐに始めた作業で、申請より前の分も立ち会って見ていた。");
    }

    private void toBeVerified(UUID agreement, String system) {
        var work = works.approved(appliedNow(agreement, () -> remote(agreement, "サーバー証明書の更新", system, "証明書を入れ替え、端末からつながることを確かめる。",
                PatientData.NONE, minute(), Duration.ofHours(4))), Map.of());
        var now = now();
        works.doneEarly(work, "予定より早く終わった。");
        works.reported(work, new Reported(List.of(WORKER, "見本 四郎"), now.minus(40, ChronoUnit.MINUTES), now, List.of(system),
                        "証明書を入れ替え、端末3台からつながることを確かめた。", "うまくいった。確かめるために患者の画面を開いた。", PatientData.SEEN, "", null, "", ""),
                log(line(now.minus(35, ChronoUnit.MINUTES), "maint-01", "login"), line(now.minus(30, ChronoUnit.MINUTES), "admin", "sudo"),
                        line(now.plusSeconds(1), "maint-01", "install certificate"), line(now.plusSeconds(2), "maint-01", "open patient list"),
                        line(now.plusSeconds(3), "maint-01", "logout")), WORKER);
    }

    private void toBeReported(UUID agreement, String system) {
        works.doneEarly(works.approved(appliedNow(agreement, () -> remote(agreement, "控えの取得の見直し", system, "控えを取る時刻を変え、取れたことを確かめる。",
                PatientData.NONE, minute(), Duration.ofHours(2))), Map.of()), "早く終わった。");
    }

    private void notAccepted(UUID agreement, String system) {
        var attendant = people.holder(Role.HELP_DESK).id().toString();
        var work = works.approved(appliedNow(agreement, () -> new Plan(agreement, "外来端末の交換", system, Place.ON_SITE, "", "端末3台を入れ替え、印刷を確かめる。",
                PatientData.NONE, "", minute(), minute().plus(Duration.ofHours(3)))), Map.of("attendant", attendant));
        var now = now();
        works.doneEarly(work, "申請にない人が来て作業を始めたため、立会いの人が止めた。");
        works.reported(work, new Reported(List.of("見本 五郎"), now, now, List.of(system), "1台を入れ替えたところで止められた。", "残りの2台は入れ替えていない。",
                PatientData.NONE, "", null, "", "端末の入替えのため、ログはない。"), null, "見本 五郎");
        works.notAccepted(work, "守秘を誓約していない人が作業した。");
    }

    /** Its account is to be opened by hand, and the system manager decides whether that it was not is an incident. */
    private void accountNotSwitched(UUID agreement, String system) {
        works.approved(appliedNow(agreement, () -> remote(agreement, "領収書の様式の更新", system, "様式を入れ替え、印刷を確かめる。", PatientData.NONE,
                minute(), Duration.ofHours(5))), Map.of());
        works.begun();
    }

    private Plan remote(UUID agreement, String title, String system, String content, PatientData data, Instant from, Duration length) {
        return new Plan(agreement, title, system, Place.REMOTE, "委託先の専用回線から、院内の踏み台を通る。", content, data, "", from, from.plus(length));
    }

    /** Again where the minute went by between the plan and its application. */
    private UUID appliedNow(UUID agreement, Supplier<Plan> plan) {
        try {
            return works.applied(plan.get(), works.pledged(agreement), "");
        } catch (InvalidInput theMinuteIsOver) {
            return works.applied(plan.get(), works.pledged(agreement), "");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private static Sent log(String... lines) {
        return new Sent("hoshu-log.csv", Stream.concat(Stream.of("time,account,operation"), Stream.of(lines))
                .collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.UTF_8));
    }

    private String line(Instant at, String account, String operation) {
        return LOGGED.format(at.atZone(facilities.zone())) + "," + account + "," + operation;
    }
}
