package org.kitei.contract;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether work under an agreement is allowed by it and by those above it (rows 6-2A and 6-3A). */
@Service
@Transactional(readOnly = true)
public class AgreementStandings {

    private final AgreementBook book;
    private final AgreementRecords records;
    private final SubcontractRecords subcontracts;
    private final Tiers tiers;

    AgreementStandings(AgreementBook book, AgreementRecords records, SubcontractRecords subcontracts, Tiers tiers) {
        this.book = book;
        this.records = records;
        this.subcontracts = subcontracts;
        this.tiers = tiers;
    }

    /**
     * How it stands on the day, which may be yet to come: what is signed and not suspended is taken to stay so. Where it is over, or will be
     * by then, what was signed to renew it stands in its place.
     */
    public AgreementStanding on(UUID agreementId, LocalDate day) {
        var agreement = book.get(agreementId);
        var binding = inItsPlace(agreement, day);
        return new AgreementStanding(agreementId, binding.binds(day), agreement.suspended() || binding.suspended(), consented(agreement),
                !tiers.cut(day).contains(agreementId),
                binding.terms().systems().lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    private Agreement inItsPlace(Agreement agreement, LocalDate day) {
        if (!agreement.state().over() && !day.isAfter(agreement.terms().until())) {
            return agreement;
        }
        return records.renewalsOf(agreement.id()).stream().filter(next -> next.state().signed()).findFirst()
                .map(next -> inItsPlace(next, day)).orElse(agreement);
    }

    /** A renewal keeps the consent to what it renews. */
    private boolean consented(Agreement agreement) {
        if (agreement.parentId() == null || subcontracts.existsByAgreementIdAndState(agreement.id(), Subcontract.State.CONSENTED)) {
            return true;
        }
        var former = agreement.renewsId();
        return former != null && consented(book.get(former));
    }
}
