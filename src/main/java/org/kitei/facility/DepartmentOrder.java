package org.kitei.facility;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;

/** Opens, renames, orders and closes departments. */
@Component
class DepartmentOrder {

    private final DepartmentRecords departments;
    private final PersonRecords people;
    private final AppointmentRecords appointments;
    private final EntityManager entityManager;

    DepartmentOrder(DepartmentRecords departments, PersonRecords people, AppointmentRecords appointments,
            EntityManager entityManager) {
        this.departments = departments;
        this.people = people;
        this.appointments = appointments;
        this.entityManager = entityManager;
    }

    /** @throws InvalidInput where a department to be closed has people or appointments */
    void arrange(List<DepartmentChange> wanted) {
        var known = departments.findAllByOrderByOrdinalAscIdAsc().stream()
                .collect(Collectors.toMap(Department::id, Function.identity()));
        var kept = wanted.stream().map(DepartmentChange::id).toList();
        known.values().stream().filter(department -> !kept.contains(department.id())).forEach(this::close);
        entityManager.flush();
        for (int i = 0; i < wanted.size(); i++) {
            var change = wanted.get(i);
            if (change.id() == null) {
                entityManager.persist(Department.open(change.name(), i));
            } else if (known.get(change.id()) == null) {
                throw new NoSuchRecord("department", change.id());
            } else {
                known.get(change.id()).become(change.name(), i);
            }
        }
    }

    private void close(Department department) {
        if (people.existsByDepartmentId(department.id()) || appointments.existsByDepartmentId(department.id())) {
            throw InvalidInput.at("departments", "facility.settings.department.used", department.name());
        }
        departments.delete(department);
    }
}
