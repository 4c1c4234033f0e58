package org.kitei.contract;

import java.util.UUID;

import org.kitei.facility.NoSuchRecord;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds agreements and records what is done to them. */
@Component
class AgreementBook {

    static final String SUBJECT = "agreement";

    private final AgreementRecords records;
    private final Ledger ledger;

    AgreementBook(AgreementRecords records, Ledger ledger) {
        this.records = records;
        this.ledger = ledger;
    }

    static Subject subject(UUID id) {
        return new Subject(SUBJECT, id);
    }

    Agreement get(UUID id) {
        return records.findById(id).orElseThrow(() -> new NoSuchRecord(SUBJECT, id));
    }

    Agreement get(String id) {
        return get(UUID.fromString(id));
    }

    /** Held against everyone else until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Agreement hold(UUID id) {
        return records.findLocked(id).orElseThrow(() -> new NoSuchRecord(SUBJECT, id));
    }

    Act act(String name, Agreement agreement) {
        var act = Act.of(name, subject(agreement.id())).with("title", agreement.terms().title());
        return agreement.contentHash().isEmpty() ? act : act.on(agreement.contentHash());
    }

    void record(String name, Agreement agreement) {
        ledger.record(act(name, agreement));
    }

    void record(Act act) {
        ledger.record(act);
    }
}
