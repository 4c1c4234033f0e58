package org.kitei.contract;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WorkerRecords extends Repository<Worker, UUID> {

    Worker save(Worker worker);

    Optional<Worker> findById(UUID id);

    /** Held against everyone else until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Worker w where w.id = :id")
    Optional<Worker> findLocked(UUID id);

    @Query("select w from Worker w where w.agreementId in :agreements order by w.registeredAt, w.id")
    List<Worker> under(Collection<UUID> agreements);
}
