package org.kitei.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.Traces;
import org.kitei.facility.Appointments;
import org.kitei.facility.Ids;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Role;
import org.kitei.ledger.LedgerFindings;
import org.kitei.notice.Notices;
import org.kitei.regulation.FoundText;
import org.kitei.regulation.TakingIn;
import org.kitei.regulation.TestCases;
import org.kitei.review.SinceLastReview;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** When the people in the table of assigned staff change, an amendment is proposed. */
@KiteiTest
class StaffTableProposalsTest {

    private static final String TEXT = """
            医療情報システム運用規程

            （作業担当者）
            第１条　別表に掲げる任務は、作業担当者が行う。

            別表（第１条関係）
            任務｜担当者｜期間
            受付窓口｜試験 staff｜令和6年4月1日から
            バックアップ｜試験 auditor｜令和6年4月1日から
            """;

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired TakingIn taking;
    @Autowired StaffTableProposals proposals;
    @Autowired StaffChangesSinceReview since;
    @Autowired Appointments appointments;
    @Autowired Notices notices;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired LedgerFindings verification;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired Traces traces;

    private House hospital;
    private UUID regulation;

    @BeforeEach
    void aTableOnPaper() {
        clock.set(TestClock.START);
        hospital = hospitals.hospital();
        regulation = Ids.next();
        hospital.as("director", () -> taking.takeIn(new FoundText(regulation, "", TEXT, "", LocalDate.of(2026, 4, 1)), TestHospital.PASSWORD));
    }

    @Test
    void aNewHelpDeskProposesAnAmendmentToWhoeverDraftsAndTheirDraftHasTheNewRow() throws Exception {
        appoint("m1", Role.HELP_DESK);
        assertThat(told("drafter")).contains("作業担当者の表が変わります：医療情報システム運用規程");
        see("/", "drafter").andExpect(content().string(containsString("医療情報システム運用規程の作業担当者の表（2026年12月1日（火）の異動）")));
        see("/", "m2").andExpect(content().string(not(containsString("作業担当者の表"))));
        see("/regulations/" + regulation, "drafter").andExpect(content().string(containsString("/staff-table")));
        see("/regulations/" + regulation, "m2").andExpect(content().string(not(containsString("/staff-table"))));
        var address = "/regulations/" + regulation + "/staff-table";
        see(address, "drafter").andExpect(content().string(stringContainsInOrder("?columns=former-first#comparison", "<th scope=\"col\">改正後", "<th scope=\"col\">改正前")));
        see(address + "?columns=former-first", "drafter")
                .andExpect(content().string(stringContainsInOrder("?columns=next-first#comparison", "<th scope=\"col\">改正前", "<th scope=\"col\">改正後")));

        var newCase = Ids.next();
        send("/case", "drafter", "newCase", newCase.toString()).andExpect(redirectedUrl("/cases/" + newCase + "/edit"));
        assertThat(cases.get(hospital, newCase).text().appendedTables().get(0).rows().get(1))
                .containsExactly("受付窓口", "試験 staff、試験 m1", "令和6年4月1日から");
        see("/", "drafter").andExpect(content().string(not(containsString("の作業担当者の表（"))));
        send("/case", "drafter", "newCase", newCase.toString()).andExpect(redirectedUrl("/cases/" + newCase + "/edit"));

        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2026-12-01");
        cases.dawn(hospital, "2026-12-01");
        assertThat(hospital.as("drafter", () -> proposals.of(regulation))).isEmpty();
        assertThat(verification.of(hospital)).isEmpty();
    }

    @Test
    void aCaseThatComesToNothingLeavesTheProposal() {
        appoint("m1", Role.HELP_DESK);
        hospital.as("drafter", () -> proposals.take(Ids.next(), regulation));
        hospitals.does(hospital, "drafter", "draft-text", Map.of("outcome", "withdraw", "withdrawReason", "後にする。"));
        assertThat(hospital.as("drafter", () -> proposals.of(regulation))).isPresent();
        assertThat(verification.of(hospital)).isEmpty();
        assertThat(traces.acts(hospital.id())).containsSubsequence("staff-table-changed", "staff-table-taken-up", "staff-table-proposed-again");
    }

