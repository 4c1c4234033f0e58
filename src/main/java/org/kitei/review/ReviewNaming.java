package org.kitei.review;

import java.util.Optional;
import java.util.UUID;

import org.kitei.facility.NoSuchRecord;
import org.kitei.ledger.SubjectNaming;
import org.kitei.regulation.RegulationNames;
import org.springframework.stereotype.Component;

/** Names reviews on the page of the ledger. */
@Component
class ReviewNaming implements SubjectNaming {

    private final RegulationNames names;

    ReviewNaming(RegulationNames names) {
        this.names = names;
    }

    @Override
    public String type() {
        return ReviewSubject.TYPE;
    }

    /** An entry that was tampered with may name anything; the page that shows it stays readable. */
    @Override
    public Optional<Named> name(String id) {
        try {
            return Optional.of(new Named(names.of(UUID.fromString(id)), "/regulations/" + id + "/reviews"));
        } catch (IllegalArgumentException | NoSuchRecord spoiled) {
            return Optional.empty();
        }
    }
}
