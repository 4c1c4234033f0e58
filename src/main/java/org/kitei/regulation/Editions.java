package org.kitei.regulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Editions extends Repository<Edition, UUID> {

    Edition save(Edition edition);

    Optional<Edition> findById(UUID id);

    /** Without its text. */
    @Query("select e.number from Edition e where e.id = :id")
    int numberOf(UUID id);

    Optional<Edition> findByRegulationIdAndNumber(UUID regulationId, int number);

    List<Edition> findByRegulationIdOrderByNumber(UUID regulationId);

    /** An edition without its text. */
    record Head(UUID id, UUID regulationId, @Nullable UUID caseId, int number, @Nullable String documentNumber, Instant promulgatedAt,
            String contentHash) {
    }

    @Query("""
            select new org.kitei.regulation.Editions$Head(e.id, e.regulationId, e.caseId, e.number, e.documentNumber, e.promulgatedAt,
                e.draft.contentHash)
            from Edition e where e.regulationId = :regulation order by e.number""")
    List<Head> headsOf(UUID regulation);
}
