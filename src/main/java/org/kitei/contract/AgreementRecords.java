package org.kitei.contract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AgreementRecords extends Repository<Agreement, UUID> {

    Agreement save(Agreement agreement);

    Optional<Agreement> findById(UUID id);

    /** Held against everyone else until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Agreement a where a.id = :id")
    Optional<Agreement> findLocked(UUID id);

    @Query("select a from Agreement a where a.contractorId = :contractor order by a.terms.from desc, a.id")
    List<Agreement> ofContractor(UUID contractor);

    @Query("select a from Agreement a where a.parentId = :above order by a.openedAt, a.id")
    List<Agreement> below(UUID above);

    @Query("select a from Agreement a where a.renewsId = :former order by a.openedAt desc, a.id")
    List<Agreement> renewalsOf(UUID former);
}
