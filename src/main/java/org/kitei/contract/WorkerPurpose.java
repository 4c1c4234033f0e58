package org.kitei.contract;

import java.time.Duration;
import java.util.UUID;

import org.kitei.facility.NoSuchRecord;
import org.kitei.outside.OutsidePurpose;
import org.springframework.stereotype.Component;

/** A worker pledges secrecy at a link. */
@Component
class WorkerPurpose implements OutsidePurpose {

    static final String PLEDGE = "pledge";
    private static final Duration VALID = Duration.ofDays(14);

    private final WorkerRecords workers;
    private final AgreementBook book;
    private final Fixing fixing;

    WorkerPurpose(WorkerRecords workers, AgreementBook book, Fixing fixing) {
        this.workers = workers;
        this.book = book;
        this.fixing = fixing;
    }

    @Override
    public String word() {
        return PLEDGE;
    }

    @Override
    public String subjectType() {
        return Workers.SUBJECT;
    }

    @Override
    public Duration valid() {
        return VALID;
    }

    @Override
    public Shown show(UUID workerId) {
        var terms = book.get(get(workerId).agreementId()).terms();
        return new Shown(fixing.department(terms), terms.title());
    }

    /** The agreement before the worker, as everybody else does who takes both. */
    @Override
    public void hold(UUID workerId) {
        book.hold(get(workerId).agreementId());
        workers.findLocked(workerId);
    }

    private Worker get(UUID workerId) {
        return workers.findById(workerId).orElseThrow(() -> new NoSuchRecord(Workers.SUBJECT, workerId));
    }
}
