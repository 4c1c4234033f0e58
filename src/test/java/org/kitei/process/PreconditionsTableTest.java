package org.kitei.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code maintenance-preconditions.dmn} as a table: every row that applies is a reason. */
class PreconditionsTableTest {

    @ParameterizedTest(name = "{8}")
    @CsvSource(textBlock = """
            # agreement,   covers, consented, chain, workers, not registered, not pledged, refusals, why
            in-force,      true,   true,      true,  1,       0, 0, '',                           all holds
            in-force,      true,   true,      true,  9,       0, 0, '',                           any number of people
            not-in-force,  true,   true,      true,  1,       0, 0, agreement-not-in-force,       the term does not cover the window
            suspended,     true,   true,      true,  1,       0, 0, agreement-suspended,          suspended is not the same as over
            in-force,      false,  true,      true,  1,       0, 0, system-not-covered,           another system
            in-force,      true,   false,     true,  1,       0, 0, subcontractor-not-consented,  nobody consented
            in-force,      true,   true,      false, 1,       0, 0, chain-broken,                 an agreement above is over
            in-force,      true,   true,      true,  0,       0, 0, nobody-named,                 nobody
            in-force,      true,   true,      true,  2,       1, 0, worker-not-registered,        one of two is not registered
            in-force,      true,   true,      true,  2,       0, 2, worker-not-pledged,           both have not pledged
            suspended,     false,  false,     false, 3,       1, 1, agreement-suspended system-not-covered subcontractor-not-consented chain-broken worker-not-registered worker-not-pledged, every reason at once
            not-in-force,  false,  true,      true,  0,       0, 0, agreement-not-in-force system-not-covered nobody-named, nothing holds
            """)
    void everyReasonIsGiven(String agreement, boolean covers, boolean consented, boolean chain, int workers, int notRegistered, int notPledged,
            String refusals, String why) {
        var variables = Variables.fromMap(Map.of("agreement", agreement, "coversSystems", covers, "consented", consented, "chainStands", chain,
                "workers", workers, "notRegistered", notRegistered, "notPledged", notPledged));
        var decided = ModelEngine.engine().getDecisionService().evaluateDecisionTableByKey("maintenance-preconditions", variables);
        assertThat(String.join(" ", decided.<String>collectEntries("refusal"))).isEqualTo(refusals);
    }
}
