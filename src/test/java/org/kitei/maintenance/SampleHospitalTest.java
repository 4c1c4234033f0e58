package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.contract.AgreementList;
import org.kitei.contract.AgreementLine;
import org.kitei.contract.AgreementQuery;
import org.kitei.contract.AgreementState;
import org.kitei.contract.ChainReading;
import org.kitei.facility.Appointments;
import org.kitei.facility.DueSteps;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.kitei.facility.SampleFounding;
import org.kitei.facility.Size;
import org.kitei.facility.Term;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever tries the program with a sample hospital finds every page of contracts and maintenance filled. */
@KiteiTest
@TestInstance(Lifecycle.PER_CLASS)
class SampleHospitalTest {

    @Autowired SampleFounding samples;
    @Autowired AgreementList agreements;
    @Autowired ChainReading chains;
    @Autowired WorkReading works;
    @Autowired ReportReading reports;
    @Autowired LogViewing logs;
    @Autowired IndirectWorkReading indirect;
    @Autowired Appointments appointments;
    @Autowired FacilityDirectory directory;
    @Autowired TestSwitch accountSwitch;
    @Autowired DueSteps dueSteps;
    @Autowired TestHospital hospitals;
    @Autowired TestClock clock;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired JdbcClient database;
    @Autowired PlatformTransactionManager transactions;

    private UUID hospital;

    @BeforeEach
    void found() {
        if (hospital == null) {
            hospital = untouched(Size.B, "sample-hospital");
        }
    }

    @AfterEach
    void byHand() {
        accountSwitch.byHand();
    }

    @Test
    void onlyTheLatestNewsIsUnread() {
        assertThat(database.sql("select count(*) from notice where facility_id = ? and read_at is null group by person_id").params(hospital)
                .query(Integer.class).list()).isNotEmpty().allSatisfy(unread -> assertThat(unread).isLessThanOrEqualTo(5));
    }

    @Test
    void somebodyHoldsEveryRole() {
        assertThat(as("director", () -> appointments.inForceOrPlanned(directory.today()))).extracting(Term::role).contains(Role.values());
    }

    @Test
    void agreementsStandInEveryState() {
        var lines = all();
        assertThat(EnumSet.complementOf(EnumSet.of(AgreementState.CLOSING))).as("those an agreement made today can be in")
                .allSatisfy(state -> assertThat(lines).extracting(AgreementLine::state).contains(state));
        assertThat(lines).filteredOn(AgreementLine::suspended).extracting(AgreementLine::suspendedBecause).singleElement().asString().isNotEmpty();
        assertThat(lines).filteredOn(line -> line.state() == AgreementState.IN_FORCE).as("one whose term is over tomorrow")
                .anyMatch(line -> line.left() == 0);
    }

    @Test
    void onTheNextDayTheReturnOfWhatWasHandedOverIsAwaited() throws Exception {
        hospital = untouched(Size.B, "sample-hospital");
        clock.advance(Duration.ofDays(1));
        as("contract", () -> {
            dueSteps.areTaken();
            return hospital;
        });
        var closing = all().stream().filter(line -> line.state() == AgreementState.CLOSING).map(AgreementLine::id).toList();
        assertThat(closing).hasSize(1);
        var manager = new House(hospital, "sample-hospital", Map.of("contract", person("contract")));
        assertThat(hospitals.task(manager, "contract", "confirm-return").subject().id()).isEqualTo(closing.get(0).toString());
        assertThat(browser.perform(get("/contracts/" + closing.get(0) + "/certificate").with(visitors.as(manager, "contract"))).andReturn()
                .getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    void aChainReachesItsThirdTier() {
        var third = all().stream().filter(line -> line.tier() == 3).findFirst().orElseThrow();
        assertThat(third.cut()).isFalse();
        assertThat(as("contract", () -> chains.of(third.id()))).extracting(line -> line.depth()).contains(0, 1, 2);
    }

    @Test
    void worksStandInEveryStateAndAReportDiffersFromItsPlanAndItsLog() {
        assertThat(Stream.of(WorkState.values()).filter(state -> state != WorkState.APPLIED)).as("none stands still while it is examined")
                .allSatisfy(state -> assertThat(ids(state)).as(state.name()).isNotEmpty());
        var waiting = ids(WorkState.AWAITING_VERIFICATION).get(0);
        var report = as("system", () -> reports.latest(waiting)).orElseThrow();
        assertThat(report.differences()).isNotEmpty();
        var found = as("system", () -> logs.page(waiting, Objects.requireNonNull(report.log()), true, 1)).findings();
        assertThat(found.otherAccount()).isEqualTo(1);
        assertThat(found.outsideWindow()).isEqualTo(2);
        assertThat(found.expected()).isEqualTo(3);
    }

    @Test
    void anAccountThatCouldNotBeSwitchedIsToBeOpenedByHandAndLookedInto() {
        assertThat(database.sql("""
                        select count(*) from inbox_task i join inbox_task o on o.subject_id = i.subject_id and o.form = 'open-account' and o.state = 'OPEN'
                        where i.facility_id = ? and i.form = 'report-account-incident' and i.state = 'OPEN'""").param(hospital).query(Long.class).single()).isOne();
    }

    @Test
    void aClinicHasAWorkToReportAndAReportToVerifyToo() {
        accountSwitch.automatic();
        var clinic = untouched(Size.C, "sample-clinic");
        assertThat(accountSwitch.asked()).as("nothing outside is asked to switch accounts that do not exist").isEmpty();
        for (var state : List.of(WorkState.AWAITING_APPROVAL, WorkState.AWAITING_REPORT, WorkState.AWAITING_VERIFICATION, WorkState.VERIFIED)) {
            assertThat(ids(clinic, state)).as(state.name()).isNotEmpty();
        }
    }

    @Test
    void anIndirectWorkHasARecordAndAnotherIsDue() {
        var checked = as("contract", indirect::all);
        assertThat(checked).anyMatch(work -> work.last() != null).anyMatch(IndirectWorkView::due);
    }

    /** One that is there already is one in which other tests have worked. */
    private UUID untouched(Size size, String code) {
        var used = "used-" + UUID.randomUUID().toString().substring(0, 8);
        new TransactionTemplate(transactions).executeWithoutResult(tx ->
                database.sql("update facility set code = ? where code = ?").params(used, code).update());
        return samples.found(size);
    }

    private List<UUID> ids(WorkState state) {
        return ids(hospital, state);
    }

    private List<UUID> ids(UUID facility, WorkState state) {
        return database.sql("select id from maintenance_work where facility_id = ? and state = ?").params(facility, state.name()).query(UUID.class).list();
    }

    private List<AgreementLine> all() {
        return as("contract", () -> agreements.find(new AgreementQuery("", null, null, AgreementQuery.Order.UNTIL, null), 50));
    }

    private <T> T as(String name, Supplier<T> work) {
        return FacilityContext.call(hospital, person(name), work);
    }

    private UUID person(String name) {
        return database.sql("select person_id from account where facility_id = ? and sign_in_name = ?").params(hospital, name).query(UUID.class).single();
    }
}
