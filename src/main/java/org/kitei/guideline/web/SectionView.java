package org.kitei.guideline.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A section of the table with the lines to show of it. */
record SectionView(int number, String title, List<RowView> rows) {

    static List<SectionView> of(List<RowView> rows, Locale locale) {
        return rows.stream()
                .collect(Collectors.groupingBy(line -> line.row().section(), LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream()
                .map(entry -> new SectionView(entry.getKey().number(), entry.getKey().title().in(locale), entry.getValue()))
                .toList();
    }
}
