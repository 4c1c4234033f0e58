package org.kitei.maintenance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WorkRecords extends Repository<Work, UUID> {

    Work save(Work work);

    Optional<Work> findById(UUID id);

    @Query("select w.id from Work w where w.plan.agreementId in :agreements and w.state in :states order by w.id")
    List<UUID> under(Collection<UUID> agreements, Collection<WorkState> states);

    /** Held against everyone else until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Work w where w.id = :id")
    Optional<Work> findLocked(UUID id);
}
