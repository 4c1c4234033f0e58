package org.kitei.maintenance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface WorkReportRecords extends Repository<WorkReport, UUID> {

    WorkReport save(WorkReport report);

    Optional<WorkReport> findById(UUID id);

    Optional<WorkReport> findByWorkIdAndOrdinal(UUID workId, int ordinal);

    Optional<WorkReport> findFirstByWorkIdOrderByOrdinalDesc(UUID workId);

    List<WorkReport> findByWorkIdOrderByOrdinalAsc(UUID workId);
}
