package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kitei.AtOnce;
import org.kitei.Faults;
import org.kitei.Traces;
import org.kitei.inbox.TaskClosed;
import org.kitei.ledger.Entry;
import org.kitei.ledger.LedgerFindings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to a work where two act at once, where the program was stopped, the clock set back or the database failed. */
class WorkUnharmedTest extends MaintenanceTest {

    @Autowired AccountRegister accounts;
    @Autowired WorkKeeping keeping;
    @Autowired Faults faults;
    @Autowired Traces traces;
    @Autowired LedgerFindings verification;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @AfterEach
    void mend() {
        faults.struck();
    }

    @Test
    void ofTwoApprovingAtOnceOneDoes() throws Exception {
        var id = works.applied(site);
        var task = hospitals.task(site.house(), "director", "approve-work").getId();
        var failures = AtOnce.failures(() -> decide(task, Map.of("approval", "approve")),
                () -> decide(task, Map.of("approval", "refuse", "reason", "診療時間に重なる。")));
        assertThat(failures).singleElement().isInstanceOf(TaskClosed.class);
        var approved = state(id) == WorkState.APPROVED;
        assertThat(count(id, "maintenance-approved")).isEqualTo(approved ? 1 : 0);
        assertThat(count(id, "maintenance-not-approved")).isEqualTo(approved ? 0 : 1);
    }

    @Test
    void ofApprovingAndWithdrawingAtOnceOneHappens() throws Exception {
        var id = works.applied(site);
        var task = hospitals.task(site.house(), "director", "approve-work").getId();
        var failures = AtOnce.failures(() -> decide(task, Map.of("approval", "approve")),
                () -> site.house().as("operator", () -> keeping.withdraw(id, "日程が変わった。")));
        var approved = state(id) == WorkState.APPROVED;
        assertThat(failures).singleElement().isInstanceOf(approved ? WorkKeeping.GoneOn.class : TaskClosed.class);
        assertThat(count(id, "maintenance-withdrawn")).isEqualTo(approved ? 0 : 1);
    }

    private void decide(String task, Map<String, String> answers) {
        hospitals.does(site.house(), "director", task, "approve-work", answers);
    }

    @Test
    void ofTwoConfirmingAtOnceThatAnAccountIsDisabledOneDoes() throws Exception {
        accountSwitch.byHand();
        var id = works.approved(site);
        travel("2026-12-03T13:00:00Z");
        var account = site.house().as("operator", () -> accounts.inUse().get(0).id()).toString();
        hospitals.does(site.house(), "operator", "open-account", Map.of("outcome", "opened", "account", account, "openedAt", "2026-12-03T22:00"));
        travel("2026-12-03T15:00:00Z");
        var task = hospitals.task(site.house(), "operator", "close-account").getId();
        var failures = AtOnce.failures(() -> disabled("operator", task), () -> disabled("manager", task));
        assertThat(failures).singleElement().isInstanceOf(TaskClosed.class);
        assertThat(count(id, "maintenance-account-closed")).isOne();
        assertThat(state(id)).isEqualTo(WorkState.AWAITING_REPORT);
    }

    private void disabled(String who, String task) {
        hospitals.does(site.house(), who, task, "close-account", Map.of("outcome", "closed", "closedAt", "2026-12-04T00:00"));
    }

    @Test
    void aWindowThatOpensWhileTheProgramIsDownOpensOnceItIsBack() {
        var id = works.approved(site);
        travel("2026-12-03T14:10:00Z");
        travel("2026-12-03T14:10:00Z");
        assertThat(state(id)).isEqualTo(WorkState.UNDER_WAY);
        assertThat(accountSwitch.asked()).containsExactly("open vendor-1");
        travel("2026-12-03T15:00:00Z");
        assertThat(accountSwitch.asked()).containsExactly("open vendor-1", "close vendor-1");
        assertThat(count(id, "maintenance-begun")).isOne();
    }

    @Test
    void aWindowThatPassedWhileTheProgramWasDownOpensNothing() {
        var id = works.approved(site);
        travel("2026-12-03T20:00:00Z");
        assertThat(accountSwitch.asked()).doesNotContain("open vendor-1");
        assertThat(state(id)).isEqualTo(WorkState.AWAITING_REPORT);
    }

    @Test
    void aClockSetBackOpensAndAsksNothingTwice() {
        var id = works.done(site);
        travel("2026-12-03T12:00:00Z");
        assertThat(state(id)).isEqualTo(WorkState.AWAITING_REPORT);
        travel("2026-12-03T13:00:00Z");
        travel("2026-12-03T15:00:00Z");
        assertThat(accountSwitch.asked()).containsExactly("open vendor-1", "close vendor-1");
        assertThat(count(id, "maintenance-begun")).isOne();
        assertThat(count(id, "maintenance-report-asked")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert into maintenance_work", "insert into maintenance_work_person", "update number_series", "insert into ACT_RU_TASK",
        "insert into inbox_task", "insert into ledger_entry", "commit"})
    void anApplicationThatFailsSomewhereLeavesNoTraceAndSucceedsAfterwards(String fault) {
        works.applied(site);
        var before = traces.of(site.house().id());
        arm(fault);
        assertThatThrownBy(() -> works.applied(site)).isInstanceOf(Exception.class);
        assertThat(faults.struck()).as("the fault has struck").isTrue();
        assertThat(traces.since(before, site.house().id())).isEmpty();
        assertThat(works.get(site, works.applied(site)).number()).isEqualTo("2026-002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update maintenance_work", "insert into signature", "delete from ACT_RU_TASK", "insert into ACT_RU_JOB", "insert into ledger_entry"})
    void anApprovalThatFailsSomewhereLeavesNoTraceAndSucceedsAfterwards(String fault) {
        var id = works.applied(site);
        var before = traces.of(site.house().id());
        faults.atStatement(fault);
        assertThatThrownBy(() -> works.approve(site, "approve-work")).isInstanceOf(Exception.class);
        assertThat(faults.struck()).as("the fault has struck").isTrue();
        assertThat(traces.since(before, site.house().id())).isEmpty();
        works.approve(site, "approve-work");
        assertThat(state(id)).isEqualTo(WorkState.APPROVED);
    }

    private void arm(String fault) {
        if (fault.equals("commit")) {
            faults.atCommit();
        } else {
            faults.atStatement(fault);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update maintenance_work set systems = 'ほかのシステム'", "update maintenance_work set until_at = from_at",
        "update maintenance_work set patient_data = 'TAKEN_OUT'", "update maintenance_work set emergency_because = '急ぐ'"})
    void aPlanChangedBehindTheProgramsBackIsNamed(String change) {
        works.applied(site);
        assertThat(verification.of(site.house())).isEmpty();
        transaction.executeWithoutResult(status -> jdbc.sql(change + " where facility_id = ?").param(site.house().id()).update());
        assertThat(verification.of(site.house())).singleElement().satisfies(found -> assertThat(found.act()).isEqualTo("maintenance-applied"));
    }

    @Test
    void somebodyPutIntoAPlanBehindTheProgramsBackIsNamed() {
        var id = works.applied(site);
        transaction.executeWithoutResult(status -> jdbc.sql("update maintenance_work_person set name = '別の人' where work_id = ?").param(id).update());
        assertThat(verification.of(site.house())).hasSize(1);
    }

    private long count(UUID id, String act) {
        return site.house().as("director", () -> ledger.about(WorkBook.subject(id))).stream().map(Entry::act).filter(act::equals).count();
    }
}
