package org.kitei.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Enactments extends Repository<Enactment, UUID> {

    Enactment save(Enactment enactment);

    /** Writes what is open now: a date that moves cancels the one enactment before the other may stand. */
    void flush();

    Optional<Enactment> findByStandingCaseId(UUID caseId);

    List<Enactment> findByEditionIdOrderById(UUID editionId);

    /** The enactment of an edition that stands or, where it was called off, the one cancelled last. */
    default Optional<Enactment> ofEdition(UUID editionId) {
        return last(findByEditionIdOrderById(editionId).stream());
    }

    /** Each cancelled enactment is younger than those cancelled before it, and one that stands is the youngest. */
    static Optional<Enactment> last(Stream<Enactment> byId) {
        return byId.reduce((former, latter) -> latter);
    }

    /** All of them, those cancelled too. */
    List<Enactment> findByRegulationIdOrderByEffectiveDateAscIdAsc(UUID regulationId);

    @Query("""
            select e from Enactment e where e.effectiveDate >= :first and e.effectiveDate <= :last and e.cancelledAt is null
            order by e.effectiveDate, e.id""")
    List<Enactment> standingBetween(LocalDate first, LocalDate last, Limit limit);

    @Query("""
            select e from Enactment e where e.regulationId = :regulation and e.effectiveDate <= :day and e.cancelledAt is null
            order by e.effectiveDate desc, e.id desc""")
    List<Enactment> findLastOnOrBefore(UUID regulation, LocalDate day, Limit limit);

    /** What holds of the regulation on the day: an edition's enactment, or the abolition. */
    default Optional<Enactment> lastOn(UUID regulation, LocalDate day) {
        return findLastOnOrBefore(regulation, day, Limit.of(1)).stream().findFirst();
    }

    /** The enactment whose edition is the text in force on the day. */
    default Optional<Enactment> inForceOn(UUID regulation, LocalDate day) {
        return lastOn(regulation, day).filter(enactment -> enactment.editionId().isPresent());
    }
}
