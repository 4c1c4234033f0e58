package org.kitei.acknowledgement.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kitei.acknowledgement.PersonLine;

/**
 * The people of one department who are asked to read an edition.
 *
 * @param name null for those who belong to none
 */
record DepartmentOfReaders(@Nullable String name, long confirmed, int asked, List<PersonLine> people) {

    static List<DepartmentOfReaders> of(List<PersonLine> everyone, boolean missingOnly) {
        var byDepartment = everyone.stream().collect(Collectors.groupingBy(
                line -> line.department() == null ? "" : line.department(), LinkedHashMap::new, Collectors.toList()));
        return byDepartment.entrySet().stream()
                .map(entry -> of(entry.getKey().isEmpty() ? null : entry.getKey(), entry.getValue(), missingOnly))
                .filter(department -> !department.people().isEmpty()).toList();
    }

    private static DepartmentOfReaders of(@Nullable String name, List<PersonLine> people, boolean missingOnly) {
        var confirmed = people.stream().filter(line -> line.confirmedAt() != null).count();
        return new DepartmentOfReaders(name, confirmed, people.size(), missingOnly
                ? people.stream().filter(line -> line.confirmedAt() == null).toList() : people);
    }
}
