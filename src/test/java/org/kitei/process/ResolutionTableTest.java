package org.kitei.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code resolution.dmn} as a table: the committee's default rule on quorum and resolution. */
class ResolutionTableTest {

    @ParameterizedTest(name = "{8}: {0} members, {1} present, {2}/{3}/{4}/{5}/{6} → {7}")
    @CsvSource(textBlock = """
            # members, present, adopt, amend, send back, against, abstain, result, why
            7, 7, 7, 0, 0, 0, 0, adopt,     all for it
            7, 4, 3, 0, 0, 1, 0, adopt,     the smallest quorum of seven
            6, 4, 3, 0, 0, 1, 0, adopt,     the smallest quorum of six
            1, 1, 1, 0, 0, 0, 0, adopt,     a committee of one voter
            7, 3, 3, 0, 0, 0, 0, no-quorum, three of seven are not more than half
            6, 3, 3, 0, 0, 0, 0, no-quorum, exactly half is not more than half
            7, 0, 0, 0, 0, 0, 0, no-quorum, nobody came
            0, 0, 0, 0, 0, 0, 0, no-quorum, nobody may vote
            7, 7, 4, 3, 0, 0, 0, adopt,     a majority wants it as it stands
            7, 7, 3, 1, 0, 3, 0, amend,     a majority only together with those who want amendments
            7, 7, 0, 4, 0, 3, 0, amend,     a majority for amendments alone
            7, 7, 1, 3, 3, 0, 0, amend,     adoption with amendments goes before sending back
            7, 7, 0, 0, 4, 3, 0, send-back, a majority for sending back
            7, 7, 1, 2, 2, 1, 1, send-back, a majority wants it reworked one way or the other
            7, 7, 3, 0, 1, 3, 0, send-back, a majority refuses it but not for good
            7, 7, 3, 0, 0, 4, 0, not-adopt, a majority against
            6, 6, 3, 0, 0, 3, 0, tie,       as many for as against
            6, 6, 2, 1, 0, 3, 0, tie,       amendments count as for
            6, 6, 3, 0, 1, 2, 0, tie,       sending back counts as against
            7, 7, 2, 0, 0, 2, 3, tie,       abstentions do not weigh in a tie
            6, 6, 0, 3, 3, 0, 0, send-back, nobody wants it as it stands so there is nothing for the chair to break
            7, 7, 3, 0, 0, 2, 2, not-adopt, more for than against but no majority of those present
            7, 7, 3, 0, 0, 1, 0, not-adopt, those present who gave no opinion count as present
            5, 5, 0, 0, 0, 0, 5, not-adopt, all abstain
            """)
    void theCommitteeResolves(
            int members, int present, int adopt, int amend, int sendBack, int against, int abstain, String result, String why) {
        var variables = Variables.fromMap(Map.of("members", members, "present", present, "adopt", adopt, "amend", amend,
                "sendBack", sendBack, "against", against, "abstain", abstain));
        var decided = ModelEngine.engine().getDecisionService().evaluateDecisionTableByKey("resolution", variables);
        assertThat(decided.<String>getSingleEntry()).isEqualTo(result);
    }
}
