package org.kitei.maintenance;

import java.util.UUID;

import org.kitei.facility.NoSuchRecord;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds indirect works and records what is done to them. */
@Component
class IndirectWorkBook {

    static final String SUBJECT = "indirect-work";

    private final IndirectWorkRecords records;
    private final Ledger ledger;

    IndirectWorkBook(IndirectWorkRecords records, Ledger ledger) {
        this.records = records;
        this.ledger = ledger;
    }

    static Subject subject(UUID id) {
        return new Subject(SUBJECT, id);
    }

    IndirectWork get(UUID id) {
        return records.findById(id).orElseThrow(() -> new NoSuchRecord(SUBJECT, id));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    IndirectWork hold(UUID id) {
        return records.findLocked(id).orElseThrow(() -> new NoSuchRecord(SUBJECT, id));
    }

    Act act(String name, IndirectWork work) {
        return Act.of(name, subject(work.id())).with("title", work.details().name()).with("dueOn", work.dueOn());
    }

    void record(Act act) {
        ledger.record(act);
    }
}
