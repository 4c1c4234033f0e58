package org.kitei.maintenance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface WorkVerdictRecords extends Repository<WorkVerdict, UUID> {

    WorkVerdict save(WorkVerdict verdict);

    List<WorkVerdict> findByWorkIdOrderByGivenAtAscIdAsc(UUID workId);

    Optional<WorkVerdict> findByReportId(UUID reportId);
}
