package org.kitei.contract;

import java.util.Optional;
import java.util.UUID;

import org.kitei.ledger.SubjectNaming;
import org.springframework.stereotype.Component;

/** Contractors as the ledger names them. */
@Component
class ContractorNaming implements SubjectNaming {

    private final ContractorRecords records;
    private final ContractReaders readers;

    ContractorNaming(ContractorRecords records, ContractReaders readers) {
        this.records = records;
        this.readers = readers;
    }

    @Override
    public String type() {
        return Contractors.SUBJECT;
    }

    @Override
    public Optional<Named> name(String id) {
        return records.findById(UUID.fromString(id))
                .map(one -> new Named(one.details().name(), readers.mayKeep() ? "/contractors/" + id : null));
    }
}
