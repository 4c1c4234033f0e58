package org.kitei.contract;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.ledger.Act;
import org.kitei.ledger.Digest;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of contractors. */
@Service
public class Contractors {

    static final String SUBJECT = "contractor";

    private final ContractorRecords records;
    private final Ledger ledger;
    private final Clock clock;

    Contractors(ContractorRecords records, Ledger ledger, Clock clock) {
        this.records = records;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ContractorView> all() {
        return records.findAllByOrderByNameAscIdAsc().stream().map(ContractorView::of).toList();
    }

    @Transactional(readOnly = true)
    public ContractorView get(UUID id) {
        return ContractorView.of(find(id));
    }

    /** @throws InvalidInput where something is missing, or the name is taken */
    @Transactional
    public UUID enter(ContractorDetails details) {
        details.check();
        requireFree(details.name(), null);
        var contractor = records.save(Contractor.enter(details, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        record("contractor-entered", contractor);
        return contractor.id();
    }

    /** @throws ObjectOptimisticLockingFailureException where it was changed since it was shown */
    @Transactional
    public void change(UUID id, int version, ContractorDetails details) {
        var contractor = find(id);
        if (contractor.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Contractor.class, id);
        }
        details.check();
        requireFree(details.name(), id);
        contractor.become(details);
        record("contractor-changed", contractor);
    }

    /** Several at once, all or none. */
    @Transactional
    public void enterAll(List<ContractorDetails> all) {
        all.forEach(this::enter);
    }

    /** Whether a contractor of this name is entered already. */
    @Transactional(readOnly = true)
    public boolean taken(String name) {
        return records.findByName(name).isPresent();
    }

    private void requireFree(String name, @Nullable UUID own) {
        records.findByName(name).filter(other -> !other.id().equals(own)).ifPresent(other -> {
            throw InvalidInput.at("name", "contract.error.name-taken");
        });
    }

    private void record(String act, Contractor contractor) {
        var details = contractor.details();
        ledger.record(Act.of(act, new Subject(SUBJECT, contractor.id())).with("name", details.name())
                .with("recordHash", Digest.of(details.name(), details.address(), details.representative(), details.contact(),
                        details.email(), details.kindOfWork())));
    }

    Contractor find(UUID id) {
        return records.findById(id).orElseThrow(() -> new NoSuchRecord(SUBJECT, id));
    }
}
