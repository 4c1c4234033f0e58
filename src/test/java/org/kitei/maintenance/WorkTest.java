package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kitei.TestHospital.Refused;
import org.kitei.contract.TermKeeping;
import org.kitei.contract.WorkerKeeping;
import org.kitei.facility.AlreadyDone;
import org.kitei.facility.Appointments;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Role;
import org.kitei.maintenance.Plan.PatientData;
import org.kitei.maintenance.Plan.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The life of a work. */
class WorkTest extends MaintenanceTest {

    @Autowired WorkerKeeping workers;
    @Autowired WorkApplying applying;
    @Autowired WorkKeeping keeping;
    @Autowired TermKeeping terms;
    @Autowired WorkAccounts workAccounts;
    @Autowired Appointments appointments;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void aWorkIsApprovedBeforehandReportedAndVerified() {
        var id = works.applied(site);
        assertThat(state(id)).isEqualTo(WorkState.AWAITING_APPROVAL);
        assertThat(works.get(site, id).number()).isEqualTo("2026-001");
        assertThat(hospitals.waiting(site.house(), "director")).contains("approve-work");
        works.approve(site, "approve-work");
        assertThat(state(id)).isEqualTo(WorkState.APPROVED);
        travel("2026-12-03T12:59:00Z");
        assertThat(state(id)).isEqualTo(WorkState.APPROVED);
        travel("2026-12-03T13:00:00Z");
        assertThat(state(id)).isEqualTo(WorkState.UNDER_WAY);
        travel("2026-12-03T15:00:00Z");
        assertThat(state(id)).isEqualTo(WorkState.AWAITING_REPORT);
        works.reported(site, id);
        assertThat(state(id)).isEqualTo(WorkState.AWAITING_VERIFICATION);
        works.verify(site, "accept", "手書きの報告で、ログはない。");
        assertThat(state(id)).isEqualTo(WorkState.VERIFIED);
        assertThat(acts(id)).containsSubsequence("maintenance-verdict", "signed", "maintenance-report-asked", "maintenance-begun",
                "maintenance-approved", "signed", "maintenance-applied");
        assertThat(told()).contains("maintenance.told.approved", "maintenance.told.begun", "work-report.told.accept");
    }

    @Test
    void everythingThatDoesNotHoldIsSaid() {
        var unpledged = works.registered(site.house(), site.agreement(), "例示 三郎");
        var plan = works.plan(site, "2027-11-30T13:00:00Z", "2027-11-30T16:00:00Z");
        var other = new Plan(plan.agreementId(), plan.title(), "医事会計システム", plan.place(), plan.route(), plan.content(), plan.patientData(), "",
                plan.from(), plan.until());
        var id = site.house().as("operator", () -> applying.apply(other, List.of(site.pledged(), unpledged), ""));
        assertThat(state(id)).isEqualTo(WorkState.REFUSED);
        assertThat(works.get(site, id).refusals()).containsExactly("agreement-not-in-force", "system-not-covered",
                "worker-not-pledged");
        assertThat(told()).contains("maintenance.told.refused");
        assertThat(hospitals.waiting(site.house(), "director")).doesNotContain("approve-work");
    }

    @Test
    void workUnderASuspendedAgreementIsRefused() {
        suspend();
        var id = works.applied(site);
        assertThat(works.get(site, id).refusals()).containsExactly("agreement-suspended");
        assertThat(acts(id)).contains("maintenance-refused");
    }

    @Test
    void workUnderAnAgreementWithoutConsentOrWithABrokenChainIsRefused() {
        var below = works.below(site, "例示二次株式会社");
        assertThat(works.get(below, works.applied(below)).state()).isEqualTo(WorkState.AWAITING_APPROVAL);
        suspend();
        assertThat(works.get(below, works.applied(below)).refusals()).containsExactly("chain-broken");
        site.house().as("manager", () -> terms.reportIncident(site.agreement(), "対策が済んだ"));
        hospitals.does(site.house(), "director", "decide-suspension", Map.of("decision", "go-on", "reason", "対策が済んだ。"));
        transaction.executeWithoutResult(tx -> jdbc.sql("update subcontract set state = 'DECLARED' where agreement_id = ?").param(below.agreement()).update());
        assertThat(works.get(below, works.applied(below)).refusals()).containsExactly("subcontractor-not-consented");
    }

