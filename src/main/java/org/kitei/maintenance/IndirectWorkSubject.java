package org.kitei.maintenance;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.kitei.inbox.SubjectView;
import org.kitei.ledger.SubjectNaming;
import org.springframework.stereotype.Component;

/** An indirect work beside the task to check it, and in the ledger. */
@Component
class IndirectWorkSubject implements SubjectView, SubjectNaming {

    private final IndirectWorkReading reading;
    private final IndirectWorkRecords records;
    private final MaintenanceReaders readers;

    IndirectWorkSubject(IndirectWorkReading reading, IndirectWorkRecords records, MaintenanceReaders readers) {
        this.reading = reading;
        this.records = records;
        this.readers = readers;
    }

    @Override
    public String type() {
        return IndirectWorkBook.SUBJECT;
    }

    @Override
    public String title(String id) {
        return reading.get(UUID.fromString(id)).details().name();
    }

    @Override
    public Shown show(String id) {
        return new Shown("maintenance/indirect", "work", Map.of("work", reading.get(UUID.fromString(id))));
    }

    @Override
    public String address(String id) {
        return "/maintenance/checks/" + id;
    }

    @Override
    public Optional<Named> name(String id) {
        return records.findById(UUID.fromString(id)).map(work -> new Named(work.details().name(), readers.mayReadAll() ? address(id) : null));
    }
}
