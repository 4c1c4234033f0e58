package org.kitei.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.Appointments;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Leaving;
import org.kitei.facility.Naming;
import org.kitei.facility.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits for the head of one department is not another head's, whoever leaves. */
@KiteiTest
class HeadsLeavingTest {

    @Autowired TestHospital hospitals;
    @Autowired TestContracts contracts;
    @Autowired Appointments appointments;
    @Autowired Naming naming;
    @Autowired Leaving leaving;
    @Autowired TestClock clock;

    private House house;
    private UUID agreement;

    @BeforeEach
    void anAgreementWithTheContractor() {
        clock.set(TestClock.START);
        house = contracts.hospital();
        agreement = contracts.withContractor(house, "2026-12-01", "2027-11-30");
    }

    @Test
    void theHeadOfAnotherDepartmentIsNoSuccessor() {
        contracts.contractorSigns(house, agreement);
        assertThat(hospitals.waiting(house, "head")).contains("countersign");
        assertThat(catchThrowableOfType(InvalidInput.class, () -> endsTomorrow("head")).problems())
                .extracting(InvalidInput.Problem::key).containsExactly("facility.appointment.end.orphaned");
        assertThat(catchThrowableOfType(InvalidInput.class, () -> leavesTomorrow("head")).problems())
                .extracting(InvalidInput.Problem::key).containsExactly("facility.people.leave.orphaned");
        assertThat(onlyHolderOf("head")).containsExactly(Role.DEPARTMENT_HEAD);

        house.as("director", () -> {
            var department = appointments.of(house.who("head")).stream().filter(term -> term.role() == Role.DEPARTMENT_HEAD)
                    .findFirst().orElseThrow().departmentId();
            appointments.appoint(house.who("staff"), Role.DEPARTMENT_HEAD, department, hospitals.today(), null);
        });
        assertThat(onlyHolderOf("head")).isEmpty();
        endsTomorrow("head");
    }

    @Test
    void theLastHeadGoesWhereOnlyAnotherDepartmentsWorkWaits() {
        endsTomorrow("head");
        hospitals.travelTo(house, TestClock.START.plus(Duration.ofDays(2)));
        contracts.contractorSigns(house, agreement);
        assertThat(hospitals.waiting(house, "other")).doesNotContain("countersign");
        assertThat(onlyHolderOf("other")).isEmpty();
        endsTomorrow("other");
        leavesTomorrow("other");
    }

    private Set<Role> onlyHolderOf(String who) {
        return house.as("administrator", () -> leaving.onlyHolderOf(house.who(who)));
    }

    private void endsTomorrow(String who) {
        house.as("director", () -> {
            var term = appointments.of(house.who(who)).stream().filter(one -> one.role() == Role.DEPARTMENT_HEAD).findFirst().orElseThrow();
            naming.end(term.id(), hospitals.today().plusDays(1), TestHospital.PASSWORD);
        });
    }

    private void leavesTomorrow(String who) {
        house.as("administrator", () -> leaving.leave(house.who(who), hospitals.today().plusDays(1), Map.of(), "退職"));
    }
}
