package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kitei.Faults;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.TestHospital.Refused;
import org.kitei.Traces;
import org.kitei.contract.TestContracts;
import org.kitei.facility.Announcement;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NotAllowed;
import org.kitei.inbox.Alarms;
import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Entry;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.LedgerFindings;
import org.kitei.maintenance.AccountSwitch.Answer;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts are open while their work's window lasts, once, and closed whatever happens in between. */
@KiteiTest
@RecordApplicationEvents
class AccountTest {

    private static final String SYSTEM = "電子カルテシステム";
    private static final Instant FROM = Instant.parse("2026-12-10T13:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-12-10T15:00:00Z");

    @Autowired TestHospital hospitals;
    @Autowired TestContracts contracts;
    @Autowired TestSwitch accountSwitch;
    @Autowired AccountRegister register;
    @Autowired AccountWindows windows;
    @Autowired AccountWindowList list;
    @Autowired AccountSteps steps;
    @Autowired List<Alarms> alarms;
    @Autowired WorkRecords works;
    @Autowired Ledger ledger;
    @Autowired RuntimeService engine;
    @Autowired ManagementService jobs;
    @Autowired TransactionTemplate transaction;
    @Autowired Faults faults;
    @Autowired LedgerFindings verification;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    @Autowired ApplicationEvents events;
    @Autowired Traces traces;
    @Autowired MockMvc browser;
    @Autowired Visitors visitors;

    private House house;
    private UUID agreement;
    private UUID account;

    @BeforeEach
    void aHospitalWithAnAccount() {
        accountSwitch.byHand();
        house = contracts.hospital();
        agreement = contracts.inForce(house, "2026-12-01", "2027-11-30");
        account = enter("vendor-1", null);
    }

    @AfterEach
    void byHand() {
        accountSwitch.byHand();
    }

    private UUID enter(String name, @Nullable UUID contractor) {
        return house.as("manager", () -> register.enter(new NewAccount(SYSTEM, name, contractor)));
    }

    @Test
    void whereNothingIsConfiguredAPersonOpensAndClosesAndSaysWhen() {
        var work = approved(FROM, UNTIL);
        assertThat(told("maintenance.told.account-planned")).containsExactly(house.who("manager"));
        assertThat(hospitals.waiting(house, "manager")).doesNotContain("open-account");
        travelTo(FROM);
        assertThat(line(work).state()).isEqualTo(WindowState.OPENING);
        travelTo(FROM.plusSeconds(600));
        opens("2026-12-10T22:05");
        assertThat(line(work)).satisfies(open -> {
            assertThat(open.state()).isEqualTo(WindowState.OPEN);
            assertThat(open.account()).isEqualTo("vendor-1");
            assertThat(open.openedAt()).isEqualTo("2026-12-10T13:05:00Z");
            assertThat(open.openedBy()).isEqualTo("試験 drafter");
            assertThat(open.contractor()).isEqualTo("例示システム株式会社");
            assertThat(open.people()).isEqualTo("作業 一郎");
        });
        assertThat(house.as("auditor", list::open)).extracting(WindowLine::workId).containsExactly(work);
        travelTo(UNTIL);
        assertThat(line(work).late()).isFalse();
        travelTo(UNTIL.plusSeconds(300));
        assertThat(line(work).late()).isTrue();
        closes("2026-12-11T00:05");
        assertThat(line(work).state()).isEqualTo(WindowState.CLOSED);
        assertThat(house.as("auditor", list::open)).isEmpty();
        assertThat(acts(work)).containsExactly("maintenance-account-closed", "maintenance-account-opened");
        assertThat(ended(work)).isTrue();
    }

    @Test
    void aTimeToComeIsNoTimeAtWhichItWasOpened() {
        approved(FROM, UNTIL);
        travelTo(FROM);
        assertThat(catchThrowableOfType(Refused.class, () -> opens("2026-12-10T22:30")).errors()).containsKey("openedAt");
    }

    @Test
    void aConfiguredSwitchOpensAndClosesByItself() {
        accountSwitch.automatic();
        var work = approved(FROM, UNTIL);
        travelTo(FROM);
        travelTo(UNTIL);
        assertThat(accountSwitch.asked()).containsExactly("open vendor-1", "close vendor-1");
        assertThat(line(work)).satisfies(closed -> {
            assertThat(closed.state()).isEqualTo(WindowState.CLOSED);
            assertThat(closed.closedHow()).isEqualTo("COMMAND");
            assertThat(closed.closedBy()).isEmpty();
        });
    }

