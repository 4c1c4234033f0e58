package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kitei.contract.TermKeeping;
import org.kitei.contract.WorkerKeeping;
import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.Role;
import org.kitei.maintenance.AccountSwitch.Answer;
import org.kitei.maintenance.Plan.PatientData;
import org.kitei.maintenance.Plan.Place;
import org.kitei.notice.ToldPages;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is told of something of maintenance reads the page they are led to: of every sentence there is, whoever it goes to. */
class WhoIsToldMayReadTest extends MaintenanceTest {

    @Autowired WorkApplying applying;
    @Autowired WorkKeeping keeping;
    @Autowired WorkReports asking;
    @Autowired WorkerKeeping workers;
    @Autowired TermKeeping terms;
    @Autowired IndirectWorkKeeping checks;
    @Autowired Appointments appointments;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired ToldPages pages;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    @Test
    void everySentenceLeadsWhoeverItIsToldToAPageTheyMayRead() throws Exception {
        beforeTheWindow();
        windowsAndTheirAccounts();
        reportsAndVerdicts();
        checksOfIndirectWork();
        aSuspension();
        var told = events.stream(Announcement.class).filter(one -> one.address().startsWith("/maintenance")).toList();
        assertThat(told).extracting(Announcement::key).containsAll(ToldPages.sentences("maintenance(-check)?|work-report"));
        assertThat(told).anySatisfy(one -> assertThat(one.to()).contains(site.house().who("m3")));
        assertThat(pages.areRead(site.house(), told)).isGreaterThan(20);
    }

