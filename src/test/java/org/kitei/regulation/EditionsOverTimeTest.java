package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.InvalidInput;
import org.kitei.regulation.EditionView.Standing;
import org.springframework.beans.factory.annotation.Autowired;

/** Which text is in force on which day. */
@KiteiTest
class EditionsOverTimeTest {

    private static final String SENTENCE = "この規程は、毎年見直さなければならない。";

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired TestClock clock;

    private House clinic;

    @BeforeEach
    void setOut() {
        clock.set(TestClock.START);
        clinic = hospitals.clinic();
    }

    @Test
    void theAmendedTextIsInForceOnItsDayAndTheFormerSuperseded() {
        var regulation = cases.inForce(clinic, "2026-12-01");
        var id = amend(regulation, SENTENCE, "2027-04-01");

        var eve = cases.on(clinic, regulation, "2027-03-31");
        assertThat(eve.inForce().number()).isEqualTo(1);
        assertThat(eve.editions()).extracting(EditionView::standing).containsExactly(Standing.NOT_YET, Standing.IN_FORCE);

        cases.dawn(clinic, "2027-04-01");
        assertThat(cases.get(clinic, id).state()).isEqualTo(CaseState.IN_FORCE);
        var day = cases.on(clinic, regulation, "2027-04-01");
        assertThat(day.inForce().number()).isEqualTo(2);
        assertThat(day.editions()).extracting(EditionView::standing).containsExactly(Standing.IN_FORCE, Standing.SUPERSEDED);
        assertThat(cases.numberInForce(clinic, regulation, "2026-11-30")).isZero();
        assertThat(cases.numberInForce(clinic, regulation, "2026-12-01")).isEqualTo(1);
    }

    @Test
    void theTextChangesAtMidnightAlsoAtTheEndOfAMonthAndAYearAndOnALeapDay() {
        var regulation = cases.inForce(clinic, "2026-12-01");
        int number = 1;
        for (var day : List.of("2026-12-31", "2027-01-01", "2027-01-31", "2028-02-29", "2028-03-01")) {
            amend(regulation, SENTENCE, day);
            number++;
            assertThat(cases.numberInForce(clinic, regulation, LocalDate.parse(day).minusDays(1).toString())).isEqualTo(number - 1);
            assertThat(cases.numberInForce(clinic, regulation, day)).isEqualTo(number);
            cases.dawn(clinic, day);
        }
        assertThat(cases.numberInForce(clinic, regulation, "2027-02-28")).isEqualTo(4);
        assertThat(cases.numberInForce(clinic, regulation, "2099-12-31")).isEqualTo(6);
    }

    @Test
    void aTextApprovedForTodayIsInForceAtOnce() {
        var id = cases.enact(clinic);
        cases.submit(clinic);
        cases.approve(clinic, "2026-11-22");
        assertThat(cases.numberInForce(clinic, cases.regulation(clinic, id), "2026-11-22")).isEqualTo(1);
        hospitals.travelTo(clinic, clock.instant());
        assertThat(cases.get(clinic, id).state()).isEqualTo(CaseState.IN_FORCE);
    }

    @Test
    void twoDecidedEditionsWaitAndEachComesOnItsDay() {
        var regulation = cases.inForce(clinic, "2026-12-01");
        amend(regulation, SENTENCE, "2027-02-01");
        amend(regulation, "第二の文を加える。", "2027-04-01");

        assertThat(cases.on(clinic, regulation, "2026-12-31").editions()).extracting(EditionView::standing)
                .containsExactly(Standing.NOT_YET, Standing.NOT_YET, Standing.IN_FORCE);
        assertThat(cases.numberInForce(clinic, regulation, "2027-01-31")).isEqualTo(1);
        assertThat(cases.numberInForce(clinic, regulation, "2027-02-01")).isEqualTo(2);
        assertThat(cases.numberInForce(clinic, regulation, "2027-04-01")).isEqualTo(3);
        cases.dawn(clinic, "2027-04-01");
        assertThat(cases.on(clinic, regulation, "2027-04-01").editions()).extracting(EditionView::standing)
                .containsExactly(Standing.IN_FORCE, Standing.SUPERSEDED, Standing.SUPERSEDED);
    }

    @Test
    void aDayInThePastIsRefused() {
        cases.enact(clinic);
        cases.submit(clinic);
        var refused = catchThrowableOfType(TestHospital.Refused.class, () -> cases.approve(clinic, "2026-11-21"));
        assertThat(refused.errors()).containsOnlyKeys("effectiveDate");
    }

    @Test
    void aDayOnWhoseEveTheAmendedTextIsNotInForceIsRefused() {
        var regulation = cases.inForce(clinic, "2026-12-01");
        amend(regulation, SENTENCE, "2027-04-01");
        cases.amended(clinic, regulation, "第二の文を加える。");
        cases.submit(clinic);
        for (var day : new String[] {"2027-03-31", "2027-04-01"}) {
            var refused = catchThrowableOfType(TestHospital.Refused.class, () -> cases.approve(clinic, day));
            assertThat(refused.errors()).as(day).containsOnlyKeys("effectiveDate");
        }
        cases.approve(clinic, "2027-04-02");
    }

    @Test
    void aRegulationHasOneUndecidedCase() {
        var regulation = cases.inForce(clinic, "2026-12-01");
        cases.amend(clinic, regulation);
        assertThatThrownBy(() -> cases.amend(clinic, regulation)).isInstanceOf(InvalidInput.class);
        assertThat(cases.on(clinic, regulation, "2026-12-01").undecided()).isNotNull();
    }

    @Test
    void aRegulationNotYetInForceIsNotAmended() {
        var id = cases.enact(clinic);
        cases.submit(clinic);
        cases.approve(clinic, "2026-12-01");
        assertThatThrownBy(() -> cases.amend(clinic, cases.regulation(clinic, id))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void documentsAndCasesAreNumberedFromOneEachYear() {
        var regulation = cases.inForce(clinic, "2026-12-01");
        amend(regulation, SENTENCE, "2026-12-02");
        cases.dawn(clinic, "2027-01-01");
        amend(regulation, "第二の文を加える。", "2027-01-02");
        assertThat(cases.on(clinic, regulation, "2027-01-02").editions()).extracting(EditionView::documentNumber)
                .containsExactly("2027-001", "2026-002", "2026-001");
    }

    private UUID amend(UUID regulation, String sentence, String day) {
        var id = cases.amended(clinic, regulation, sentence);
        cases.submit(clinic);
        cases.approve(clinic, day);
        return id;
    }
}
