package org.kitei.regulation;

import java.util.Optional;
import java.util.UUID;

import org.kitei.ledger.SubjectNaming;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names regulations on the page of the ledger. */
@Component
class RegulationNaming implements SubjectNaming {

    private final Regulations regulations;

    RegulationNaming(Regulations regulations) {
        this.regulations = regulations;
    }

    @Override
    public String type() {
        return RegulationSubject.TYPE;
    }

    /** An entry that was tampered with may name anything; the page that shows it stays readable. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Named> name(String id) {
        try {
            return regulations.findById(UUID.fromString(id)).map(one -> new Named(one.title(), "/regulations/" + id));
        } catch (IllegalArgumentException spoiled) {
            return Optional.empty();
        }
    }
}
