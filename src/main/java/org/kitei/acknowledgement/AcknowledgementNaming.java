package org.kitei.acknowledgement;

import java.util.Optional;
import java.util.UUID;

import org.kitei.ledger.SubjectNaming;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names editions that are made known on the page of the ledger. */
@Component
class AcknowledgementNaming implements SubjectNaming {

    private final AcknowledgementRecords acknowledgements;

    AcknowledgementNaming(AcknowledgementRecords acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    @Override
    public String type() {
        return AcknowledgementSubject.TYPE;
    }

    /** An entry that was tampered with may name anything; the page that shows it stays readable. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Named> name(String id) {
        try {
            return acknowledgements.findById(UUID.fromString(id))
                    .map(opened -> new Named(opened.title(), "/acknowledgements/" + id));
        } catch (IllegalArgumentException spoiled) {
            return Optional.empty();
        }
    }
}
