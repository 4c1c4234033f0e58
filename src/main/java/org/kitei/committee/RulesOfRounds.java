package org.kitei.committee;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.NoSuchRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which table decides on a round: {@code committee-review} asks when opinions are counted, and the round has kept it. */
@Service("rulesOfRounds")
@Transactional(readOnly = true)
public class RulesOfRounds {

    private final RoundRecords records;
    private final RuleEngine engine;

    RulesOfRounds(RoundRecords records, RuleEngine engine) {
        this.engine = engine;
        this.records = records;
    }

    /** The version of the table in the engine; a round that has kept none began on the first model and goes by the shipped one. */
    public int version(String roundId) {
        var kept = get(roundId).rule().engineVersion();
        return kept == 0 ? engine.versionOfShipped() : kept;
    }

    /** Whose table it is; null for the one the product brings along. */
    public @Nullable String tenant(String roundId) {
        return get(roundId).rule().number() == 0 ? null : FacilityContext.requiredFacility().toString();
    }

    private Round get(String roundId) {
        return records.findById(UUID.fromString(roundId)).orElseThrow(() -> new NoSuchRecord("round", roundId));
    }
}
