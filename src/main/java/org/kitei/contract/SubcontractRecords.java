package org.kitei.contract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface SubcontractRecords extends Repository<Subcontract, UUID> {

    Subcontract save(Subcontract subcontract);

    Optional<Subcontract> findById(UUID id);

    List<Subcontract> findByAboveIdOrderByDeclaredAtAscIdAsc(UUID aboveId);

    boolean existsByAgreementIdAndState(UUID agreementId, Subcontract.State state);
}