    @Test
    void theContractorsOwnAccountComesBeforeOneForAll() {
        var contractor = house.as("manager", () -> contracts.get(house, agreement).contractor().id());
        enter("their-own", contractor);
        accountSwitch.automatic();
        approved(FROM, UNTIL);
        travelTo(FROM);
        assertThat(accountSwitch.asked()).containsExactly("open their-own");
    }

    @Test
    void whereSeveralAccountsArePossibleAPersonChooses() {
        var other = enter("vendor-2", null);
        accountSwitch.automatic();
        var work = approved(FROM, UNTIL);
        travelTo(FROM);
        assertThat(accountSwitch.asked()).isEmpty();
        hospitals.does(house, "manager", "open-account", Map.of("outcome", "opened", "account", other.toString(), "openedAt", "2026-12-10T22:00"));
        travelTo(UNTIL);
        assertThat(accountSwitch.asked()).containsExactly("close vendor-2");
        assertThat(line(work).account()).isEqualTo("vendor-2");
    }

    @Test
    void aWorkMayNeedNoAccount() {
        var work = approved(FROM, UNTIL);
        travelTo(FROM);
        hospitals.does(house, "manager", "open-account", Map.of("outcome", "not-needed", "reason", "機器の交換だけのため"));
        travelTo(UNTIL);
        assertThat(line(work).state()).isEqualTo(WindowState.NOT_OPENED);
        assertThat(acts(work)).containsExactly("maintenance-account-not-needed");
        assertThat(hospitals.waiting(house, "manager")).doesNotContain("close-account");
    }

    @Test
    void anOpeningThatFailsIsTriedAgainThenToldAndLeftToAPerson() throws Exception {
        accountSwitch.automatic(Answer.again("HTTP 503"), Answer.again("HTTP 503"), Answer.again("HTTP 503"), Answer.again("HTTP 503"));
        var work = approved(FROM, UNTIL);
        travelTo(FROM);
        travelTo(FROM.plus(Duration.ofMinutes(1)));
        travelTo(FROM.plus(Duration.ofMinutes(3)));
        assertThat(accountSwitch.asked()).hasSize(3);
        assertThat(hospitals.waiting(house, "manager")).doesNotContain("open-account");
        travelTo(FROM.plus(Duration.ofMinutes(7)));
        assertThat(told("maintenance.told.account-opening-failed")).contains(house.who("manager"));
        assertThat(line(work).failure()).isEqualTo("HTTP 503");
        assertThat(events.stream(AccountNotSwitched.class)).singleElement().satisfies(happened -> {
            assertThat(happened.account()).isEqualTo("vendor-1");
            assertThat(happened.wanted()).isEqualTo(AccountNotSwitched.Wanted.OPENED);
            assertThat(happened.reason()).isEqualTo("HTTP 503");
        });
        opens("2026-12-10T22:05");
        assertThat(line(work).failure()).isEmpty();
        readsAboutTheIncident("2026年12月10日（木） 22:07", "保守アカウントを有効にできなかった", "HTTP 503");
        arrangesTheIncident(work);
        assertThat(traces.acts(house.id())).contains("maintenance-account-opening-failed");
    }

    @Test
    void aClosingThatFailsIsOnEveryonesHomePageUntilSomebodyConfirmsIt() throws Exception {
        accountSwitch.automatic(Answer.DONE, Answer.failed("exit 1"));
        var work = approved(FROM, UNTIL);
        travelTo(FROM);
        travelTo(UNTIL);
        assertThat(alarmsOf("staff")).singleElement().satisfies(one -> {
            assertThat(one.words()).contains("vendor-1", SYSTEM);
            assertThat(one.address()).isNull();
        });
        assertThat(alarmsOf("director").get(0).address()).isEqualTo("/maintenance/accounts");
        assertThat(told("maintenance.told.account-not-closed")).contains(house.who("manager"), house.who("director"));
        assertThat(acts(work)).startsWith("maintenance-account-closing-failed");
        assertThat(events.stream(AccountNotSwitched.class)).singleElement().satisfies(happened ->
                assertThat(happened.wanted()).isEqualTo(AccountNotSwitched.Wanted.CLOSED));
        travelTo(UNTIL.plusSeconds(600));
        closes("2026-12-11T00:10");
        readsAboutTheIncident("2026年12月11日（金） 00:00", "保守アカウントを無効にできなかった", "exit 1");
        arrangesTheIncident(work);
        assertThat(alarmsOf("staff")).isEmpty();
        assertThat(ended(work)).isTrue();
    }

