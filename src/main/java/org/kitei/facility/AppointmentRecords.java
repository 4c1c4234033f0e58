package org.kitei.facility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AppointmentRecords extends Repository<Appointment, UUID> {

    Optional<Appointment> findById(UUID id);

    List<Appointment> findAllByRole(Role role);

    List<Appointment> findAllByPersonIdOrderByFromDesc(UUID personId);

    @Query("""
            select a from Appointment a
            where a.until is null or (a.until >= :day and a.until >= a.from)
            order by a.from, a.id""")
    List<Appointment> inForceOrPlannedOn(LocalDate day);

    boolean existsByDepartmentId(UUID departmentId);
}
