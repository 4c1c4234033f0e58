package org.kitei.contract;

import java.util.Optional;
import java.util.UUID;

import org.kitei.ledger.SubjectNaming;
import org.springframework.stereotype.Component;

/** A worker in the ledger. */
@Component
class WorkerSubject implements SubjectNaming {

    private final WorkerRecords records;
    private final AgreementBook book;
    private final ContractReaders readers;

    WorkerSubject(WorkerRecords records, AgreementBook book, ContractReaders readers) {
        this.records = records;
        this.book = book;
        this.readers = readers;
    }

    @Override
    public String type() {
        return Workers.SUBJECT;
    }

    @Override
    public Optional<Named> name(String id) {
        return records.findById(UUID.fromString(id)).map(worker -> new Named(worker.name(),
                readers.mayRead(book.get(worker.agreementId()).terms()) ? "/contracts/" + worker.agreementId() + "/workers" : null));
    }
}
