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
    private final SubcontractRecords subcontracts;
    private final Tiers tiers;

    AgreementStandings(AgreementBook book, SubcontractRecords subcontracts, Tiers tiers) {
        this.book = book;
        this.subcontracts = subcontracts;
        this.tiers = tiers;
    }

    /** How it stands on the day, which may be yet to come: what is signed and not suspended is taken to stay so. */
    public AgreementStanding on(UUID agreementId, LocalDate day) {
        var agreement = book.get(agreementId);
        return new AgreementStanding(agreementId, agreement.binds(day), agreement.suspended(), consented(agreement), !tiers.cut(day).contains(agreementId),
                agreement.terms().systems().lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
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