    @Test
    void whoeverAppliedReadsItStillWithoutTheRoleAndNobodyElseDoes() throws Exception {
        var id = works.applied(site);
        site.house().as("director", () -> appointments.inForceOrPlanned(hospitals.today()).stream()
                .filter(term -> term.role() == Role.OPERATIONS_MANAGER && term.personId().equals(site.house().who("operator")))
                .forEach(term -> appointments.end(term.id(), hospitals.today())));
        hospitals.travelTo(site.house(), Instant.parse("2026-12-02T00:00:00Z"));
        hospitals.does(site.house(), "director", "approve-work", Map.of("approval", "refuse", "reason", "診療時間に重なる。"));
        assertThat(events.stream(Announcement.class).filter(one -> one.key().equals("maintenance.told.not-approved")).findFirst().orElseThrow().to())
                .contains(site.house().who("operator"));
        var page = browser.perform(get("/maintenance/" + id).with(visitors.as(site.house(), "operator"))).andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).doesNotContain("href=\"/contracts/", "href=\"/maintenance\"");
        assertThat(pages.status(site.house(), "operator", "/maintenance")).isEqualTo(403);
        assertThat(pages.status(site.house(), "m5", "/maintenance/" + id)).isEqualTo(403);
        assertThat(pages.status(site.house(), "m5", "/maintenance/" + id + "/diagrams/maintenance-verification.bpmn")).isEqualTo(403);
        assertThat(pages.status(site.house(), "operator", "/maintenance/" + id + "/diagrams/maintenance-verification.bpmn")).isEqualTo(200);
        assertThat(pages.status(site.house(), "operator", "/maintenance/" + id + "/diagrams/regulation-lifecycle.bpmn")).isEqualTo(404);
    }

    /** Refused, not approved, taken back, called off, lapsed; somebody is no longer registered when the window opens. */
    private void beforeTheWindow() {
        apply(works.registered(site.house(), site.agreement(), "例示 新人"), "2026-12-03T13:00:00Z", "2026-12-03T15:00:00Z");
        works.applied(site);
        hospitals.does(site.house(), "director", "approve-work", Map.of("approval", "refuse", "reason", "診療時間に重なる。"));
        var withdrawn = works.applied(site);
        site.house().as("operator", () -> keeping.withdraw(withdrawn, "日程が変わった。"));
        var calledOff = works.approved(site);
        site.house().as("manager", () -> keeping.callOff(calledOff, "機器が届かない。"));
        apply(site.other(), "2026-12-03T13:00:00Z", "2026-12-03T15:00:00Z");
        works.approve(site, "approve-work");
        site.house().as("manager", () -> workers.end(site.other(), "退職"));
    }

    /** An account that cannot be opened and one that cannot be closed, a work on site, an emergency, one broken off. */
    private void windowsAndTheirAccounts() {
        accountSwitch.automatic(Answer.failed("exit 1"));
        emergency();
        travel("2026-12-01T00:00:00Z");
        works.approve(site, "approve-afterwards");
        emergency();
        var plan = works.plan(site, "2026-12-03T13:00:00Z", "2026-12-03T15:00:00Z");
        works.applied(site, new Plan(plan.agreementId(), "現地の点検", plan.systems(), Place.ON_SITE, "", plan.content(), PatientData.SEEN, "",
                plan.from(), plan.until()));
        hospitals.does(site.house(), "director", "approve-work", Map.of("approval", "approve", "attendant", site.house().who("m3").toString()));
        var brokenOff = works.approved(site);
        apply(site.pledged(), "2026-12-10T13:00:00Z", "2026-12-10T15:00:00Z");
        travel("2026-12-02T15:00:00Z");
        hospitals.does(site.house(), "director", "approve-afterwards", Map.of("approval", "refuse", "reason", "緊急ではない。"));
        travel("2026-12-03T13:00:00Z");
        site.house().as("operator", () -> keeping.callOff(brokenOff, "診療に障る。"));
        travel("2026-12-03T14:00:00Z");
        accountSwitch.automatic(Answer.failed("exit 1"));
        travel("2026-12-03T15:00:00Z");
        hospitals.does(site.house(), "operator", "close-account", Map.of("outcome", "closed", "closedAt", "2026-12-04T00:00"));
    }

    private void reportsAndVerdicts() {
        travel("2026-12-04T00:00:00Z");
        var waiting = database.sql("select id from maintenance_work where facility_id = ? and state = 'AWAITING_REPORT' order by number")
                .param(site.house().id()).query(UUID.class).list();
        assertThat(waiting).hasSize(3);
        works.reported(site, waiting.get(0));
        works.reported(site, waiting.get(1));
        works.verify(site, "accept", "手書きの報告で、ログはない。");
        travel("2026-12-09T14:59:59Z");
        travel("2026-12-19T15:00:00Z");
        works.verify(site, "question", "終わりの時刻はいつですか。");
        transaction.executeWithoutResult(tx -> database.sql("update facility set sample = true where id = ?").param(site.house().id()).update());
        travel("2026-12-20T00:00:00Z");
        var again = waiting.get(2);
        works.reported(site, again);
        works.verify(site, "question", "どの端末ですか。");
        site.house().as("manager", () -> asking.makeLink(again));
        travel("2026-12-30T15:00:00Z");
    }

    private void checksOfIndirectWork() {
        site.house().as("manager", () -> checks.enter(new IndirectWorkDetails("院内の清掃", "例示清掃サービス株式会社", "鍵を見る。", Role.OPERATIONS_MANAGER, 1),
                LocalDate.parse("2027-01-01")));
        travel("2027-01-20T00:00:00Z");
        hospitals.does(site.house(), "operator", "check-indirect-work", Map.of("finding", "improper", "remark", "鍵が開いていた。"));
    }

    private void aSuspension() {
        apply(site.pledged(), "2027-01-21T13:00:00Z", "2027-01-21T15:00:00Z");
        works.approve(site, "approve-work");
        apply(site.pledged(), "2027-01-28T13:00:00Z", "2027-01-28T15:00:00Z");
        works.approve(site, "approve-work");
        travel("2027-01-21T13:00:00Z");
        site.house().as("manager", () -> terms.reportIncident(site.agreement(), "届いたメールに名簿があった"));
        hospitals.does(site.house(), "director", "decide-suspension", Map.of("decision", "suspend", "reason", "漏えいの疑い"));
    }

    private void emergency() {
        var plan = works.plan(site, "2026-12-01T00:00:00Z", "2026-12-01T06:00:00Z");
        site.house().as("operator", () -> applying.apply(plan, List.of(site.pledged()), "電子カルテが止まった。"));
    }

    private void apply(UUID worker, String from, String until) {
        site.house().as("operator", () -> applying.apply(works.plan(site, from, until), List.of(worker), ""));
    }
}
