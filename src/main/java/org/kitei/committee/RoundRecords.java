package org.kitei.committee;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface RoundRecords extends Repository<Round, UUID> {

    Round save(Round round);

    Optional<Round> findById(UUID id);

    List<Round> findByMatterTypeAndMatterIdOrderByNumber(String matterType, String matterId);

    int countByMatterTypeAndMatterId(String matterType, String matterId);
}
