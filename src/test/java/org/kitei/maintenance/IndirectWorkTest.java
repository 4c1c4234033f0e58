package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.Traces;
import org.kitei.contract.TestContracts;
import org.kitei.facility.Appointments;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Role;
import org.kitei.inbox.Inbox;
import org.kitei.ledger.LedgerFindings;
import org.kitei.notice.Notices;
import org.kitei.signature.Signatures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that never touches a system is checked periodically, with a signed record (row 6-3A, last sentence). */
@KiteiTest
class IndirectWorkTest {

    private static final IndirectWorkDetails CLEANING =
            new IndirectWorkDetails("院内の清掃", "例示清掃サービス株式会社", "サーバー室に一人で入っていないか。", Role.OPERATIONS_MANAGER, 1);

    @Autowired TestHospital hospitals;
    @Autowired Inbox inbox;
    @Autowired IndirectWorkBook book;
    @Autowired TestContracts contracts;
    @Autowired IndirectWorkKeeping keeping;
    @Autowired IndirectWorkReading reading;
    @Autowired Appointments appointments;
    @Autowired Signatures signatures;
    @Autowired Notices notices;
    @Autowired LedgerFindings verification;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired Traces traces;

    private House house;
    private UUID id;

    @BeforeEach
    void cleaningIsCheckedMonthly() {
        clock.set(TestClock.START);
        house = contracts.hospital();
        house.people().put("operator", house.who("staff"));
        house.as("director", () -> appointments.appoint(house.who("operator"), Role.OPERATIONS_MANAGER, null, hospitals.today(), null));
        id = house.as("manager", () -> keeping.enter(CLEANING, LocalDate.parse("2026-12-01")));
    }

    @Test
    void aCheckIsAskedForOnItsDaySignedAndFollowedByTheNext() {
        assertThat(hospitals.waiting(house, "operator")).doesNotContain("check-indirect-work");
        travelTo("2026-12-01");
        check("proper", "サーバー室の入退室の記録を見た。");
        assertThat(work().dueOn()).isEqualTo("2027-01-01");
        assertThat(work().last()).satisfies(check -> {
            assertThat(check.proper()).isTrue();
            assertThat(check.dueOn()).isEqualTo("2026-12-01");
            assertThat(check.remark()).isEqualTo("サーバー室の入退室の記録を見た。");
        });
        assertThat(house.as("manager", () -> signatures.on(IndirectWorkBook.subject(id)))).singleElement()
                .satisfies(signature -> assertThat(signature.meaning()).isEqualTo("確認"));
        assertThat(hospitals.waiting(house, "operator")).doesNotContain("check-indirect-work");
        travelTo("2027-01-01");
        assertThat(hospitals.waiting(house, "operator")).contains("check-indirect-work");
    }

    @Test
    void aCheckMissedForMonthsIsMadeUpOnce() {
        travelTo("2027-03-15");
        assertThat(work().overdue()).isTrue();
        check("proper", "遅れて見た。");
        assertThat(work().dueOn()).isEqualTo("2027-04-15");
        assertThat(work().overdue()).isFalse();
    }

    @Test
    void whatIsOverdueIsToldToThoseWhoKeepContractsAndToTheDirector() {
        travelTo("2026-12-01");
        travelTo("2026-12-10");
        assertThat(told("manager")).contains("点検が遅れています：院内の清掃");
        assertThat(told("director")).contains("点検が遅れています：院内の清掃");
        assertThat(told("operator")).contains("点検の期限が近づいています：院内の清掃");
        assertThat(traces.acts(house.id())).containsSubsequence("indirect-work-entered", "indirect-work-overdue");
    }

    @Test
    void whatMustChangeIsToldToThoseWhoKeepContracts() {
        travelTo("2026-12-01");
        check("improper", "鍵が返っていない。");
        assertThat(told("manager")).contains("直すべきことがあります：院内の清掃");
    }