    @Test
    void anAgreementSuspendedSinceTheApprovalKeepsTheWindowShut() {
        var id = works.approved(site);
        suspend();
        travel("2026-12-03T13:00:00Z");
        assertThat(state(id)).isEqualTo(WorkState.REFUSED);
        assertThat(works.get(site, id).approved()).isTrue();
        assertThat(told()).contains("maintenance.told.stopped");
    }

    @Test
    void somebodyWhoLeftSinceTheApprovalKeepsTheWindowShut() {
        var id = works.approved(site);
        site.house().as("manager", () -> workers.end(site.pledged(), "退職"));
        travel("2026-12-03T13:00:00Z");
        assertThat(works.get(site, id).refusals()).containsExactly("worker-not-registered");
    }

    @Test
    void workOnSiteNeedsSomebodyWhoGoesAlong() {
        var plan = works.plan(site, "2026-12-03T01:00:00Z", "2026-12-03T03:00:00Z");
        var id = works.applied(site, new Plan(plan.agreementId(), plan.title(), plan.systems(), Place.ON_SITE, "", plan.content(), PatientData.SEEN,
                "", plan.from(), plan.until()));
        assertThat(catchThrowableOfType(Refused.class, () -> works.approve(site, "approve-work")).errors().get("attendant")).contains("立ち会う");
        hospitals.does(site.house(), "director", "approve-work", Map.of("approval", "approve", "attendant", site.house().who("m1").toString()));
        assertThat(works.get(site, id).attendant()).isEqualTo("試験 m1");
        assertThat(acts(id)).contains("maintenance-approved");
    }

    @Test
    void whatIsNotApprovedEndsWithAReason() {
        var id = works.applied(site);
        hospitals.does(site.house(), "director", "approve-work", Map.of("approval", "refuse", "reason", "診療時間に重なる。"));
        assertThat(state(id)).isEqualTo(WorkState.NOT_APPROVED);
        assertThat(works.get(site, id).reason()).isEqualTo("診療時間に重なる。");
        assertThat(told()).contains("maintenance.told.not-approved");
    }

    @Test
    void anApplicationNobodyDecidedOnLapsesWithItsWindow() {
        var id = works.applied(site);
        travel("2026-12-03T15:00:00Z");
        assertThat(state(id)).isEqualTo(WorkState.NOT_APPROVED);
        assertThat(told()).contains("maintenance.told.lapsed");
        assertThat(hospitals.waiting(site.house(), "director")).doesNotContain("approve-work");
        assertThat(acts(id)).contains("maintenance-lapsed");
    }

    @Test
    void anApplicationMayBeTakenBackOnlyBeforeItIsApproved() {
        var id = works.applied(site);
        site.house().as("operator", () -> keeping.withdraw(id, "日程が変わった。"));
        assertThat(state(id)).isEqualTo(WorkState.WITHDRAWN);
        assertThat(hospitals.waiting(site.house(), "director")).doesNotContain("approve-work");
        var approved = works.approved(site);
        assertThatThrownBy(() -> site.house().as("operator", () -> keeping.withdraw(approved, "遅い"))).isInstanceOf(AlreadyDone.class);
    }

    @Test
    void aWorkCalledOffBeforeItsWindowOpensNothing() {
        var id = works.approved(site);
        site.house().as("operator", () -> keeping.callOff(id, "機器が届かない。"));
        travel("2026-12-03T13:00:00Z");
        assertThat(state(id)).isEqualTo(WorkState.CALLED_OFF);
        assertThat(acts(id)).doesNotContain("maintenance-begun");
        assertThat(acts(id)).contains("maintenance-called-off");
    }

