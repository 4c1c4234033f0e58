package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.contract.AgreementKeeping;
import org.kitei.contract.TestContracts;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.NotAllowed;
import org.kitei.maintenance.ApplyingDesk.Stated;
import org.kitei.maintenance.TestWorks.Site;
import org.kitei.outside.OutsideVisit;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A contractor applies for a work at a link; it becomes the same work that the house applies for. */
@KiteiTest
class ApplyingAtALinkTest {

    @Autowired TestHospital hospitals;
    @Autowired TestContracts contracts;
    @Autowired TestWorks works;
    @Autowired ApplicationLinks links;
    @Autowired ApplyingDesk desk;
    @Autowired AgreementKeeping agreements;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired CalendarWords calendar;
    @Autowired TestClock clock;

    private Site site;

    @BeforeEach
    void anAgreementInForce() {
        clock.set(TestClock.START);
        site = works.site();
    }

    @Test
    void theApplicationGoesToTheSystemManagerLikeAnyOther() {
        var visit = visit("operator");
        assertThat(desk.choices(visit).systems()).containsExactly("電子カルテシステム");
        assertThat(desk.choices(visit).workers()).extracting(worker -> worker.name()).containsExactly("例示 一郎", "例示 二郎");
        var number = desk.apply(visit, stated(site.pledged(), "2026-12-03T22:00"));
        var work = works.get(site, work().orElseThrow());
        assertThat(work.number()).isEqualTo(number);
        assertThat(work.appliedBy()).isNull();
        assertThat(work.applicant()).contains("例示システム株式会社", contracts.email(site.house()));
        assertThat(work.plan().from()).isEqualTo("2026-12-03T13:00:00Z");
        assertThat(hospitals.waiting(site.house(), "director")).contains("approve-work");
        assertThat(work.state()).isEqualTo(WorkState.AWAITING_APPROVAL);
    }

    @Test
    void aLinkServesForOneWorkAndForNothingElse() {
        var visit = visit("manager");
        desk.apply(visit, stated(site.pledged(), "2026-12-03T22:00"));
        assertThatThrownBy(() -> desk.apply(visit, stated(site.pledged(), "2026-12-04T22:00"))).isInstanceOf(NoSuchRecord.class);
        assertThatThrownBy(() -> desk.choices(visit)).isInstanceOf(NoSuchRecord.class);
    }

