package org.kitei.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Findings extends Repository<Finding, UUID> {

    Finding save(Finding finding);

    Optional<Finding> findFirstByRegulationIdOrderByFoundAtDescIdDesc(UUID regulationId);

    List<Finding> findByRegulationIdOrderByFoundAtDescIdDesc(UUID regulationId);
}
