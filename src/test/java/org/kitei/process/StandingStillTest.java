package org.kitei.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kitei.Faults;
import org.kitei.contract.AgreementState;
import org.kitei.contract.ContractTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An agreement whose next step fails as often as it is tried, goes on once what it failed at is mended and the program started again. */
@ExtendWith(OutputCaptureExtension.class)
class StandingStillTest extends ContractTest {

    @Autowired TryingAgainAtStart start;
    @Autowired ManagementService engine;
    @Autowired Faults faults;

    private UUID id;

    @BeforeEach
    void anAgreementThatIsToComeIntoForceAndCannot() {
        id = contracts.prepared(house, "2026-12-01", "2027-11-30");
        contracts.submit(house);
        contracts.sign(house, id);
        for (int day = 1; day <= 5; day++) {
            faults.atStatement("update agreement");
            var next = "2026-12-0" + day;
            assertThatThrownBy(() -> travelTo(next)).hasStackTraceContaining("made to fail");
        }
    }

    @Test
    void theLogNamesItAndEveryStartTriesItAgain(CapturedOutput log) {
        travelTo("2026-12-06");
        assertThat(contracts.get(house, id).state()).as("nothing tries it by itself").isEqualTo(AgreementState.CONCLUDED);
        assertThat(jobs().noRetriesLeft().count()).isOne();
        assertThat(log).contains("term-begins of " + id + " in facility " + house.id() + " stands still");

        start.tryAgain(jobs());
        travelTo("2026-12-06");
        assertThat(contracts.get(house, id).state()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(acts(id)).startsWith("agreement-in-force");
        assertThat(jobs().noRetriesLeft().count()).isZero();
    }

    private JobQuery jobs() {
        return engine.createJobQuery().tenantIdIn(house.id().toString());
    }
}
