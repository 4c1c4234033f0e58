package org.kitei.acknowledgement.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kitei.acknowledgement.PersonLine;
import org.kitei.acknowledgement.ReaderCount;

/**
 * The people of one department on a page of those who are asked to read an edition.
 *
 * @param name   null for those who belong to none
 * @param people those on this page
 */
record DepartmentOfReaders(@Nullable String name, long confirmed, long asked, List<PersonLine> people) {

    static List<DepartmentOfReaders> of(List<PersonLine> page, List<ReaderCount> counts) {
        return page.stream().collect(Collectors.groupingBy(line -> key(line.department()), LinkedHashMap::new, Collectors.toList()))
                .values().stream().map(people -> department(people, counts)).toList();
    }

    private static DepartmentOfReaders department(List<PersonLine> people, List<ReaderCount> counts) {
        var name = people.get(0).department();
        var count = counts.stream().filter(one -> key(one.department()).equals(key(name))).findFirst().orElseThrow();
        return new DepartmentOfReaders(name, count.confirmed(), count.asked(), people);
    }

    private static String key(@Nullable String department) {
        return department == null ? "" : department;
    }
}
