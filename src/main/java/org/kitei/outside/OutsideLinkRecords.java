package org.kitei.outside;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OutsideLinkRecords extends Repository<OutsideLink, UUID> {

    OutsideLink save(OutsideLink link);

    Optional<OutsideLink> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from OutsideLink l where l.id = :id")
    Optional<OutsideLink> findLocked(UUID id);

    @Query("select l from OutsideLink l where l.subjectId = :subject and l.purpose = :purpose and l.closedAt is null "
            + "order by l.madeAt desc, l.id desc")
    List<OutsideLink> notClosed(UUID subject, String purpose);
}
