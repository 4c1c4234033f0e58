package org.kitei.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.kitei.AtOnce;
import org.kitei.TestClock;
import org.kitei.TestMail;
import org.kitei.facility.FacilityContext;
import org.kitei.ledger.Entry;
import org.kitei.notice.TestPost;
import org.springframework.beans.factory.annotation.Autowired;

/** A clock set back, and a timer that two machines take at once: nothing of an agreement happens twice, and nothing is lost. */
class DaysThatComeTwiceTest extends ContractTest {

    @Autowired ManagementService jobs;
    @Autowired TestPost post;

    @Test
    void anAgreementBeginsOnceThoughItsFirstDayComesTwice() {
        var id = contracts.inForce(house, "2026-12-01", "2027-11-30");
        travelTo("2026-11-25");
        assertThat(contracts.get(house, id).state()).isEqualTo(AgreementState.IN_FORCE);
        travelTo("2026-12-01");
        assertThat(happened(id, "agreement-in-force")).isEqualTo(1);
        assertThat(told("contract.told.in-force")).hasSize(1);
    }

    @Test
    void eachNoticeOfTheEndIsToldOnceAndNoneIsLost() {
        contracts.inForce(house, "2026-12-01", "2027-11-30");
        for (var day : List.of("2027-09-01", "2027-10-01", "2027-09-20", "2027-10-01", "2027-10-31", "2027-10-05", "2027-10-31", "2027-11-30",
                "2027-11-29", "2027-11-30")) {
            travelTo(day);
        }
        assertThat(told("contract.told.ends-in")).extracting(one -> one.args().get(3)).containsExactly("90", "60", "30");
        assertThat(told("contract.told.ends-today")).hasSize(1);
    }

    @Test
    void workStopsOnceAtTheEndAndTheDecisionIsStillAwaited() {
        var id = contracts.inForce(house, "2026-12-01", "2027-11-30");
        travelTo("2027-09-01");
        travelTo("2027-12-01");
        travelTo("2027-11-28");
        assertThat(hospitals.waiting(house, "manager")).contains("renew-or-end");
        travelTo("2027-12-01");
        assertThat(happened(id, "agreement-expired")).isEqualTo(1);
        assertThat(told("contract.told.expired-undecided")).hasSize(1);
    }

    @Test
    void theContractorIsRemindedByOneLetterThoughTheThirdDayComesTwice() {
        contracts.withContractor(house, "2026-12-10", "2027-11-30");
        hospitals.travelTo(house, TestClock.START.plus(Duration.ofDays(3)));
        hospitals.travelTo(house, TestClock.START.plus(Duration.ofDays(1)));
        hospitals.travelTo(house, TestClock.START.plus(Duration.ofDays(3)));
        post.sendDue();
        assertThat(TestMail.arrivedFor(contracts.email(house))).as("the letter and one reminder").hasSize(2);
    }

    @Test
    void aTimerThatTwoMachinesTakeAtOnceActsOnce() throws Exception {
        var id = contracts.withContractor(house, "2026-12-01", "2027-11-30");
        contracts.contractorSigns(house, id);
        hospitals.does(house, "head", "countersign", Map.of("verdict", "sign"));
        clock.set(midnight("2026-12-01"));
        var job = jobs.createJobQuery().tenantIdIn(house.id().toString()).activityId("term-begins").singleResult().getId();
        assertThat(AtOnce.failures(() -> execute(job), () -> execute(job))).as("one of them fails, as a machine's job executor does then")
                .allSatisfy(slower -> assertThat(slower).isInstanceOf(RuntimeException.class));
        assertThat(contracts.get(house, id).state()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(happened(id, "agreement-in-force")).isEqualTo(1);
    }

    private void execute(String job) {
        FacilityContext.run(house.id(), null, () -> jobs.executeJob(job));
    }

    private long happened(UUID id, String act) {
        return contracts.get(house, id).acts().stream().map(Entry::act).filter(act::equals).count();
    }

}
