package org.kitei.facility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRecords extends Repository<Person, UUID> {

    Optional<Person> findById(UUID id);

    @Query("""
            select p from Person p
            where p.activeFrom <= :day and (p.activeUntil is null or p.activeUntil >= :day)
            order by p.sortKey, p.id""")
    List<Person> activeOn(LocalDate day);

    @Query("""
            select p from Person p
            where (p.sortKey > :afterKey or (p.sortKey = :afterKey and p.id > :afterId))
              and (:pattern is null or p.name like :pattern escape '!' or p.reading like :pattern escape '!')
              and (:departmentId is null or p.departmentId = :departmentId)
              and (p.activeUntil is null or p.activeUntil >= :notLeftBy)
            order by p.sortKey, p.id""")
    List<Person> page(String afterKey, UUID afterId, @Nullable String pattern, @Nullable UUID departmentId,
            LocalDate notLeftBy, Limit limit);

    List<Person> findAllByIdIn(Collection<UUID> ids);

    @Query("""
            select new org.kitei.facility.MailRecipient(p.id, p.email, p.language) from Person p
            where p.id in :ids and p.email is not null and p.mailWanted = true
              and p.activeFrom <= :day and (p.activeUntil is null or p.activeUntil >= :day)""")
    List<MailRecipient> mailRecipients(Collection<UUID> ids, LocalDate day);

    boolean existsByDepartmentId(UUID departmentId);
}
