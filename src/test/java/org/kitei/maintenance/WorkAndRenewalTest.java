package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.contract.AgreementKeeping;
import org.kitei.contract.AgreementState;
import org.kitei.contract.TermKeeping;
import org.kitei.contract.TestContracts;
import org.springframework.beans.factory.annotation.Autowired;

/** To a work its agreement and what renews it are one. */
class WorkAndRenewalTest extends MaintenanceTest {

    @Autowired TestContracts contracts;
    @Autowired AgreementKeeping agreements;
    @Autowired TermKeeping terms;

    @BeforeEach
    void theTermEndsWithNovember() {
        travel("2027-09-01T00:00:00Z");
    }

    @Test
    void aWorkLastsUntilTheLastMidnightAndBeyondItWhereARenewalIsSigned() {
        var lastEvening = works.plan(site, "2027-11-30T13:00:00Z", "2027-11-30T15:00:00Z");
        var intoTheNextDay = works.plan(site, "2027-11-30T13:00:00Z", "2027-11-30T16:00:00Z");
        assertThat(state(works.applied(site, lastEvening))).isEqualTo(WorkState.AWAITING_APPROVAL);
        assertThat(works.get(site, works.applied(site, intoTheNextDay)).refusals()).containsExactly("agreement-not-in-force");
        renewed("2027-12-01");
        assertThat(state(works.applied(site, intoTheNextDay))).isEqualTo(WorkState.AWAITING_APPROVAL);
    }

    @Test
    void aWorkPlannedUnderWhatIsReplacedBeforehandIsDoneUnderTheRenewalAndStopsWithIt() {
        var planned = works.applied(site, works.plan(site, "2027-09-10T13:00:00Z", "2027-09-10T15:00:00Z"));
        works.approve(site, "approve-work");
        var next = renewed("2027-09-05");
        travel("2027-09-05T00:00:00Z");
        assertThat(contracts.get(site.house(), site.agreement()).state()).isEqualTo(AgreementState.ENDED);
        travel("2027-09-10T13:00:00Z");
        assertThat(state(planned)).isEqualTo(WorkState.UNDER_WAY);

        site.house().as("manager", () -> terms.reportIncident(next, "届いたメールに名簿があった"));
        hospitals.does(site.house(), "director", "decide-suspension", Map.of("decision", "suspend", "reason", "漏えいの疑い"));
        travel("2027-09-10T13:10:00Z");
        assertThat(state(planned)).as("broken off, and to be reported").isEqualTo(WorkState.AWAITING_REPORT);
    }

    /** Signed by both; it begins on the day. */
    private UUID renewed(String from) {
        var house = site.house();
        hospitals.does(house, "manager", "renew-or-end", Map.of("decision", "renew"));
        var next = contracts.get(house, site.agreement()).renewedBy().get(0).id();
        house.as("manager", () -> agreements.agree(next, contracts.get(house, next).version(), contracts.terms(house, from, "2028-11-30")));
        contracts.seePenalties(house, next);
        contracts.submit(house, next);
        contracts.sign(house, next);
        return next;
    }
}
