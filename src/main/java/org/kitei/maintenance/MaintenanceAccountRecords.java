package org.kitei.maintenance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MaintenanceAccountRecords extends Repository<MaintenanceAccount, UUID> {

    MaintenanceAccount save(MaintenanceAccount account);

    Optional<MaintenanceAccount> findById(UUID id);

    /** Held against everyone else until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from MaintenanceAccount a where a.id = :id")
    Optional<MaintenanceAccount> findLocked(UUID id);

    @Query("select a from MaintenanceAccount a where a.inUse = true order by a.system, a.name, a.id")
    List<MaintenanceAccount> inUse();

    @Query("select a from MaintenanceAccount a where a.inUse = true and a.system = :system order by a.name, a.id")
    List<MaintenanceAccount> inUseOf(String system);

    @Query("select a from MaintenanceAccount a where a.inUse is null order by a.retiredAt desc, a.id")
    List<MaintenanceAccount> retired(org.springframework.data.domain.Limit limit);

    @Query("select count(a) from MaintenanceAccount a where a.inUse = true and a.system = :system and a.name = :name")
    long countInUse(String system, String name);
}
