package org.kitei.maintenance;

import java.util.UUID;

import org.kitei.facility.NoSuchRecord;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds works and records what is done to them. */
@Component
class WorkBook {

    static final String SUBJECT = "maintenance-work";

    private final WorkRecords records;
    private final Ledger ledger;

    WorkBook(WorkRecords records, Ledger ledger) {
        this.records = records;
        this.ledger = ledger;
    }

    static Subject subject(UUID id) {
        return new Subject(SUBJECT, id);
    }

    Work get(UUID id) {
        return records.findById(id).orElseThrow(() -> new NoSuchRecord(SUBJECT, id));
    }

    Work get(String id) {
        return get(UUID.fromString(id));
    }

    /** Held against everyone else until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Work hold(UUID id) {
        return records.findLocked(id).orElseThrow(() -> new NoSuchRecord(SUBJECT, id));
    }

    /** An act on the plan as it was applied for. */
    Act act(String name, Work work) {
        return Act.of(name, subject(work.id())).on(work.planHash()).with("number", work.number()).with("title", work.plan().title());
    }

    void record(String name, Work work) {
        ledger.record(act(name, work));
    }

    void record(Act act) {
        ledger.record(act);
    }
}
