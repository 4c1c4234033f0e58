package org.kitei.contract;

import java.util.UUID;

import org.kitei.ledger.Subject;

/** What a subcontract needs of the process engine. */
public interface SubcontractProcess {

    /** The system manager is asked whether its terms are equal. */
    void declared(UUID subcontractId, Subject subject, UUID departmentId);
}