    @Test
    void aClosingThatNobodyConfirmsForHalfAnHourIsAnAlarmToo() {
        approved(FROM, UNTIL);
        travelTo(FROM);
        opens("2026-12-10T22:00");
        travelTo(UNTIL);
        assertThat(alarmsOf("staff")).isEmpty();
        travelTo(UNTIL.plus(Duration.ofMinutes(31)));
        assertThat(alarmsOf("staff")).hasSize(1);
        travelTo(UNTIL.plus(Duration.ofMinutes(91)));
        assertThat(events.stream(Announcement.class).filter(one -> one.key().equals("maintenance.told.account-not-closed"))).hasSize(2);
    }

    @Test
    void theAlarmIsHeardWhereNoStepRunsAnyMore() {
        approved(FROM, UNTIL);
        travelTo(FROM);
        opens("2026-12-10T22:00");
        clock.set(UNTIL.plus(Duration.ofHours(1)));
        assertThat(alarmsOf("staff")).hasSize(1);
    }

    @Test
    void anAccountOfTwoWorksStaysOpenUntilTheLastOneEnds() {
        accountSwitch.automatic();
        var first = approved(FROM, UNTIL);
        var second = approved(FROM.plusSeconds(3600), UNTIL.plusSeconds(3600));
        travelTo(FROM);
        travelTo(FROM.plusSeconds(3600));
        assertThat(line(second).openedHow()).isEqualTo("SHARED");
        travelTo(UNTIL);
        assertThat(line(first)).satisfies(over -> {
            assertThat(over.state()).isEqualTo(WindowState.CLOSED);
            assertThat(over.closedHow()).isEqualTo("SHARED");
        });
        assertThat(accountSwitch.asked()).containsExactly("open vendor-1");
        travelTo(UNTIL.plusSeconds(3600));
        assertThat(accountSwitch.asked()).containsExactly("open vendor-1", "close vendor-1");
    }

    @Test
    void byHandNobodyClosesWhatAnotherWorkNeeds() {
        approved(FROM, UNTIL);
        travelTo(FROM);
        opens("2026-12-10T22:00");
        travelTo(UNTIL);
        var second = approved(UNTIL, UNTIL.plusSeconds(3600));
        travelTo(UNTIL);
        opens("2026-12-11T00:00");
        assertThat(catchThrowableOfType(Refused.class, () -> closes("2026-12-11T00:00")).errors()).containsKey("outcome");
        hospitals.does(house, "manager", "close-account", Map.of("outcome", "left-open"));
        travelTo(UNTIL.plusSeconds(3600));
        assertThat(catchThrowableOfType(Refused.class, () -> hospitals.does(house, "manager", "close-account", Map.of("outcome", "left-open")))
                .errors()).containsKey("outcome");
        closes("2026-12-11T01:00");
        assertThat(line(second).state()).isEqualTo(WindowState.CLOSED);
    }

    @Test
    void calledOffTheAccountIsClosedAtOnce() {
        accountSwitch.automatic();
        var work = approved(FROM, UNTIL);
        travelTo(FROM);
        callOff(work);
        assertThat(accountSwitch.asked()).as("closing is a step of its own").containsExactly("open vendor-1");
        travelTo(FROM.plusSeconds(60));
        assertThat(accountSwitch.asked()).containsExactly("open vendor-1", "close vendor-1");
        assertThat(ended(work)).isTrue();
    }

    @Test
    void calledOffBeforehandNothingIsOpened() {
        accountSwitch.automatic();
        var work = approved(FROM, UNTIL);
        callOff(work);
        travelTo(FROM);
        assertThat(accountSwitch.asked()).isEmpty();
        assertThat(line(work).state()).isEqualTo(WindowState.NOT_OPENED);
        assertThat(ended(work)).isTrue();
    }

    @Test
    void aWindowThatWentByWhileTheProgramStoodStillIsNotOpenedAfterwards() {
        accountSwitch.automatic();
        var work = approved(FROM, UNTIL);
        travelTo(UNTIL.plusSeconds(60));
        assertThat(accountSwitch.asked()).isEmpty();
        assertThat(line(work).state()).isEqualTo(WindowState.NOT_OPENED);
        assertThat(acts(work)).containsExactly("maintenance-account-not-opened");
    }