    @Test
    void aWorkBrokenOffIsReportedAllTheSame() {
        var id = works.approved(site);
        travel("2026-12-03T13:00:00Z");
        site.house().as("director", () -> keeping.callOff(id, "診療に障る。"));
        travel(clock.instant().toString());
        assertThat(accountSwitch.asked()).containsExactly("open vendor-1", "close vendor-1");
        assertThat(state(id)).isEqualTo(WorkState.AWAITING_REPORT);
        assertThat(works.get(site, id).reason()).isEqualTo("診療に障る。");
    }

    @Test
    void aMissingReportIsRemindedThenEscalated() {
        var id = works.done(site);
        assertThat(works.get(site, id).dueAt()).isEqualTo("2026-12-09T14:59:59Z");
        travel("2026-12-09T14:59:59Z");
        assertThat(told()).contains("maintenance.told.report-late").doesNotContain("maintenance.told.report-missing");
        travel("2026-12-16T15:00:00Z");
        assertThat(toldTo("maintenance.told.report-missing")).containsExactly(who("manager"));
        assertThat(acts(id)).contains("maintenance-report-missing");
    }

    @Test
    void whoeverIsToldOfAMissingReportHearsWhereNoLetterWentToTheContractor() {
        works.done(site);
        travel("2026-12-20T00:00:00Z");
        assertThat(told()).contains("maintenance.told.report-late-by-hand", "work-report.told.link-dead").doesNotContain("maintenance.told.report-late");
    }

    @Test
    void whereNoMailGoesOutNobodyIsToldThatTheContractorWasAskedAgain() {
        works.done(site);
        transaction.executeWithoutResult(tx -> jdbc.sql("update facility set sample = true where id = ?").param(site.house().id()).update());
        travel("2026-12-09T14:59:59Z");
        assertThat(told()).contains("maintenance.told.report-late-by-hand", "work-report.told.silent-by-hand")
                .doesNotContain("maintenance.told.report-late", "work-report.told.silent");
    }

    @Test
    void anAccountCountsAsUsedOnlyOnceItWasOpened() {
        var id = works.approved(site);
        assertThat(accounts(id)).as("planned").isEmpty();
        travel("2026-12-03T13:00:00Z");
        assertThat(accounts(id)).containsExactly("vendor-1");
    }

    private Set<String> accounts(UUID id) {
        return site.house().as("director", () -> workAccounts.of(id));
    }

    @Test
    void aContractorsLongNameWithALongAddressIsKeptWhole() {
        var applicant = "あ".repeat(200) + "（" + "a".repeat(254) + "）";
        var plan = works.plan(site, "2026-12-03T13:00:00Z", "2026-12-03T15:00:00Z");
        var id = site.house().as("operator", () -> transaction.execute(tx -> applying.apply(plan, List.of(site.pledged()), "", null, applicant)));
        assertThat(works.get(site, id).applicant()).isEqualTo(applicant);
    }

    @Test
    void aMissingVerificationIsRemindedThenEscalated() {
        anotherSystemManager();
        var id = works.done(site);
        works.reported(site, id);
        travel(works.get(site, id).dueAt().toString());
        assertThat(told()).contains("maintenance.told.verification-late").doesNotContain("maintenance.told.verification-missing");
        travel(works.get(site, id).dueAt().plusSeconds(7 * 86_400).toString());
        assertThat(toldTo("maintenance.told.verification-missing")).as("those above whoever ought to verify").containsExactlyInAnyOrder(who("director"), who("manager"));
        assertThat(acts(id)).contains("maintenance-verification-missing");
    }

    private void anotherSystemManager() {
        site.house().as("director", () -> appointments.appoint(who("m4"), Role.SYSTEM_MANAGER, null, hospitals.today(), null));
    }

