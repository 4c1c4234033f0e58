package org.kitei.contract.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import org.kitei.contract.AgreementLine;

/** The months ahead with the agreements that end in each. */
record YearAhead(LocalDate firstDay, List<AgreementLine> ending) {

    static List<YearAhead> of(LocalDate today, List<AgreementLine> ending, int months) {
        var first = YearMonth.from(today);
        return IntStream.range(0, months).mapToObj(first::plusMonths)
                .map(month -> new YearAhead(month.atDay(1), ending.stream().filter(line -> YearMonth.from(line.until()).equals(month)).toList()))
                .toList();
    }
}