    @Test
    void aStepThatComesTwiceDoesNothingTheSecondTime() {
        accountSwitch.automatic();
        var work = approved(FROM, UNTIL);
        travelTo(FROM);
        var window = line(work).id().toString();
        house.as("manager", () -> assertThat(steps.open(window)).isEqualTo("DONE"));
        travelTo(UNTIL);
        house.as("manager", () -> {
            assertThat(steps.close(window)).isEqualTo("DONE");
            assertThat(steps.open(window)).isEqualTo("DONE");
            steps.prepare(work.toString());
        });
        assertThat(accountSwitch.asked()).containsExactly("open vendor-1", "close vendor-1");
        assertThat(house.as("manager", () -> windows.of(work))).hasSize(1);
    }

    @Test
    void clocksSetBackOpenNothingASecondTimeAndKeepNothingOpen() {
        accountSwitch.automatic();
        var work = approved(FROM, UNTIL);
        travelTo(FROM);
        travelTo(FROM.minus(Duration.ofHours(1)));
        assertThat(line(work).state()).isEqualTo(WindowState.OPEN);
        travelTo(FROM.plusSeconds(1));
        travelTo(UNTIL);
        travelTo(FROM);
        assertThat(accountSwitch.asked()).containsExactly("open vendor-1", "close vendor-1");
        assertThat(line(work).state()).isEqualTo(WindowState.CLOSED);
    }

    @Test
    void whereTheProgramDiesBetweenTheCallAndTheCommitTheSameOrderComesAgain() {
        accountSwitch.automatic();
        var work = approved(FROM, UNTIL);
        clock.set(FROM);
        jobs.createJobQuery().tenantIdIn(house.id().toString()).activityId("window-opens").list().forEach(job -> run(job.getId()));
        var opening = jobs.createJobQuery().tenantIdIn(house.id().toString()).activityId("open-account-now").singleResult().getId();
        accountSwitch.meanwhile(faults::atCommit);
        assertThat(catchThrowable(() -> run(opening))).isNotNull();
        assertThat(faults.struck()).isTrue();
        assertThat(line(work).state()).isEqualTo(WindowState.OPENING);
        assertThat(acts(work)).isEmpty();
        run(opening);
        assertThat(accountSwitch.asked()).containsExactly("open vendor-1", "open vendor-1");
        assertThat(line(work).state()).isEqualTo(WindowState.OPEN);
        assertThat(acts(work)).containsExactly("maintenance-account-opened");
    }

    @Test
    void whereTheProgramDiesOverTheOpeningAndComesBackTooLateTheAccountIsClosedAllTheSame() {
        accountSwitch.automatic();
        var work = approved(FROM, UNTIL);
        clock.set(FROM);
        jobs.createJobQuery().tenantIdIn(house.id().toString()).activityId("window-opens").list().forEach(job -> run(job.getId()));
        var opening = jobs.createJobQuery().tenantIdIn(house.id().toString()).activityId("open-account-now").singleResult().getId();
        accountSwitch.meanwhile(faults::atCommit);
        assertThat(catchThrowable(() -> run(opening))).isNotNull();
        travelTo(UNTIL.plus(Duration.ofHours(3)));
        assertThat(accountSwitch.asked()).containsExactly("open vendor-1", "close vendor-1");
        assertThat(line(work).state()).isEqualTo(WindowState.CLOSED);
    }

