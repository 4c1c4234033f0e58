package org.kitei.contract;

import java.util.Optional;
import java.util.UUID;

import org.kitei.ledger.SubjectNaming;
import org.springframework.stereotype.Component;

/** Contractors as the ledger names them. */
@Component
class ContractorNaming implements SubjectNaming {

    private final ContractorRecords records;

    ContractorNaming(ContractorRecords records) {
        this.records = records;
    }

    @Override
    public String type() {
        return Contractors.SUBJECT;
    }

    @Override
    public Optional<Named> name(String id) {
        return records.findById(UUID.fromString(id)).map(one -> new Named(one.details().name(), "/contractors/" + id));
    }
}
