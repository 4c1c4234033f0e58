package org.kitei.regulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Regulations extends Repository<Regulation, UUID> {

    Regulation save(Regulation regulation);

    Optional<Regulation> findById(UUID id);

    List<Regulation> findAllByOrderByTitleAscIdAsc();
}