    @Test
    void anAccountIsEnteredOnceAndRetiredOnce() {
        assertThatThrownBy(() -> enter("vendor-1", null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> enter("-rf", null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> house.as("staff", () -> register.enter(new NewAccount(SYSTEM, "vendor-9", null)))).isInstanceOf(NotAllowed.class);
        house.as("manager", () -> register.retire(account));
        assertThatThrownBy(() -> house.as("manager", () -> register.retire(account))).isInstanceOf(MaintenanceAccount.AlreadyRetired.class);
        assertThat(enter("vendor-1", null)).isNotEqualTo(account);
        assertThat(house.as("manager", register::inUse)).hasSize(1);
        assertThat(house.as("manager", register::retired)).hasSize(1);
        assertThat(traces.acts(house.id())).containsSubsequence("maintenance-account-entered", "maintenance-account-retired");
    }

    @Test
    void aRetiredAccountIsNotOpenedButClosed() {
        accountSwitch.automatic();
        var work = approved(FROM, UNTIL);
        house.as("manager", () -> register.retire(account));
        travelTo(FROM);
        assertThat(accountSwitch.asked()).isEmpty();
        assertThat(hospitals.waiting(house, "manager")).contains("open-account");
        travelTo(UNTIL);
        assertThat(accountSwitch.asked()).containsExactly("close vendor-1");
        assertThat(line(work).state()).isEqualTo(WindowState.CLOSED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            maintenance-account-opened  | update maintenance_account_window set opened_at = opened_at - interval '1' hour
            maintenance-account-opened  | update maintenance_account_window set opened_by = null
            maintenance-account-closed  | update maintenance_account_window set closed_at = closed_at - interval '1' hour
            maintenance-account-closed  | update maintenance_account_window set closed_how = 'COMMAND'
            maintenance-account-entered | update maintenance_account set name = 'root'
            """)
    void aChangedRecordIsNamed(String act, String change) {
        approved(FROM, UNTIL);
        travelTo(FROM);
        opens("2026-12-10T22:00");
        travelTo(UNTIL);
        closes("2026-12-11T00:00");
        assertThat(findings()).isEmpty();
        transaction.executeWithoutResult(tx -> jdbc.sql(change + " where facility_id = ?").param(house.id()).update());
        assertThat(findings()).isNotEmpty().allSatisfy(finding -> assertThat(finding.act()).isEqualTo(act));
    }

    /** Of accounts alone: these works were not applied for. */
    private List<Discrepancy> findings() {
        return verification.of(house).stream()
                .filter(finding -> finding.kind() != Discrepancy.Kind.RECORD_UNRECORDED || !finding.subject().type().equals(WorkBook.SUBJECT)).toList();
    }

    /** A work as it stands when it was approved, its accounts waiting for its window. */
    private UUID approved(Instant from, Instant until) {
        return house.as("manager", () -> transaction.execute(tx -> {
            var plan = new Plan(agreement, "月次点検", SYSTEM, Plan.Place.REMOTE, "VPN", "点検", Plan.PatientData.NONE, "", from, until);
            var work = works.save(Work.apply("2026-" + UUID.randomUUID().toString().substring(0, 8), new Application(plan,
                    List.of(new WorkPerson(contracts.worker(agreement, "作業 一郎"), "作業 一郎")), ""), house.who("manager"), "試験 manager", clock.instant()));
            engine.startProcessInstanceByKey("maintenance-account", work.id().toString(), Map.of("workId", work.id().toString()));
            return work.id();
        }));
    }

    private void callOff(UUID work) {
        house.as("manager", () -> transaction.executeWithoutResult(tx -> windows.callOff(work)));
    }

    private void run(String job) {
        FacilityContext.run(house.id(), null, () -> jobs.executeJob(job));
    }

    private void readsAboutTheIncident(String at, String what, String why) throws Exception {
        var task = hospitals.task(house, "director", "report-account-incident").getId();
        browser.perform(get("/tasks/{id}", task).with(visitors.as(house, "director"))).andExpect(content().string(
                allOf(containsString(at), containsString(what), containsString(why))));
    }

    /** The account does not wait for it. */
    private void arrangesTheIncident(UUID work) {
        hospitals.does(house, "director", "report-account-incident", Map.of("incident", "report", "remark", "業者に原因を調べさせる。"));
        assertThat(acts(work)).startsWith("maintenance-account-incident");
        assertThat(hospitals.waiting(house, "director")).doesNotContain("report-account-incident");
    }

    private void opens(String at) {
        hospitals.does(house, "manager", "open-account", Map.of("outcome", "opened", "account", account.toString(), "openedAt", at));
    }

    private void closes(String at) {
        hospitals.does(house, "manager", "close-account", Map.of("outcome", "closed", "closedAt", at));
    }

    private void travelTo(Instant moment) {
        hospitals.travelTo(house, moment);
    }

    private WindowLine line(UUID work) {
        return house.as("auditor", () -> windows.of(work)).get(0);
    }

    private List<Alarms.Line> alarmsOf(String who) {
        return house.as(who, () -> alarms.stream().flatMap(one -> one.now(Locale.JAPANESE).stream()).toList());
    }

    private List<String> acts(UUID work) {
        return house.as("manager", () -> ledger.about(WorkBook.subject(work))).stream().map(Entry::act).toList();
    }

    private boolean ended(UUID work) {
        return engine.createProcessInstanceQuery().processInstanceBusinessKey(work.toString()).count() == 0;
    }

    private Set<UUID> told(String key) {
        return events.stream(Announcement.class).filter(one -> one.key().equals(key)).reduce((first, last) -> last).orElseThrow().to();
    }
}
