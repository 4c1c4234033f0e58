package org.kitei.regulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Editions extends Repository<Edition, UUID> {

    Edition save(Edition edition);

    Optional<Edition> findById(UUID id);

    Optional<Edition> findByRegulationIdAndNumber(UUID regulationId, int number);

    List<Edition> findByRegulationIdOrderByNumber(UUID regulationId);
}
