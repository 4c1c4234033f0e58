package org.kitei.contract;

import java.util.ArrayList;

import org.kitei.facility.FacilityContext;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a facility decides about its contracts. */
@Service
public class ContractSettings {

    private static final int MOST_TIERS = 10;
    private static final int MOST_MONTHS = 24;

    private final JdbcClient database;
    private final Ledger ledger;

    ContractSettings(JdbcClient database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * @param version      0 where nothing was decided yet
     * @param deepestTier  to how many tiers work may be passed on; 1: not at all
     * @param confirmEvery months between two confirmations, proposed for a new agreement
     */
    public record Values(int version, int deepestTier, int confirmEvery) {

        static final Values DEFAULTS = new Values(0, 3, 3);
    }

    @Transactional(readOnly = true)
    public Values get() {
        return database.sql("select version, deepest_tier, confirm_every from contract_settings where facility_id = ?")
                .param(FacilityContext.requiredFacility())
                .query((row, number) -> new Values(row.getInt(1), row.getInt(2), row.getInt(3))).optional().orElse(Values.DEFAULTS);
    }

    /**
     * @throws InvalidInput                            where a number is out of range
     * @throws ObjectOptimisticLockingFailureException where somebody else has changed them since they were shown
     */
    @Transactional
    public void decide(Values wanted) {
        var problems = new ArrayList<Problem>();
        if (wanted.deepestTier() < 1 || wanted.deepestTier() > MOST_TIERS) {
            problems.add(Problem.at("deepestTier", "contract.error.tiers", MOST_TIERS));
        }
        if (wanted.confirmEvery() < 1 || wanted.confirmEvery() > MOST_MONTHS) {
            problems.add(Problem.at("confirmEvery", "contract.error.months", MOST_MONTHS));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var facility = FacilityContext.requiredFacility();
        if (get().version() != wanted.version() || write(facility, wanted) == 0) {
            throw new ObjectOptimisticLockingFailureException("contract_settings", facility);
        }
        ledger.record(Act.of("contract-settings-changed", new Subject("facility", facility)).with("tiers", wanted.deepestTier())
                .with("months", wanted.confirmEvery()));
    }

    private int write(java.util.UUID facility, Values wanted) {
        return wanted.version() == 0
                ? database.sql("insert into contract_settings (facility_id, version, deepest_tier, confirm_every) values (?, 1, ?, ?)")
                        .params(facility, wanted.deepestTier(), wanted.confirmEvery()).update()
                : database.sql("update contract_settings set version = version + 1, deepest_tier = ?, confirm_every = ? where facility_id = ? and version = ?")
                        .params(wanted.deepestTier(), wanted.confirmEvery(), facility, wanted.version()).update();
    }
}
