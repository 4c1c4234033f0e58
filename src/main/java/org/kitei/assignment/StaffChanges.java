package org.kitei.assignment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StaffChanges extends Repository<StaffChange, UUID> {

    StaffChange save(StaffChange change);

    boolean existsByRegulationIdAndAppointmentIdAndKind(UUID regulationId, UUID appointmentId, TableChange.Kind kind);

    @Query("select c from StaffChange c where c.state = 'OPEN' and c.regulationId = :regulation order by c.id")
    List<StaffChange> openOf(UUID regulation);

    @Query("select distinct c.regulationId from StaffChange c where c.state = 'OPEN' order by c.regulationId")
    List<UUID> proposedFor(Limit limit);

    List<StaffChange> findByCaseId(UUID caseId);

    List<StaffChange> findByRegulationIdAndNotedAtGreaterThanEqualOrderByIdDesc(UUID regulationId, Instant since);
}
