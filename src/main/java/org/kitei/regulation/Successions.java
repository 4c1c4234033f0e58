package org.kitei.regulation;

import java.util.UUID;

import org.springframework.stereotype.Component;

/** The successions as they are recorded. */
@Component
class Successions {

    private final Enactments enactments;
    private final RevisionCases cases;

    Successions(Enactments enactments, RevisionCases cases) {
        this.enactments = enactments;
        this.cases = cases;
    }

    Succession of(UUID regulationId) {
        return Succession.of(enactments.findByRegulationIdOrderByEffectiveDateAscIdAsc(regulationId).stream()
                .filter(Enactment::stands).map(this::step).toList());
    }

    private Succession.Step step(Enactment enactment) {
        var base = enactment.caseId().flatMap(cases::findBaseEditionId);
        return new Succession.Step(enactment.caseId().orElse(null), base.orElse(null), enactment.editionId().orElse(null),
                enactment.effectiveDate());
    }
}
