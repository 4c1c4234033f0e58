package org.kitei.acknowledgement;

import java.util.UUID;

import org.kitei.ledger.Subject;

/** An edition that is made known, as the subject of acts. */
final class AcknowledgementSubject {

    static final String TYPE = "acknowledgement";

    private AcknowledgementSubject() {
    }

    static Subject of(UUID editionId) {
        return new Subject(TYPE, editionId);
    }
}
