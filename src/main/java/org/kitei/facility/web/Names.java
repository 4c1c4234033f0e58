package org.kitei.facility.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kitei.facility.DepartmentRef;

/** Names by id, for tables. */
final class Names {

    private Names() {
    }

    static Map<UUID, String> of(List<DepartmentRef> departments) {
        return departments.stream().collect(Collectors.toMap(DepartmentRef::id, DepartmentRef::name));
    }

    static Map<String, String> byText(List<DepartmentRef> departments) {
        return departments.stream().collect(Collectors.toMap(department -> department.id().toString(), DepartmentRef::name));
    }
}