    @Test
    void theSystemManagerDeclinesWithAReasonThatTheNextReviewReads() throws Exception {
        appoint("m1", Role.HELP_DESK);
        hospital.as("director", () -> appointments.appoint(hospital.who("m3"), Role.SYSTEM_MANAGER, null, hospitals.today(), null));
        send("/decline", "m3", "reason", "").andExpect(status().isOk()).andExpect(content().string(containsString("見送る理由を入力してください。")));
        send("/decline", "m3", "reason", "応援のための短い兼務である。").andExpect(redirectedUrl("/regulations/" + regulation));
        send("/decline", "m3", "reason", "もう一度。").andExpect(status().isConflict());
        send("/case", "drafter", "newCase", Ids.next().toString()).andExpect(status().isConflict());
        assertThat(told("drafter")).contains("改正を見送り：医療情報システム運用規程");
        assertThat(hospital.as("director", () -> since.since(regulation, TestClock.START))).extracting(SinceLastReview.Happening::words)
                .singleElement().asString().contains("試験 m1", "応援のための短い兼務である。");
        assertThat(verification.of(hospital)).isEmpty();
        assertThat(traces.acts(hospital.id())).contains("staff-table-declined");
    }

    @Test
    void whoMayNotDeclineIsToldWhoMay() {
        appoint("m1", Role.HELP_DESK);
        assertThatThrownBy(() -> hospital.as("drafter", () -> proposals.decline(regulation, "不要")))
                .isInstanceOfSatisfying(NotAllowed.class, refused -> assertThat(refused.whoCan()).contains(Role.SYSTEM_MANAGER));
    }

    @Test
    void whoeverHasNoRoleLeftIsStruckFromTheTable() {
        var term = hospital.as("director", () -> appointments.of(hospital.who("auditor")).get(0).id());
        hospital.as("director", () -> appointments.end(term, LocalDate.of(2026, 12, 31)));
        var then = hospital.as("drafter", () -> proposals.of(regulation)).orElseThrow().then();
        assertThat(then.appendedTables().get(0).rows().get(2)).containsExactly("バックアップ", "", "");
    }

    @Test
    void anAppointmentThatNoTableKnowsProposesNothing() {
        appoint("m1", Role.CONTRACT_MANAGER);
        assertThat(hospital.as("drafter", () -> proposals.of(regulation))).isEmpty();
    }

    @Test
    void whileAnotherCaseIsUndecidedItIsNamedAndTheProposalStays() {
        cases.amend(hospital, regulation);
        appoint("m1", Role.HELP_DESK);
        assertThatThrownBy(() -> hospital.as("drafter", () -> proposals.take(Ids.next(), regulation))).isInstanceOf(InvalidInput.class);
        assertThat(hospital.as("drafter", () -> proposals.of(regulation)).orElseThrow().undecided()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"reason, '''ほかの理由'''", "effective_on, date '2027-01-01'", "state, '''OPEN'''"})
    void aRowChangedBehindTheProgramsBackIsNamed(String column, String wrong) {
        appoint("m1", Role.HELP_DESK);
        hospital.as("director", () -> proposals.decline(regulation, "要らない。"));
        assertThat(verification.of(hospital)).isEmpty();
        transaction.executeWithoutResult(status -> jdbc.sql("update staff_change set %s = %s where facility_id = ?".formatted(column, wrong))
                .param(hospital.id()).update());
        assertThat(verification.of(hospital)).isNotEmpty();
    }

    private void appoint(String who, Role role) {
        hospital.as("director", () -> appointments.appoint(hospital.who(who), role, null, LocalDate.of(2026, 12, 1), null));
    }

    private List<String> told(String who) {
        return hospital.as(who, () -> notices.newestUnread(50, Locale.JAPANESE)).stream().map(line -> line.subject()).toList();
    }

    private ResultActions see(String address, String who) throws Exception {
        return browser.perform(get(address).locale(Locale.JAPANESE).with(visitors.as(hospital, who)));
    }

    private ResultActions send(String act, String who, String field, String value) throws Exception {
        return browser.perform(post("/regulations/" + regulation + "/staff-table" + act).locale(Locale.JAPANESE).param(field, value)
                .with(csrf()).with(visitors.as(hospital, who)));
    }
}
