package org.kitei.contract;

import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;

import org.kitei.facility.NoSuchRecord;
import org.kitei.inbox.SubjectView;
import org.kitei.ledger.SubjectNaming;
import org.springframework.stereotype.Component;

/** A subcontractor declared, beside a task about it and in the ledger. */
@Component
class SubcontractSubject implements SubjectView, SubjectNaming {

    private final SubcontractRecords records;
    private final AgreementReading reading;
    private final ContractReaders readers;

    SubcontractSubject(SubcontractRecords records, AgreementReading reading, ContractReaders readers) {
        this.records = records;
        this.reading = reading;
        this.readers = readers;
    }

    @Override
    public String type() {
        return Subcontracting.SUBJECT;
    }

    @Override
    public String title(String id) {
        return get(id).name();
    }

    @Override
    public Shown show(String id) {
        var subcontract = get(id);
        var model = new HashMap<String, Object>();
        model.put("declaration", subcontract.declaration());
        model.put("declaredBy", subcontract.declaredBy());
        model.put("declaredAt", subcontract.declaredAt());
        model.put("agreement", reading.get(subcontract.aboveId()));
        return new Shown("contract/subject", "subcontract", model);
    }

    @Override
    public String address(String id) {
        return "/contracts/" + get(id).aboveId();
    }

    @Override
    public Optional<Named> name(String id) {
        return records.findById(UUID.fromString(id)).map(one ->
                new Named(one.name(), readers.mayRead(reading.get(one.aboveId()).terms()) ? address(id) : null));
    }

    private Subcontract get(String id) {
        return records.findById(UUID.fromString(id)).orElseThrow(() -> new NoSuchRecord(type(), id));
    }
}
