package org.kitei.facility;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AbsenceRecords extends Repository<Absence, UUID> {

    Optional<Absence> findById(UUID id);

    /** The one that goes on, held against its end until the transaction is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select a from Absence a
            where a.personId = :person and a.from <= :now and (a.until is null or a.until > :now)""")
    Optional<Absence> heldAt(UUID person, Instant now);

    @Query("""
            select a from Absence a
            where a.personId = :person and (a.until is null or a.until > :now) order by a.from, a.id""")
    List<Absence> presentAndComingOf(UUID person, Instant now);

    @Query("select a from Absence a where a.until is null or a.until > :now order by a.from, a.id")
    List<Absence> presentAndComing(Instant now);
}
