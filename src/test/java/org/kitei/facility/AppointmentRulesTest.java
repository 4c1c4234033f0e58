package org.kitei.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AppointmentRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Person person = Person.enter(new NewPerson("例示 花子", "", null, null, "ja", null), TODAY.minusYears(1));

    @Test
    void nobodyIsAppointedForDaysThatHavePassed() {
        assertRefused("from", () -> check(wanted(Role.DRAFTER, TODAY.minusDays(1), null)));
    }

    @Test
    void aTermEndsOnOrAfterItsFirstDay() {
        assertRefused("until", () -> check(wanted(Role.DRAFTER, TODAY, TODAY.minusDays(1))));
        assertThatCode(() -> check(wanted(Role.DRAFTER, TODAY, TODAY))).doesNotThrowAnyException();
    }

    @Test
    void aHeadOfDepartmentHasADepartment() {
        assertRefused("departmentId", () -> check(wanted(Role.DEPARTMENT_HEAD, TODAY, null)));
    }

    @Test
    void aClinicAppointsNobodyToACommittee() {
        for (var role : List.of(Role.COMMITTEE_CHAIR, Role.VICE_CHAIR, Role.COMMITTEE_MEMBER, Role.SECRETARY)) {
            assertRefused("role", () ->
                    AppointmentRules.check(wanted(role, TODAY, null), person, List.of(), Size.C, TODAY));
        }
    }

    @Test
    void theSameRoleIsNotHeldTwiceAtOnce() {
        var held = Appointment.of(wanted(Role.DRAFTER, TODAY, TODAY.plusDays(5)), null, Instant.EPOCH);
        assertRefused("role", () -> check(wanted(Role.DRAFTER, TODAY.plusDays(5), null), held));
        assertThatCode(() -> check(wanted(Role.DRAFTER, TODAY.plusDays(6), null), held)).doesNotThrowAnyException();
    }

    @Test
    void whoHasLeftIsNotAppointed() {
        person.leave(TODAY);
        assertRefused("personId", () -> check(wanted(Role.DRAFTER, TODAY.plusDays(1), null)));
    }

    @Test
    void theFacilityIsNeverWithoutADirectorOrAnAdministrator() {
        for (var role : List.of(Role.DIRECTOR, Role.ADMINISTRATOR)) {
            var only = Appointment.of(wanted(role, TODAY, null), null, Instant.EPOCH);
            assertRefused("lastDay", () -> AppointmentRules.checkEnd(only, TODAY, List.of(only)));
            var other = Appointment.of(new NewAppointment(UUID.randomUUID(), role, null, TODAY, null), null, Instant.EPOCH);
            assertThatCode(() -> AppointmentRules.checkEnd(only, TODAY, List.of(only, other))).doesNotThrowAnyException();
        }
    }

    @Test
    void aTermEndedBeforeItsFirstDayNeverComesIntoForce() {
        var planned = Appointment.of(wanted(Role.DRAFTER, TODAY.plusDays(5), null), null, Instant.EPOCH);
        planned.endOn(TODAY);
        assertThat(planned.inForceOn(TODAY.plusDays(5))).isFalse();
        assertThat(planned.inForceOn(TODAY.plusDays(4))).isFalse();
    }

    private NewAppointment wanted(Role role, LocalDate from, @Nullable LocalDate until) {
        return new NewAppointment(person.id(), role, null, from, until);
    }

    private void check(NewAppointment wanted, Appointment... held) {
        AppointmentRules.check(wanted, person, List.of(held), Size.B, TODAY);
    }

    private static void assertRefused(String field, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class, refused ->
                assertThat(refused.problems()).extracting(InvalidInput.Problem::field).containsExactly(field));
    }
}