    @Test
    void aQuestionAsksForAReportAgain() {
        var id = works.done(site);
        works.reported(site, id);
        works.verify(site, "question", "終わりの時刻はいつですか。");
        assertThat(state(id)).isEqualTo(WorkState.AWAITING_REPORT);
        works.reported(site, id);
        works.verify(site, "accept", "手書きの報告で、ログはない。");
        assertThat(state(id)).isEqualTo(WorkState.VERIFIED);
    }

    @Test
    void whatIsNotAcceptedIsAnIncident() {
        var id = works.done(site);
        works.reported(site, id);
        works.verify(site, "not-accept", "計画にない情報を持ち出した。");
        assertThat(state(id)).isEqualTo(WorkState.NOT_ACCEPTED);
        assertThat(events.stream(WorkNotAccepted.class)).singleElement()
                .satisfies(happened -> assertThat(happened.reason()).isEqualTo("計画にない情報を持ち出した。"));
        hospitals.does(site.house(), "director", "order-consequences", Map.of("incident", "report", "audit", "order", "remark", "監査責任者に頼んだ。"));
        assertThat(acts(id)).startsWith("maintenance-consequences-ordered");
    }

    @Test
    void anEmergencyBeginsAtOnceAndIsApprovedWithinADay() {
        var id = emergency();
        assertThat(state(id)).isEqualTo(WorkState.UNDER_WAY);
        assertThat(works.get(site, id)).satisfies(work -> {
            assertThat(work.approvalOwed()).isTrue();
            assertThat(work.plan().from()).isEqualTo(clock.instant());
        });
        assertThat(hospitals.task(site.house(), "director", "approve-afterwards").dueAt().orElseThrow())
                .isEqualTo(clock.instant().plusSeconds(86_400));
        works.approve(site, "approve-afterwards");
        assertThat(works.get(site, id).approvalOwed()).isFalse();
        travel("2026-12-01T06:00:00Z");
        works.reported(site, id);
        works.verify(site, "accept", "手書きの報告で、ログはない。");
        assertThat(state(id)).isEqualTo(WorkState.VERIFIED);
        assertThat(acts(id)).contains("maintenance-approved-afterwards");
    }

    @Test
    void anEmergencyIsNotVerifiedBeforeItIsApproved() {
        var id = emergency();
        travel("2026-12-01T06:00:00Z");
        works.reported(site, id);
        assertThat(catchThrowableOfType(Refused.class, () -> works.verify(site, "accept", "手書きの報告で、ログはない。")).errors().get("verdict")).contains("承認");
        assertThat(catchThrowableOfType(Refused.class, () -> works.verify(site, "not-accept", "計画にない作業をした。")).errors().get("verdict")).contains("承認");
        assertThat(state(id)).isEqualTo(WorkState.AWAITING_VERIFICATION);
        works.approve(site, "approve-afterwards");
        works.verify(site, "accept", "手書きの報告で、ログはない。");
        assertThat(state(id)).isEqualTo(WorkState.VERIFIED);
    }

    @Test
    void anEmergencyThatIsNotApprovedIsNotAcceptedWhereverItHasGot() {
        var open = emergency();
        travel(clock.instant().toString());
        refuseAfterwards();
        travel(clock.instant().toString());
        assertThat(accountSwitch.asked()).containsExactly("open vendor-1", "close vendor-1");
        assertThat(state(open)).isEqualTo(WorkState.NOT_ACCEPTED);
        assertThat(acts(open)).as("its account is closed, and nothing is asked").doesNotContain("maintenance-report-asked");
        hospitals.does(site.house(), "director", "order-consequences", Map.of("incident", "report", "audit", "order", "remark", "監査を頼んだ。"));
        var unreported = emergency();
        travel("2026-12-01T06:00:00Z");
        refuseAfterwards();
        assertThat(state(unreported)).isEqualTo(WorkState.NOT_ACCEPTED);
        assertThatThrownBy(() -> works.reported(site, unreported)).isInstanceOf(AlreadyDone.class);
        hospitals.does(site.house(), "director", "order-consequences", Map.of("incident", "report", "audit", "order", "remark", "監査を頼んだ。"));
        var reported = works.done(site);
        works.reported(site, reported);
        assertThat(hospitals.waiting(site.house(), "director")).as("another work goes on").contains("verify-work");
        assertThat(events.stream(WorkNotAccepted.class)).hasSize(2);
        assertThat(acts(open)).contains("maintenance-refused-afterwards");
    }

