package org.kitei.facility;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "department")
class Department {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "ordinal", nullable = false)
    private int ordinal;

    protected Department() {
    }

    static Department open(String name, int ordinal) {
        var department = new Department();
        department.id = Ids.next();
        department.name = name;
        department.ordinal = ordinal;
        return department;
    }

    void become(String newName, int newOrdinal) {
        name = newName;
        ordinal = newOrdinal;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    DepartmentRef ref() {
        return new DepartmentRef(id, name);
    }
}
