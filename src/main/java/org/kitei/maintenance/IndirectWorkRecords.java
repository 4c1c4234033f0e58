package org.kitei.maintenance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface IndirectWorkRecords extends Repository<IndirectWork, UUID> {

    IndirectWork save(IndirectWork work);

    Optional<IndirectWork> findById(UUID id);

    /** Held against everyone else until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from IndirectWork w where w.id = :id")
    Optional<IndirectWork> findLocked(UUID id);

    @Query("select w from IndirectWork w order by case when w.endedOn is null then 0 else 1 end, w.dueOn, w.id")
    List<IndirectWork> all();
}