    @Test
    void anEmergencyLateInItsApprovalIsEscalated() {
        anotherSystemManager();
        emergency();
        travel(clock.instant().plusSeconds(86_400).toString());
        assertThat(toldTo("maintenance.told.afterwards-late")).containsExactlyInAnyOrder(who("director"), who("manager"), who("m4"));
    }

    @Test
    void whatIsWrongWithAPlanIsSaidAtItsField() {
        assertThat(refused(works.plan(site, "2026-11-01T00:00:00Z", "2026-12-03T15:00:00Z"))).containsExactly("until");
        assertThat(refused(works.plan(site, "2026-12-03T15:00:00Z", "2026-12-03T15:00:00Z"))).containsExactly("until");
        assertThat(refused(works.plan(site, "2026-11-30T14:59:00Z", "2026-12-01T15:00:00Z"))).containsExactly("from");
        assertThat(refused(new Plan(site.agreement(), " ", "", Place.REMOTE, "", "", PatientData.TAKEN_OUT, "",
                Instant.parse("2026-12-03T13:00:00Z"), Instant.parse("2026-12-03T15:00:00Z"))))
                .containsExactlyInAnyOrder("title", "systems", "content", "route", "dataTaken");
        assertThat(catchThrowableOfType(InvalidInput.class, () -> site.house().as("operator", () ->
                applying.apply(works.plan(site, "2026-12-03T13:00:00Z", "2026-12-03T15:00:00Z"), List.of(UUID.randomUUID()), ""))).problems())
                .extracting(InvalidInput.Problem::field).containsExactly("workers");
    }

    @Test
    void aWindowMayBeginInTheMinuteThatRuns() {
        clock.set(Instant.parse("2026-12-01T01:00:40Z"));
        assertThat(works.get(site, works.applied(site, works.plan(site, "2026-12-01T01:00:00Z", "2026-12-01T03:00:00Z"))).state())
                .isEqualTo(WorkState.AWAITING_APPROVAL);
        assertThat(refused(works.plan(site, "2026-12-01T00:59:00Z", "2026-12-01T03:00:00Z"))).containsExactly("from");
    }

    private List<String> refused(Plan plan) {
        return catchThrowableOfType(InvalidInput.class, () -> works.applied(site, plan)).problems().stream()
                .map(InvalidInput.Problem::field).toList();
    }

    @Test
    void onlyAnOperationsManagerApplies() {
        assertThatThrownBy(() -> site.house().as("head", () -> applying.apply(works.plan(site, "2026-12-03T13:00:00Z", "2026-12-03T15:00:00Z"),
                List.of(site.pledged()), ""))).isInstanceOf(NotAllowed.class);
    }

    private UUID emergency() {
        var plan = works.plan(site, "2026-12-01T00:00:00Z", "2026-12-01T06:00:00Z");
        return site.house().as("operator", () -> applying.apply(plan, List.of(site.pledged()), "電子カルテが止まった。"));
    }

    private void refuseAfterwards() {
        hospitals.does(site.house(), "director", "approve-afterwards", Map.of("approval", "refuse", "reason", "緊急ではない。"));
    }

    private void suspend() {
        site.house().as("manager", () -> terms.reportIncident(site.agreement(), "漏えいの疑い"));
        hospitals.does(site.house(), "director", "decide-suspension", Map.of("decision", "suspend", "reason", "調べるため。"));
    }

}
