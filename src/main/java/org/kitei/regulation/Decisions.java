package org.kitei.regulation;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Decisions extends Repository<Decision, UUID> {

    Decision save(Decision decision);

    List<Decision> findByCaseIdOrderById(UUID caseId);
}
