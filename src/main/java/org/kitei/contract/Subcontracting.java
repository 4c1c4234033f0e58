package org.kitei.contract;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import org.kitei.facility.FacilityContext;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.People;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.kitei.outside.HandedOver;
import org.kitei.outside.OutsideLinks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Declaring to whom work is to be passed on: by the contractor at a link, or by the contract manager. */
@Service
public class Subcontracting {

    static final String SUBJECT = "subcontract";

    private final SubcontractRecords records;
    private final AgreementBook book;
    private final OutsideLinks links;
    private final SubcontractProcess process;
    private final ContractSettings settings;
    private final ContractReaders readers;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;

    Subcontracting(SubcontractRecords records, AgreementBook book, OutsideLinks links, SubcontractProcess process, ContractSettings settings,
            ContractReaders readers, People people, Ledger ledger, Clock clock) {
        this.records = records;
        this.book = book;
        this.links = links;
        this.process = process;
        this.settings = settings;
        this.readers = readers;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether work under the agreement may be passed on at all: its terms allow it, it is not over, and the tiers do not end with it. */
    @Transactional(readOnly = true)
    public boolean possible(UUID agreementId) {
        return possible(book.get(agreementId));
    }

    boolean possible(Agreement agreement) {
        return agreement.terms().passingOn() && !agreement.state().over() && agreement.state() != AgreementState.CLOSING
                && agreement.tier() < settings.get().deepestTier();
    }

    /** The contract manager declares it for the contractor. */
    @Transactional
    public UUID declare(UUID agreementId, Declaration declared) {
        readers.requireKeeper("declare a subcontractor");
        var person = people.get(FacilityContext.requiredPerson()).name();
        return declare(book.hold(agreementId), declared, person);
    }

    /** In the transaction of whoever declares it. */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID declare(Agreement above, Declaration declared, String by) {
        if (!possible(above)) {
            throw InvalidInput.at("name", "contract.error.no-passing-on");
        }
        var subcontract = records.save(Subcontract.declare(above, declared, by, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        var subject = new Subject(SUBJECT, subcontract.id());
        ledger.record(Act.of("subcontract-declared", subject).on(subcontract.contentHash()).with("name", subcontract.name())
                .with("subcontract", subcontract.id()).with("by", by));
        book.record(book.act("subcontract-declared-under", above).with("name", subcontract.name()));
        process.declared(subcontract.id(), subject, above.terms().departmentId());
        return subcontract.id();
    }

    /** A link at which the contractor declares a subcontractor; empty where it was mailed. */
    @Transactional
    public Optional<HandedOver> makeLink(UUID agreementId) {
        readers.requireKeeper("declare a subcontractor");
        var agreement = book.hold(agreementId);
        if (!possible(agreement) || !agreement.state().signed()) {
            throw new AgreementKeeping.NoLongerPrepared();
        }
        return links.make(agreement.invite(AgreementPurpose.DECLARE));
    }
}
