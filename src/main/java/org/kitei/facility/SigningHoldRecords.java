package org.kitei.facility;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SigningHoldRecords extends Repository<SigningHold, UUID> {

    Optional<SigningHold> findById(UUID id);

    @Query("select h from SigningHold h where h.confirmedAt is null and h.lapsesAt > :now and h.personId = :person order by h.lapsesAt desc")
    List<SigningHold> of(UUID person, Instant now);

    @Query("select h from SigningHold h where h.confirmedAt is null and h.lapsesAt > :now order by h.resetAt, h.id")
    List<SigningHold> all(Instant now);
}
