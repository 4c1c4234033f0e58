package org.kitei.regulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
}
