package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.facility.Appointments;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Role;
import org.kitei.inbox.TaskClosed;
import org.kitei.ledger.Entry;
import org.springframework.beans.factory.annotation.Autowired;

/** A case from its draft to its end, whichever end that is. */
@KiteiTest
class LifecycleTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired CaseOpening opening;
    @Autowired CaseWithdrawal withdrawal;
    @Autowired Drafting drafting;
    @Autowired Appointments appointments;
    @Autowired DateRequest dates;
    @Autowired RegulationProcess process;
    @Autowired TestClock clock;

    @BeforeEach
    void setOut() {
        clock.set(TestClock.START);
    }

    @Test
    void aHospitalsDraftIsDeliberatedDecidedAndInForceFromMidnightOfItsDay() {
        var hospital = hospitals.hospital();
        var id = cases.enact(hospital);
        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2026-12-01");

        var regulation = cases.regulation(hospital, id);
        assertThat(cases.get(hospital, id).state()).isEqualTo(CaseState.PROMULGATED);
        assertThat(cases.numberInForce(hospital, regulation, "2026-11-30")).isZero();
        assertThat(cases.numberInForce(hospital, regulation, "2026-12-01")).isEqualTo(1);

        hospitals.travelTo(hospital, TestCases.midnight("2026-12-01").minusSeconds(1));
        assertThat(cases.get(hospital, id).state()).isEqualTo(CaseState.PROMULGATED);
        cases.dawn(hospital, "2026-12-01");
        assertThat(cases.get(hospital, id).state()).isEqualTo(CaseState.IN_FORCE);
        assertThat(acts(hospital, id)).containsExactly(
                "case-opened", "submitted", "round-opened", "committee-called", "opinion-given", "opinion-given",
                "opinion-given", "opinion-given", "opinion-given", "round-resolved", "minutes-confirmed",
                "committee-reported", "decided", "promulgated", "in-force");
    }

    @Test
    void aClinicsDraftGoesStraightToTheDirectorWhoseDoubleRoleIsRecorded() {
        var clinic = hospitals.clinic();
        var id = cases.enact(clinic);
        cases.submit(clinic);
        assertThat(hospitals.waiting(clinic, "director")).containsExactly("decide");
        assertThat(clinic.as("director", () -> process.positions(id))).singleElement().satisfies(lifecycle -> {
            assertThat(lifecycle.active()).contains("decide").doesNotContain("draft-text");
            assertThat(lifecycle.done()).contains("draft-text", "has-committee").doesNotContain("deliberate", "promulgate");
        });
        cases.approve(clinic, "2026-12-01");
        cases.dawn(clinic, "2026-12-01");

        var ended = cases.get(clinic, id);
        assertThat(ended.state()).isEqualTo(CaseState.IN_FORCE);
        assertThat(ended.rounds()).isEmpty();
        assertThat(ended.decisions()).singleElement().satisfies(decision -> assertThat(decision.doubleRole()).isTrue());
        assertThat(entry(clinic, id, "decided").details()).containsEntry("doubleRole", "true");
    }

    @Test
    void inAHospitalNoDoubleRoleIsRecorded() {
        var hospital = hospitals.hospital();
        var id = cases.enact(hospital);
        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2026-12-01");
        assertThat(cases.get(hospital, id).decisions()).singleElement()
                .satisfies(decision -> assertThat(decision.doubleRole()).isFalse());
        assertThat(entry(hospital, id, "decided").details()).doesNotContainKey("doubleRole");
    }

    @Test
    void afterTheDirectorSendsBackTheOpinionsStayVisibleButBelongToTheFormerText() {
        var hospital = hospitals.hospital();
        var id = cases.enact(hospital);
        cases.bringBeforeTheDirector(hospital);
        cases.sendBack(hospital);

        assertThat(hospitals.waiting(hospital, "drafter")).containsExactly("draft-text");
        var unchanged = catchThrowableOfType(TestHospital.Refused.class, () -> cases.submit(hospital));
        assertThat(unchanged.errors()).containsOnlyKeys("outcome");

        cases.add(hospital, id, "この規程は、毎年見直さなければならない。");
        cases.submit(hospital);

        var again = cases.get(hospital, id);
        assertThat(again.rounds()).hasSize(2);
        assertThat(again.rounds().get(0).given()).isEqualTo(5);
        assertThat(again.rounds().get(0).contentHash()).isNotEqualTo(again.contentHash());
        assertThat(again.rounds().get(1).given()).isZero();
        assertThat(again.rounds().get(1).contentHash()).isEqualTo(again.contentHash());
        assertThat(again.decisions()).singleElement().satisfies(sentBack -> {
            assertThat(sentBack.outcome()).isEqualTo("SEND_BACK");
            assertThat(sentBack.reason()).isEqualTo("書き直すこと。");
        });
        assertThat(hospitals.waiting(hospital, "director")).doesNotContain("decide");
        cases.callInWriting(hospital);
        assertThat(hospitals.waiting(hospital, "m1")).containsExactly("give-opinion");
    }

    @Test
    void aTextSentBackAndChangedIsDecidedOnlyAfterTheCommitteeReportsOnIt() {
        var hospital = hospitals.hospital();
        var id = cases.enact(hospital);
        cases.bringBeforeTheDirector(hospital);
        cases.sendBack(hospital);
        cases.add(hospital, id, "この規程は、毎年見直さなければならない。");
        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2026-12-01");
        var decided = cases.get(hospital, id);
        assertThat(decided.decisions()).hasSize(2);
        assertThat(decided.decisions().get(1).contentHash()).isEqualTo(decided.contentHash());
    }

    @Test
    void aRejectedCaseIsOverAndTheRegulationIsFreeForAnother() {
        var clinic = hospitals.clinic();
        var regulation = cases.inForce(clinic, "2026-11-22");
        var id = cases.amended(clinic, regulation, "この規程は、毎年見直さなければならない。");
        cases.submit(clinic);
        hospitals.does(clinic, "director", "decide", Map.of("decision", "reject", "reason", "いまは行わない。"));

        assertThat(cases.get(clinic, id).state()).isEqualTo(CaseState.REJECTED);
        assertThat(cases.get(clinic, id).closedAt()).isNotNull();
        assertThat(hospitals.waiting(clinic, "director")).isEmpty();
        assertThat(cases.numberInForce(clinic, regulation, "2027-12-31")).isEqualTo(1);
        assertThat(cases.amend(clinic, regulation)).isNotNull();
    }

    @Test
    void aCaseIsWithdrawnWhileItIsDrafted() {
        var hospital = hospitals.hospital();
        var id = cases.enact(hospital);
        hospitals.does(hospital, "drafter", "draft-text", Map.of("outcome", "withdraw", "withdrawReason", "要らなくなった。"));
        assertThat(cases.get(hospital, id).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(hospitals.waiting(hospital, "drafter")).isEmpty();
        assertThat(entry(hospital, id, "withdrawn").details()).containsEntry("reason", "要らなくなった。");
    }

    @Test
    void withdrawingWhileItIsDraftedFromTheCasesPageClosesTheDraftersTask() {
        var hospital = hospitals.hospital();
        var id = cases.enact(hospital);
        hospital.as("drafter", () -> withdrawal.withdraw(id, "要らなくなった。"));
        assertThat(cases.get(hospital, id).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(hospitals.waiting(hospital, "drafter")).isEmpty();
    }

    @Test
    void withdrawingDuringTheRoundTakesTheTasksFromTheMembers() {
        var hospital = hospitals.hospital();
        var id = cases.enact(hospital);
        cases.submit(hospital);
        cases.callInWriting(hospital);
        cases.opinions(hospital, "adopt");
        var open = hospitals.task(hospital, "m2", "give-opinion").getId();

        hospital.as("drafter", () -> withdrawal.withdraw(id, "要らなくなった。"));

        assertThat(cases.get(hospital, id).state()).isEqualTo(CaseState.WITHDRAWN);
        for (var member : List.of("m1", "m2", "m3", "m4", "m5", "chair", "secretary", "director", "drafter")) {
            assertThat(hospitals.waiting(hospital, member)).as(member).isEmpty();
        }
        assertThatThrownBy(() -> hospitals.does(hospital, "m2", open, "give-opinion", Map.of("opinion", "adopt")))
                .isInstanceOf(TaskClosed.class);
        assertThat(hospital.as("drafter", () -> process.positions(id)).get(0).active()).isEmpty();
        assertThat(cases.get(hospital, id).lastRound().given()).isEqualTo(1);
    }

    @Test
    void onlyTheDrafterWithdrawsAndOnlyBeforeTheDecision() {
        var hospital = hospitals.hospital();
        var id = cases.enact(hospital);
        cases.bringBeforeTheDirector(hospital);
        assertThatThrownBy(() -> hospital.as("secretary", () -> withdrawal.withdraw(id, "理由"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> hospital.as("drafter", () -> withdrawal.withdraw(id, " "))).isInstanceOf(InvalidInput.class);
        cases.approve(hospital, "2026-12-01");
        assertThatThrownBy(() -> hospital.as("drafter", () -> withdrawal.withdraw(id, "理由"))).isInstanceOf(InvalidInput.class);
        assertThat(cases.get(hospital, id).state()).isEqualTo(CaseState.PROMULGATED);
    }

    @Test
    void aTextThatIsBeforeTheCommitteeIsNotEdited() {
        var hospital = hospitals.hospital();
        var id = cases.enact(hospital);
        cases.submit(hospital);
        assertThatThrownBy(() -> cases.add(hospital, id, "こっそり加える。")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aDraftSavedElsewhereInBetweenIsNotOverwritten() {
        var hospital = hospitals.hospital();
        var id = cases.enact(hospital);
        var desk = hospital.as("drafter", () -> drafting.open(id));
        cases.add(hospital, id, "先に保存した文。");
        assertThatThrownBy(() -> hospital.as("drafter", () -> drafting.save(id, desk.plain(), desk.revision())))
                .isInstanceOf(DraftOvertaken.class);
        assertThat(hospital.as("drafter", () -> drafting.open(id)).plain()).contains("先に保存した文。");
    }

    @Test
    void inAHospitalTheDirectorOpensNoCase() {
        var hospital = hospitals.hospital();
        hospital.as("director", () -> {
            appointments.appoint(hospital.who("director"), Role.DRAFTER, null, hospitals.today(), null);
        });
        assertThatThrownBy(() -> hospital.as("director", () -> opening.enact())).isInstanceOf(InvalidInput.class);
        var regulation = cases.inForce(hospital, "2026-11-22");
        assertThatThrownBy(() -> hospital.as("director", () -> opening.amend(regulation))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void inAHospitalADrafterWhoBecomesDirectorDoesNotDecideTheirOwnDraft() {
        var hospital = hospitals.hospital();
        var id = cases.enact(hospital);
        cases.bringBeforeTheDirector(hospital);
        var tomorrow = hospitals.today().plusDays(1);
        hospital.as("director", () -> {
            appointments.appoint(hospital.who("drafter"), Role.DIRECTOR, null, tomorrow, null);
        });
        cases.dawn(hospital, tomorrow.toString());

        for (var answers : List.of(Map.of("decision", "approve", "effectiveDate", "2026-12-01"),
                Map.of("decision", "reject", "reason", "理由"), Map.of("decision", "send-back", "reason", "理由"))) {
            var refused = catchThrowableOfType(TestHospital.Refused.class,
                    () -> hospitals.does(hospital, "drafter", "decide", answers));
            assertThat(refused.errors()).as(answers.toString()).containsOnlyKeys("decision");
        }
        assertThat(cases.get(hospital, id).state()).isEqualTo(CaseState.AWAITING_DECISION);
    }

    @Test
    void inAHospitalADrafterWhoBecomesDirectorDecidesNoDateOfTheirOwnDraftEither() {
        var hospital = hospitals.hospital();
        var id = cases.enact(hospital);
        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2027-04-01");
        hospital.as("drafter", () -> dates.ask(id, LocalDate.parse("2027-05-01"), "準備が間に合わない。"));
        var tomorrow = hospitals.today().plusDays(1);
        hospital.as("director", () -> {
            appointments.appoint(hospital.who("drafter"), Role.DIRECTOR, null, tomorrow, null);
        });
        cases.dawn(hospital, tomorrow.toString());
        for (var answers : List.of(Map.of("dateDecision", "move", "effectiveDate", "2027-05-01", "reason", "理由"),
                Map.of("dateDecision", "keep", "reason", "理由"), Map.of("dateDecision", "call-off", "reason", "理由"))) {
            var refused = catchThrowableOfType(TestHospital.Refused.class, () -> hospitals.does(hospital, "drafter", "decide-date", answers));
            assertThat(refused.errors()).as(answers.toString()).containsOnlyKeys("dateDecision")
                    .extractingByKey("dateDecision").asString().contains("起案");
        }
        assertThat(cases.get(hospital, id).effectiveDate()).isEqualTo("2027-04-01");
    }

    private List<String> acts(TestHospital.House house, UUID caseId) {
        var acts = new java.util.ArrayList<>(cases.get(house, caseId).acts().stream().map(Entry::act)
                .filter(act -> !act.equals("signed")).toList());
        java.util.Collections.reverse(acts);
        return acts;
    }

    private Entry entry(TestHospital.House house, UUID caseId, String act) {
        return cases.get(house, caseId).acts().stream().filter(entry -> entry.act().equals(act)).findFirst().orElseThrow();
    }
}