    @Test
    void anotherCheckerIsAskedWhileTheTaskIsOpen() {
        travelTo("2026-12-01");
        assertThat(hospitals.waiting(house, "operator")).contains("check-indirect-work");
        var by = new IndirectWorkDetails(CLEANING.name(), CLEANING.provider(), CLEANING.whatToCheck(), Role.CONTRACT_MANAGER, 3);
        house.as("manager", () -> keeping.arrange(id, work().version(), by, LocalDate.parse("2026-12-01")));
        hospitals.travelTo(house, clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(hospitals.waiting(house, "operator")).doesNotContain("check-indirect-work");
        assertThat(hospitals.waiting(house, "manager")).contains("check-indirect-work");
        assertThat(traces.acts(house.id())).containsOnlyOnce("indirect-work-rearranged");
    }

    @Test
    void whereNobodyHoldsTheRoleTheDirectorChecks() {
        house.as("director", () -> appointments.inForceOrPlanned(hospitals.today()).stream().filter(term -> term.role() == Role.OPERATIONS_MANAGER)
                .forEach(term -> appointments.end(term.id(), hospitals.today())));
        travelTo("2026-12-01");
        assertThat(hospitals.waiting(house, "operator")).doesNotContain("check-indirect-work");
        assertThat(hospitals.waiting(house, "director")).contains("check-indirect-work");
    }

    @Test
    void whatIsNoLongerDoneIsCheckedNoMore() {
        travelTo("2026-12-01");
        house.as("manager", () -> keeping.end(id, "自分たちで清掃する。"));
        assertThat(hospitals.waiting(house, "operator")).doesNotContain("check-indirect-work");
        assertThat(work().ended()).isTrue();
        assertThatThrownBy(() -> house.as("manager", () -> keeping.end(id, "もう一度"))).isInstanceOf(IndirectWork.NoLongerDone.class);
        assertThat(traces.acts(house.id())).containsOnlyOnce("indirect-work-ended");
    }

    @Test
    void whoeverEndsItWaitsForWhoeverCompletesItsTask() throws Exception {
        travelTo("2026-12-01");
        waitsForTheTask(() -> keeping.end(id, "自分たちで清掃する。"));
        assertThat(work().ended()).isTrue();
    }

    /** Whoever completes a task holds it first and the record then. */
    private void waitsForTheTask(Runnable act) throws Exception {
        var thread = Executors.newSingleThreadExecutor();
        try {
            var acting = house.as("operator", () -> transaction.execute(tx -> {
                inbox.holdAbout(IndirectWorkBook.subject(id));
                var other = thread.submit(() -> house.as("manager", act));
                assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                book.hold(id);
                return other;
            }));
            acting.get(10, TimeUnit.SECONDS);
        } finally {
            thread.shutdown();
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> house.as("head", () -> keeping.enter(CLEANING, hospitals.today()))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> house.as("manager", () -> keeping.enter(CLEANING, hospitals.today().minusDays(1)))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> house.as("manager", () -> keeping.enter(new IndirectWorkDetails("", "", "", Role.STAFF, 0), hospitals.today())))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems()).hasSize(5));
    }

    @Test
    void aCheckChangedBehindTheProgramsBackIsNamed() {
        travelTo("2026-12-01");
        check("improper", "鍵が返っていない。");
        assertThat(verification.of(house)).isEmpty();
        transaction.executeWithoutResult(tx -> jdbc.sql("update indirect_check set finding = 'proper' where facility_id = ?").param(house.id()).update());
        assertThat(verification.of(house)).singleElement().satisfies(finding -> assertThat(finding.act()).isEqualTo("indirect-work-checked"));
    }

    private void check(String finding, String remark) {
        hospitals.does(house, "operator", "check-indirect-work", Map.of("finding", finding, "remark", remark));
    }

    private IndirectWorkView work() {
        return house.as("manager", () -> reading.get(id));
    }

    private List<String> told(String who) {
        return house.as(who, () -> notices.newestUnread(50, Locale.JAPANESE)).stream().map(notice -> notice.subject()).toList();
    }

    private void travelTo(String day) {
        hospitals.travelTo(house, LocalDate.parse(day).atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant().plus(Duration.ofMinutes(1)));
    }
}
