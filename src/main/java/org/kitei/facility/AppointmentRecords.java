package org.kitei.facility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AppointmentRecords extends Repository<Appointment, UUID> {

    Optional<Appointment> findById(UUID id);

    @Query("""
            select distinct a.role from Appointment a
            where a.personId = :personId and a.from <= :day and (a.until is null or a.until >= :day)""")
    Set<Role> rolesOf(UUID personId, LocalDate day);

    @Query("""
            select distinct new org.kitei.facility.Holder(p.id, p.name, p.sortKey)
            from Appointment a join Person p on p.id = a.personId
            where a.role = :role and a.from <= :day and (a.until is null or a.until >= :day)
            order by p.sortKey, p.id""")
    List<Holder> holders(Role role, LocalDate day);

    List<Appointment> findAllByRole(Role role);

    List<Appointment> findAllByPersonIdOrderByFromDesc(UUID personId);

    @Query("""
            select a from Appointment a
            where a.until is null or (a.until >= :day and a.until >= a.from)
            order by a.from, a.id""")
    List<Appointment> inForceOrPlannedOn(LocalDate day);

    boolean existsByDepartmentId(UUID departmentId);
}
