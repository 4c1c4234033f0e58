package org.kitei.regulation;

import java.util.UUID;

import org.kitei.ledger.Subject;

/** A regulation itself as the subject of acts and signatures that belong to no case. */
final class RegulationSubject {

    static final String TYPE = "regulation";

    private RegulationSubject() {
    }

    static Subject of(UUID regulationId) {
        return new Subject(TYPE, regulationId);
    }
}
