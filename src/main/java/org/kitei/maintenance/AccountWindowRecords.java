package org.kitei.maintenance;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountWindowRecords extends Repository<AccountWindow, UUID> {

    AccountWindow save(AccountWindow window);

    Optional<AccountWindow> findById(UUID id);

    @Query("select w.accountId from AccountWindow w where w.id = :id and w.accountId is not null")
    Optional<UUID> accountOf(UUID id);

    @Query("select w from AccountWindow w where w.workId = :work order by w.system, w.id")
    List<AccountWindow> ofWork(UUID work);

    @Query("select w from AccountWindow w where w.accountId = :account and w.state in :states order by w.until desc, w.id")
    List<AccountWindow> ofAccount(UUID account, Collection<WindowState> states);

    /** Those that are late by the moment, and those of which everybody is told already. */
    @Query("""
            select w from AccountWindow w where w.state in :states
              and (w.until < :moment or w.calledOffAt < :moment or w.alarmAt is not null) order by w.until, w.id""")
    List<AccountWindow> late(Collection<WindowState> states, Instant moment);
}