    @Test
    void whatIsWrongWithThePlanLeavesTheLinkAsItWas() {
        var visit = visit("manager");
        assertThatThrownBy(() -> desk.apply(visit, stated(site.pledged(), "2026-11-01T22:00"))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desk.apply(visit, stated(UUID.randomUUID(), "2026-12-03T22:00"))).isInstanceOf(InvalidInput.class);
        assertThat(work()).isEmpty();
        desk.apply(visit, stated(site.pledged(), "2026-12-03T22:00"));
        assertThat(work()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state = 'ENDED'", "state = 'CLOSING'", "expired = true", "suspended_because = '情報が漏れたため'"})
    void onceNoWorkCanBeDoneUnderTheAgreementTheLinkShowsNothingOfIt(String since) throws Exception {
        make("manager", site.agreement());
        var token = contracts.token(site.house());
        var cookie = prove(token);
        assertThat(browser.perform(get("/s/" + token + "/apply").cookie(cookie)).andReturn().getResponse().getContentAsString())
                .contains("例示 一郎");
        transaction.executeWithoutResult(tx ->
                database.sql("update agreement set " + since + " where id = ?").param(site.agreement()).update());
        for (var address : List.of("/s/" + token, "/s/" + token + "/apply")) {
            var answer = browser.perform(get(address).cookie(cookie)).andReturn().getResponse();
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getContentAsString()).doesNotContain("例示 一郎", "電子カルテ");
        }
        var applied = browser.perform(filled(token, cookie, site.pledged().toString())).andReturn().getResponse();
        assertThat(applied.getStatus()).isEqualTo(404);
        assertThat(work()).isEmpty();
        assertThatThrownBy(() -> make("manager", site.agreement())).isInstanceOf(ApplicationLinks.NotWorkedUnder.class);
    }

    @Test
    void aSuspensionThatIsLiftedOpensTheLinkAgain() {
        var visit = visit("manager");
        suspended("漏えいの疑い");
        assertThatThrownBy(() -> desk.choices(visit)).isInstanceOf(NoSuchRecord.class);
        suspended("");
        assertThat(desk.choices(visit).workers()).isNotEmpty();
    }

    private void suspended(String because) {
        transaction.executeWithoutResult(tx ->
                database.sql("update agreement set suspended_because = ? where id = ?").params(because, site.agreement()).update());
    }

    @Test
    void whoHasNotPledgedIsRefusedAsEverywhere() {
        var newcomer = works.registered(site.house(), site.agreement(), "例示 新人");
        desk.apply(visit("manager"), stated(newcomer, "2026-12-03T22:00"));
        assertThat(works.get(site, work().orElseThrow()).state()).isEqualTo(WorkState.REFUSED);
    }

    @Test
    void linksAreMadeByThoseWhoKeepContractsOrOperationsAndForAgreementsThatBind() {
        assertThatThrownBy(() -> make("head", site.agreement())).isInstanceOf(NotAllowed.class);
        var contractor = contracts.get(site.house(), site.agreement()).contractor().id();
        var prepared = site.house().as("manager", () -> agreements.open(contractor, contracts.terms(site.house(), "2026-12-01", "2027-11-30")));
        assertThatThrownBy(() -> make("manager", prepared)).isInstanceOf(ApplicationLinks.NotWorkedUnder.class);
        assertThatThrownBy(() -> site.house().as("manager", () -> links.make(site.agreement(), new Recipient("", "@"))))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems()).hasSize(2));
    }

    @Test
    void theContractorFillsInThePageAndIsToldWhatIsMissing() throws Exception {
        var page = browser.perform(get("/contracts/" + site.agreement()).with(visitors.as(site.house(), "manager"))).andReturn().getResponse();
        assertThat(page.getContentAsString()).contains("/maintenance/application-links/" + site.agreement());
        browser.perform(post("/maintenance/application-links/" + site.agreement()).param("name", "例示 太郎")
                .param("email", contracts.email(site.house())).with(csrf()).with(visitors.as(site.house(), "manager")));
        var token = contracts.token(site.house());
        var cookie = prove(token);
        var empty = browser.perform(post("/s/" + token + "/apply").cookie(cookie).with(csrf())).andReturn().getResponse();
        assertThat(empty.getContentAsString()).contains("href=\"#title\"", "href=\"#systems\"", "href=\"#workers\"", "href=\"#place\"",
                "href=\"#from\"", "href=\"#patientData\"");
        var nobody = browser.perform(filled(token, cookie, "-".repeat(36))).andReturn().getResponse();
        assertThat(nobody.getStatus()).isEqualTo(200);
        assertThat(nobody.getContentAsString()).contains("href=\"#workers\"");
        var answer = browser.perform(filled(token, cookie, site.pledged().toString())).andReturn().getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/s/done");
        assertThat(work()).isPresent();
    }

    @Test
    void whoReadsEnglishReadsUntilWhenTheLinkServesInEnglish() throws Exception {
        make("manager", site.agreement());
        var until = site.house().as("manager", () -> calendar.moment(clock.instant().plus(java.time.Duration.ofDays(14)), java.util.Locale.ENGLISH));
        var page = browser.perform(get("/s/" + contracts.token(site.house())).param("lang", "en")).andReturn().getResponse();
        assertThat(page.getContentAsString()).contains(until);
    }

    private static MockHttpServletRequestBuilder filled(String token, Cookie cookie, String worker) {
        return post("/s/" + token + "/apply").cookie(cookie).with(csrf()).param("title", "月例更新")
                .param("systems", "電子カルテシステム").param("workers", worker).param("place", "REMOTE").param("route", "専用回線")
                .param("content", "更新を当てる。").param("patientData", "NONE").param("from", "2026-12-03T22:00").param("until", "2026-12-04T00:00");
    }

    private Cookie prove(String token) throws Exception {
        var asked = browser.perform(post("/s/" + token + "/code").with(csrf())).andReturn().getResponse();
        assertThat(asked.getStatus()).isEqualTo(302);
        var proved = browser.perform(post("/s/" + token + "/confirm").param("code", contracts.code(site.house())).with(csrf())).andReturn();
        return proved.getResponse().getCookie("SESSION");
    }

    private OutsideVisit visit(String maker) {
        make(maker, site.agreement());
        return contracts.visit(contracts.token(site.house()));
    }

    private void make(String maker, UUID agreement) {
        site.house().as(maker, () -> links.make(agreement, new Recipient("例示 太郎", contracts.email(site.house()))));
    }

    private static Stated stated(UUID worker, String from) {
        var begins = LocalDateTime.parse(from);
        return new Stated("月例更新", List.of("電子カルテシステム"), Plan.Place.REMOTE, "専用回線", "更新を当てる。", Plan.PatientData.NONE, "", begins,
                begins.plusHours(2), List.of(worker));
    }

    private Optional<UUID> work() {
        return database.sql("select id from maintenance_work where facility_id = ?").param(site.house().id()).query(UUID.class).optional();
    }
}
