package org.kitei.committee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.LedgerFindings;
import org.kitei.signature.Signatures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A rule by which a committee counts is what its director signed. */
@KiteiTest
class ResolutionRuleCheckTest {

    @Autowired TestHospital hospitals;
    @Autowired ResolutionRules rules;
    @Autowired RuleReading reading;
    @Autowired Signatures signatures;
    @Autowired LedgerFindings verification;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private House hospital;

    @BeforeEach
    void aRuleDecidedAndAnotherProposed() {
        clock.set(TestClock.START);
        hospital = hospitals.hospital();
        hospital.as("secretary", () -> rules.propose(RuleChoice.DEFAULT));
        hospital.as("director", () -> {
            var proposed = reading.proposed().orElseThrow();
            rules.decide(proposed.id(), proposed.hash(), signatures.reauthenticate(TestHospital.PASSWORD).orElseThrow());
        });
        hospital.as("secretary", () -> rules.propose(RuleChoice.DEFAULT));
        assertThat(verification.of(hospital)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            dmn         = replace(dmn, 'resolution', 'revolution')               | rule-decided
            dmn_hash    = 'a'                                                    | rule-decided
            number      = 7 where state = 'DECIDED'                               | rule-decided
            decided_by  = proposed_by where state = 'DECIDED'                    | rule-decided
            state       = 'DROPPED'                                              | rule-decided
            proposed_by = facility_id                                            | rule-proposed
            dmn         = replace(dmn, 'resolution', 'revolution') where state = 'PROPOSED' | rule-proposed
            """)
    void aRuleChangedBehindTheProgramsBackIsNamed(String change, String act) {
        change("update resolution_rule set " + change + (change.contains("where") ? " and " : " where ") + "facility_id = ?");
        assertThat(verification.of(hospital)).isNotEmpty().extracting(Discrepancy::act).contains(act);
    }

    @Test
    void aRuleSaidToBeDecidedThatNobodyDecidedIsNamed() {
        change("update resolution_rule set state = 'DECIDED', number = 2 where state = 'PROPOSED' and facility_id = ?");
        assertThat(verification.of(hospital)).extracting(Discrepancy::kind).containsExactly(Discrepancy.Kind.RECORD_UNRECORDED);
    }

    @Test
    void aProposalThatIsGoneIsNamed() {
        change("delete from resolution_rule where state = 'PROPOSED' and facility_id = ?");
        assertThat(verification.of(hospital)).extracting(Discrepancy::kind).containsExactly(Discrepancy.Kind.RECORD_MISSING);
    }

    private void change(String sql) {
        assertThat(transaction.<Integer>execute(status -> jdbc.sql(sql).param(hospital.id()).update())).isPositive();
    }
}
