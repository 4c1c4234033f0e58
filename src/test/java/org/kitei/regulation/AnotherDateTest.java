package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NotAllowed;
import org.kitei.ledger.Entry;
import org.kitei.regulation.EditionView.Standing;
import org.springframework.beans.factory.annotation.Autowired;

/** The day of a promulgated text is asked to be another. */
@KiteiTest
class AnotherDateTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired DateRequest dates;
    @Autowired CaseWithdrawal withdrawal;
    @Autowired TestClock clock;

    private House clinic;
    private UUID id;
    private UUID regulation;

    @BeforeEach
    void promulgate() {
        clock.set(TestClock.START);
        clinic = hospitals.clinic();
        id = cases.enact(clinic);
        cases.submit(clinic);
        cases.approve(clinic, "2026-12-10");
        regulation = cases.regulation(clinic, id);
    }

    @Test
    void theDirectorMovesTheDayAndNothingIsPromulgatedTwice() {
        ask("2026-12-20");
        assertThat(cases.get(clinic, id).asked().wished()).isEqualTo("2026-12-20");
        assertThat(cases.numberInForce(clinic, regulation, "2026-12-10")).as("until the decision the day stands").isEqualTo(1);

        decide("move", "2026-12-21");
        assertThat(cases.numberInForce(clinic, regulation, "2026-12-20")).isZero();
        assertThat(cases.numberInForce(clinic, regulation, "2026-12-21")).isEqualTo(1);
        assertThat(cases.on(clinic, regulation, "2026-12-01").editions()).hasSize(1);
        assertThat(cases.get(clinic, id).decisions()).extracting(CaseView.DecisionView::outcome).containsExactly("APPROVE", "MOVE_DATE");

        cases.dawn(clinic, "2026-12-10");
        assertThat(cases.get(clinic, id).state()).isEqualTo(CaseState.PROMULGATED);
        cases.dawn(clinic, "2026-12-21");
        assertThat(cases.get(clinic, id).state()).isEqualTo(CaseState.IN_FORCE);
        assertThat(cases.get(clinic, id).acts()).extracting(Entry::act)
                .containsOnlyOnce("promulgated").containsOnlyOnce("in-force").contains("date-asked", "date-decided", "date-moved");
    }

    @Test
    void theDayMayComeEarlier() {
        ask("2026-11-22");
        decide("move", "2026-11-22");
        assertThat(cases.numberInForce(clinic, regulation, "2026-11-22")).isEqualTo(1);
        hospitals.travelTo(clinic, clock.instant());
        assertThat(cases.get(clinic, id).state()).isEqualTo(CaseState.IN_FORCE);
    }

    @Test
    void theDirectorLeavesTheDayAsItIs() {
        ask("2026-12-20");
        decide("keep", null);
        assertThat(cases.get(clinic, id).asked()).isNull();
        cases.dawn(clinic, "2026-12-10");
        assertThat(cases.get(clinic, id).state()).isEqualTo(CaseState.IN_FORCE);
    }

    @Test
    void theDirectorCallsItOff() {
        ask("2026-12-20");
        decide("call-off", null);
        assertThat(cases.get(clinic, id).state()).isEqualTo(CaseState.CALLED_OFF);
        assertThat(cases.numberInForce(clinic, regulation, "2099-12-31")).isZero();
        assertThat(cases.on(clinic, regulation, "2026-12-31").editions()).extracting(EditionView::standing)
                .containsExactly(Standing.CALLED_OFF);
        assertThat(cases.get(clinic, id).acts()).extracting(Entry::act).containsOnlyOnce("called-off").doesNotContain("date-moved");
        cases.dawn(clinic, "2026-12-31");
        assertThat(cases.get(clinic, id).state()).isEqualTo(CaseState.CALLED_OFF);
    }

    @Test
    void theDayComesThoughNobodyAnswered() {
        ask("2026-12-20");
        cases.dawn(clinic, "2026-12-10");
        assertThat(cases.get(clinic, id).state()).isEqualTo(CaseState.IN_FORCE);
        assertThat(cases.get(clinic, id).asked()).isNull();
        assertThat(hospitals.waiting(clinic, "director")).isEmpty();
    }

    @Test
    void onTheDayItselfTheDirectorNoLongerMovesIt() {
        ask("2026-12-20");
        clock.set(TestCases.midnight("2026-12-10"));
        var refused = catchThrowableOfType(TestHospital.Refused.class, () -> decide("move", "2026-12-20"));
        assertThat(refused.errors()).containsOnlyKeys("dateDecision");
        assertThatThrownBy(() -> ask("2026-12-21")).isInstanceOf(CaseHasMovedOn.class);
    }

    @Test
    void whoMayAskAndHowOften() {
        assertThatThrownBy(() -> clinic.as("staff", () -> dates.ask(id, LocalDate.parse("2026-12-20"), "理由")))
                .isInstanceOf(NotAllowed.class);
        ask("2026-12-20");
        assertThatThrownBy(() -> ask("2026-12-21")).isInstanceOf(CaseHasMovedOn.class);
        assertThatThrownBy(() -> clinic.as("director", () -> withdrawal.withdraw(id, "理由"))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        for (var wrong : new String[] {null, "2026-11-21", "2026-12-10"}) {
            var refused = catchThrowableOfType(InvalidInput.class, () -> clinic.as("director",
                    () -> dates.ask(id, wrong == null ? null : LocalDate.parse(wrong), " ")));
            assertThat(refused.problems()).as("" + wrong).extracting(InvalidInput.Problem::field).containsExactly("wished", "reason");
        }
    }

    @Test
    void aTextMovesOnlyBetweenItsBaseAndTheTextThatWasMadeFromIt() {
        cases.dawn(clinic, "2026-12-10");
        var second = amend("この規程は、毎年見直さなければならない。", "2027-02-01");
        var third = amend("第三の文を加える。", "2027-04-01");

        askFor(second, "2027-04-01");
        var refused = catchThrowableOfType(TestHospital.Refused.class, () -> decide("move", "2027-04-01"));
        assertThat(refused.errors()).containsOnlyKeys("effectiveDate");
        refused = catchThrowableOfType(TestHospital.Refused.class, () -> decide("call-off", null));
        assertThat(refused.errors()).containsOnlyKeys("dateDecision");
        decide("move", "2027-03-31");

        askFor(third, "2027-03-31");
        refused = catchThrowableOfType(TestHospital.Refused.class, () -> decide("move", "2027-03-31"));
        assertThat(refused.errors()).containsOnlyKeys("effectiveDate");
        decide("call-off", null);
        assertThat(cases.numberInForce(clinic, regulation, "2027-12-31")).isEqualTo(2);
    }

    @Test
    void afterAStopOverManyDaysTheTextIsInForceSinceItsDayAndTheProgramCatchesUp() {
        clock.set(TestCases.midnight("2027-01-15"));
        assertThat(cases.numberInForce(clinic, regulation, "2026-12-09")).isZero();
        assertThat(cases.numberInForce(clinic, regulation, "2026-12-10")).isEqualTo(1);
        assertThat(cases.get(clinic, id).state()).isEqualTo(CaseState.PROMULGATED);
        hospitals.travelTo(clinic, clock.instant());
        assertThat(cases.get(clinic, id).state()).isEqualTo(CaseState.IN_FORCE);
        assertThat(cases.on(clinic, regulation, "2027-01-15").inForce().executedAt()).isEqualTo(clock.instant());
        assertThat(cases.on(clinic, regulation, "2027-01-15").inForce().effectiveDate()).isEqualTo("2026-12-10");
    }

    private UUID amend(String sentence, String day) {
        var amending = cases.amended(clinic, regulation, sentence);
        cases.submit(clinic);
        cases.approve(clinic, day);
        return amending;
    }

    private void ask(String day) {
        askFor(id, day);
    }

    private void askFor(UUID caseId, String day) {
        clinic.as("director", () -> dates.ask(caseId, LocalDate.parse(day), "準備が間に合わない。"));
    }

    private void decide(String answer, String day) {
        var answers = new LinkedHashMap<>(Map.of("dateDecision", answer, "reason", "準備に合わせる。"));
        if (day != null) {
            answers.put("effectiveDate", day);
        }
        hospitals.does(clinic, "director", "decide-date", answers);
    }
}
