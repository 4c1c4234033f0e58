package org.kitei.contract;

import java.util.UUID;

import org.kitei.ledger.Subject;

/** What an agreement needs of the process engine. */
public interface AgreementProcess {

    /** Its life begins: the contract manager is asked to prepare it. */
    void opened(UUID agreementId, Subject subject, UUID departmentId);

    /** The head of another department is to sign. */
    void departmentChanged(UUID agreementId, UUID departmentId);

    /** The contractor's representative has signed, or declined. */
    void contractorAnswered(UUID agreementId, boolean signed);

    /** While the contractor is asked, the terms are taken back to be worked on. */
    void termsReopened(UUID agreementId);

    /** The renewal of this agreement is in force, or was given up. */
    void renewalAnswered(UUID agreementId, boolean inForce);

    /** Something happened that may lead to its suspension. */
    void incidentReported(UUID agreementId);

    /** Somebody else confirms the work from now on. */
    void inChargeChanged(UUID agreementId, UUID person);
}
