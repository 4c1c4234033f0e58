package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kitei.TestHospital.Refused;
import org.kitei.contract.TermKeeping;
import org.kitei.contract.WorkStops;
import org.kitei.inbox.Alarms;
import org.kitei.maintenance.AccountSwitch.Answer;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Where an agreement is suspended, nobody goes on working under it. */
class StoppingWorksTest extends MaintenanceTest {

    @Autowired AccountWindowList list;
    @Autowired TermKeeping terms;
    @Autowired List<Alarms> alarms;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired JdbcClient database;
    @Autowired ApplicationEventPublisher publisher;
    @Autowired TransactionTemplate transaction;

    @Test
    void theAccountOpenUnderItIsClosedAtOnceAndThoseConcernedAreTold() {
        var id = works.approved(site);
        travel("2026-12-03T13:00:00Z");
        decide("suspend");
        travel("2026-12-03T13:10:00Z");
        assertThat(accountSwitch.asked()).containsExactly("open vendor-1", "close vendor-1");
        assertThat(site.house().as("director", list::open)).isEmpty();
        assertThat(works.get(site, id)).satisfies(work -> {
            assertThat(work.state()).as("what was done until then is reported").isEqualTo(WorkState.AWAITING_REPORT);
            assertThat(work.reason()).contains("停止された", "漏えいの疑い");
        });
        assertThat(toldTo("maintenance.told.agreement-stopped")).contains(who("manager"), who("director"), who("operator"));
        assertThat(toldTo("contract.told.suspended")).contains(who("manager"), who("head"), who("director"), who("operator"));
        assertThat(acts(id)).contains("maintenance-broken-off", "maintenance-account-closed");
    }

    @Test
    void anAccountThatCannotBeClosedThenIsAnAlarm() {
        works.approved(site);
        travel("2026-12-03T13:00:00Z");
        accountSwitch.automatic(Answer.failed("exit 1"));
        decide("suspend");
        travel("2026-12-03T13:10:00Z");
        assertThat(site.house().as("m5", () -> alarms.stream().flatMap(one -> one.now(Locale.JAPANESE).stream()).toList())).singleElement()
                .satisfies(one -> assertThat(one.words()).contains("vendor-1"));
        assertThat(toldTo("maintenance.told.account-not-closed")).contains(who("director"), who("operator"));
    }

    @Test
    void aWorkNotBegunIsHeldAndSaysSo() throws Exception {
        var id = works.approved(site);
        decide("suspend");
        assertThat(toldTo("maintenance.told.held")).contains(who("manager"), who("director"), who("operator"));
        assertThat(page(id)).contains("契約が止まっているため");
        assertThat(acts(id)).contains("maintenance-held");
        decide("go-on");
        assertThat(page(id)).doesNotContain("契約が止まっているため");
        travel("2026-12-03T13:00:00Z");
        assertThat(works.get(site, id).state()).as("it was lifted in time").isEqualTo(WorkState.UNDER_WAY);
    }

    @Test
    void aHeldWorkIsNotApprovedButMayBeRefused() {
        var id = works.applied(site);
        decide("suspend");
        assertThat(catchThrowableOfType(Refused.class, () -> works.approve(site, "approve-work")).errors().get("approval")).contains("契約が止まって");
        hospitals.does(site.house(), "director", "approve-work", Map.of("approval", "refuse", "reason", "漏えいを調べるため。"));
        assertThat(works.get(site, id).state()).isEqualTo(WorkState.NOT_APPROVED);
    }

    @Test
    void anAgreementWhoseTermHasRunOutStopsItsWorkToo() {
        var id = works.approved(site);
        travel("2026-12-03T13:00:00Z");
        site.house().as("director", () -> transaction.executeWithoutResult(tx -> {
            database.sql("update agreement set expired = true where id = ?").param(site.agreement()).update();
            publisher.publishEvent(new WorkStops(Set.of(site.agreement()), ""));
        }));
        travel("2026-12-03T13:10:00Z");
        assertThat(works.get(site, id).reason()).contains("期間が過ぎた");
        assertThat(site.house().as("director", list::open)).isEmpty();
    }

    @Test
    void whatWasPassedOnIsStoppedWithTheAgreementAboveIt() {
        var below = works.below(site, "例示二次株式会社");
        var id = works.approved(below);
        travel("2026-12-03T13:00:00Z");
        assertThat(state(id)).isEqualTo(WorkState.UNDER_WAY);
        decide("suspend");
        travel("2026-12-03T13:10:00Z");
        assertThat(accountSwitch.asked()).containsExactly("open vendor-1", "close vendor-1");
        assertThat(state(id)).isEqualTo(WorkState.AWAITING_REPORT);
    }

    @Test
    void worksUnderAnotherAgreementGoOn() {
        var other = works.another(site);
        var id = works.approved(other);
        hospitals.travelTo(other.house(), Instant.parse("2026-12-03T13:00:00Z"));
        decide("suspend");
        assertThat(works.get(other, id).state()).isEqualTo(WorkState.UNDER_WAY);
        assertThat(works.get(other, id).reason()).isEmpty();
    }

    private void decide(String decision) {
        site.house().as("manager", () -> terms.reportIncident(site.agreement(), "届いたメールに名簿があった"));
        hospitals.does(site.house(), "director", "decide-suspension", Map.of("decision", decision, "reason", "漏えいの疑い"));
    }

    private String page(UUID id) throws Exception {
        return browser.perform(get("/maintenance/" + id).with(visitors.as(site.house(), "operator"))).andReturn().getResponse().getContentAsString();
    }

}
