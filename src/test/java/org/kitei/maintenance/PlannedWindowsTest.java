package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kitei.contract.WorkerKeeping;
import org.kitei.facility.Announcement;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** From its approval on, the register says which accounts a work will have, and when. */
class PlannedWindowsTest extends MaintenanceTest {

    @Autowired AccountWindowList list;
    @Autowired AccountWindows windows;
    @Autowired AccountRegister accounts;
    @Autowired WorkApplying applying;
    @Autowired WorkKeeping keeping;
    @Autowired WorkerKeeping workers;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    @Test
    void anApprovedWorkStandsAmongThoseToBeOpened() throws Exception {
        works.applied(site);
        assertThat(planned()).as("nobody has approved it").isEmpty();
        works.approve(site, "approve-work");
        assertThat(planned()).singleElement().satisfies(line -> {
            assertThat(line.account()).isEqualTo("vendor-1");
            assertThat(line.from()).isEqualTo("2026-12-03T13:00:00Z");
        });
        assertThat(events.stream(Announcement.class).filter(one -> one.key().equals("maintenance.told.account-planned"))).singleElement()
                .satisfies(one -> assertThat(one.to()).contains(site.house().who("operator")));
        var page = browser.perform(get("/maintenance/accounts").with(visitors.as(site.house(), "auditor"))).andReturn().getResponse();
        assertThat(page.getContentAsString()).contains("電子カルテの月例更新", "vendor-1");
        travel("2026-12-03T13:00:00Z");
        assertThat(planned()).isEmpty();
        assertThat(events.stream(Announcement.class).filter(one -> one.key().equals("maintenance.told.account-planned"))).hasSize(1);
        assertThat(site.house().as("auditor", list::open)).hasSize(1);
    }

    @Test
    void aWorkCalledOffOrStoppedIsNoLongerAmongThem() {
        var calledOff = works.approved(site);
        site.house().as("operator", () -> keeping.callOff(calledOff, "機器が届かない。"));
        assertThat(planned()).isEmpty();
        assertThat(line(calledOff).state()).isEqualTo(WindowState.NOT_OPENED);
        var stopped = works.approved(site);
        site.house().as("manager", () -> workers.end(site.pledged(), "退職"));
        travel("2026-12-03T13:00:00Z");
        assertThat(planned()).isEmpty();
        assertThat(line(stopped).state()).isEqualTo(WindowState.NOT_OPENED);
        travel("2026-12-03T15:00:00Z");
        assertThat(accountSwitch.asked()).isEmpty();
    }

    @Test
    void theAccountThereIsWhenTheWindowOpensIsTaken() {
        var id = works.approved(site);
        site.house().as("operator", () -> accounts.retire(accounts.inUse().get(0).id()));
        site.house().as("operator", () -> accounts.enter(new NewAccount("電子カルテシステム", "vendor-2", null)));
        travel("2026-12-03T13:00:00Z");
        assertThat(accountSwitch.asked()).containsExactly("open vendor-2");
        assertThat(line(id).account()).isEqualTo("vendor-2");
    }

    @Test
    void aWorkApprovedBeforeTheUpdateIsPlannedWhenItsWindowOpens() {
        var id = works.approved(site);
        transaction.executeWithoutResult(tx -> database.sql("delete from maintenance_account_window where work_id = ?").param(id).update());
        travel("2026-12-03T13:00:00Z");
        assertThat(line(id).state()).isEqualTo(WindowState.OPEN);
        travel("2026-12-03T15:00:00Z");
        assertThat(line(id).state()).isEqualTo(WindowState.CLOSED);
        assertThat(works.get(site, id).state()).isEqualTo(WorkState.AWAITING_REPORT);
    }

    @Test
    void anEmergencyOpensAtOnceWithoutAPlan() {
        var plan = works.plan(site, "2026-12-01T00:00:00Z", "2026-12-01T06:00:00Z");
        var id = site.house().as("operator", () -> applying.apply(plan, List.of(site.pledged()), "電子カルテが止まった。"));
        travel(clock.instant().toString());
        assertThat(line(id).state()).isEqualTo(WindowState.OPEN);
        works.approve(site, "approve-afterwards");
        assertThat(site.house().as("auditor", () -> windows.of(id))).hasSize(1);
    }

    private List<WindowLine> planned() {
        return site.house().as("auditor", () -> list.planned(20));
    }

    private WindowLine line(UUID work) {
        return site.house().as("auditor", () -> windows.of(work)).get(0);
    }
}
