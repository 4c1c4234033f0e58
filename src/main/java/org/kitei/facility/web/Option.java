package org.kitei.facility.web;

import java.util.List;

import org.kitei.facility.DepartmentRef;

/** A choice of a form, in words. */
record Option(String value, String label) {

    static List<Option> departments(List<DepartmentRef> departments) {
        return departments.stream().map(department -> new Option(department.id().toString(), department.name())).toList();
    }
}
