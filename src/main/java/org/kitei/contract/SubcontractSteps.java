package org.kitei.contract;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the model {@code subcontract-consent} asks of the record. */
@Component("subcontracts")
@Transactional
public class SubcontractSteps {

    private final SubcontractRecords records;
    private final AgreementBook book;
    private final AgreementKeeping keeping;
    private final ContractorRecords contractors;
    private final Contractors register;
    private final AgreementText text;
    private final AgreementNews news;
    private final FacilityDirectory facilities;
    private final AgreementDates dates;
    private final Clock clock;

    SubcontractSteps(SubcontractRecords records, AgreementBook book, AgreementKeeping keeping, ContractorRecords contractors, Contractors register,
            AgreementText text, AgreementNews news, FacilityDirectory facilities, AgreementDates dates, Clock clock) {
        this.records = records;
        this.book = book;
        this.keeping = keeping;
        this.contractors = contractors;
        this.register = register;
        this.text = text;
        this.news = news;
        this.facilities = facilities;
        this.dates = dates;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public String due(String subcontractId) {
        return dates.answer().toString();
    }

    /** Consent was given: the same sign-off begins one tier down, on the terms of the agreement above. */
    public void openAgreement(String subcontractId) {
        var subcontract = get(subcontractId);
        var above = book.get(subcontract.aboveId());
        var declared = subcontract.declaration().contractor();
        var contractor = contractors.findByName(declared.name()).map(Contractor::id).orElseGet(() -> register.enter(declared));
        var agreement = Agreement.open(contractor, above, terms(above.terms(), subcontract.declaration()),
                text.below(news.contractorName(above), facilities.current().name(), declared.name()), clock.instant().truncatedTo(ChronoUnit.MICROS));
        subcontract.leadsTo(keeping.opened(agreement));
        news.tell(news.managersAndHeads(above), "contract.told.subcontract-consented", above, declared.name());
    }

    private Terms terms(Terms above, Declaration declared) {
        var from = above.from().isBefore(facilities.today()) ? facilities.today() : above.from();
        var until = above.until().isBefore(from) ? from : above.until();
        var title = above.title() + "／" + declared.contractor().name();
        return new Terms(above.departmentId(), title.substring(0, Math.min(200, title.length())), declared.work(), above.systems(),
                above.dataTouched(), from, until, above.secrecyTerms(), false, declared.contractor().representative(),
                declared.contractor().email(), above.inChargeId(), above.confirmEvery());
    }

    /** It was refused, by the system manager or by the head of the department. */
    public void tellRefusal(String subcontractId) {
        var subcontract = get(subcontractId);
        var above = book.get(subcontract.aboveId());
        news.tell(news.managers(), "contract.told.subcontract-refused", above, subcontract.name(), subcontract.reason());
    }

    Subcontract get(String id) {
        return records.findById(UUID.fromString(id)).orElseThrow(() -> new NoSuchRecord(Subcontracting.SUBJECT, id));
    }
}
