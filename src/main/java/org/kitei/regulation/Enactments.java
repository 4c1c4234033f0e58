package org.kitei.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Enactments extends Repository<Enactment, UUID> {

    Enactment save(Enactment enactment);

    Optional<Enactment> findByEditionId(UUID editionId);

    List<Enactment> findByRegulationIdOrderByEffectiveDateAscIdAsc(UUID regulationId);

    @Query("""
            select e from Enactment e where e.regulationId = :regulation and e.effectiveDate <= :day
            order by e.effectiveDate desc, e.id desc""")
    List<Enactment> findLastOnOrBefore(UUID regulation, LocalDate day, Limit limit);

    /** The enactment whose edition is the text in force on the day. */
    default Optional<Enactment> inForceOn(UUID regulation, LocalDate day) {
        return findLastOnOrBefore(regulation, day, Limit.of(1)).stream().findFirst();
    }
}
