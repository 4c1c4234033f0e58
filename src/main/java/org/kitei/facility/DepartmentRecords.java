package org.kitei.facility;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface DepartmentRecords extends Repository<Department, UUID> {

    Optional<Department> findById(UUID id);

    List<Department> findAllByOrderByOrdinalAscIdAsc();

    void delete(Department department);
}
