package org.kitei.contract.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.kitei.contract.AgreementLine;

/**
 * Which agreements end in which of the months ahead, by department; departments without any are left out.
 *
 * @param months each by its first day
 */
record YearAhead(List<LocalDate> months, List<Department> departments) {

    /** @param ending those of each month */
    record Department(String name, List<List<AgreementLine>> ending) {
    }

    static YearAhead of(LocalDate today, List<AgreementLine> ending, int months) {
        var first = YearMonth.from(today);
        var all = IntStream.range(0, months).mapToObj(first::plusMonths).toList();
        Supplier<TreeMap<String, List<AgreementLine>>> byName = TreeMap::new;
        var departments = ending.stream().collect(Collectors.groupingBy(AgreementLine::department, byName, Collectors.toList()));
        return new YearAhead(all.stream().map(month -> month.atDay(1)).toList(), departments.entrySet().stream()
                .map(entry -> new Department(entry.getKey(), all.stream().map(month -> in(month, entry.getValue())).toList())).toList());
    }

    private static List<AgreementLine> in(YearMonth month, List<AgreementLine> lines) {
        return lines.stream().filter(line -> YearMonth.from(line.until()).equals(month)).toList();
    }
}
