package org.kitei.contract;

import java.util.Optional;
import java.util.UUID;

import org.kitei.ledger.SubjectNaming;
import org.springframework.stereotype.Component;

/** A worker in the ledger. */
@Component
class WorkerSubject implements SubjectNaming {

    private final WorkerRecords records;

    WorkerSubject(WorkerRecords records) {
        this.records = records;
    }

    @Override
    public String type() {
        return Workers.SUBJECT;
    }

    @Override
    public Optional<Named> name(String id) {
        return records.findById(UUID.fromString(id)).map(worker -> new Named(worker.name(), "/contracts/" + worker.agreementId() + "/workers"));
    }
}
