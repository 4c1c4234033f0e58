package org.kitei.facility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;

import org.kitei.facility.InvalidInput.Problem;

/** What a facility may say of its days: a deadline must always find enough days to count. */
final class CalendarRules {

    private static final int MOST_PERIODS = 30;
    private static final int LONGEST_PERIOD = 62;
    private static final int LONGEST_NAME = 100;
    private static final int FEWEST_DAYS_A_YEAR = 100;

    private CalendarRules() {
    }

    /** @throws InvalidInput at {@code closedWeekdays}, {@code closedPeriods} or a period's field such as {@code closedPeriods[0].last} */
    static void check(CalendarSettings settings, NationalHolidays holidays, LocalDate today) {
        var problems = new ArrayList<Problem>();
        var periods = settings.closedPeriods();
        if (periods.size() > MOST_PERIODS) {
            problems.add(Problem.at("closedPeriods", "facility.calendar.periods.many", MOST_PERIODS));
        }
        for (int i = 0; i < periods.size(); i++) {
            check(periods.get(i), "closedPeriods[" + i + "]", problems);
        }
        if (problems.isEmpty() && daysInTheYearFrom(today, new WorkingDays(settings, holidays)) < FEWEST_DAYS_A_YEAR) {
            problems.add(Problem.at("closedWeekdays", "facility.calendar.closed-always", FEWEST_DAYS_A_YEAR));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static void check(ClosedPeriod period, String field, ArrayList<Problem> problems) {
        if (period.name().isBlank()) {
            problems.add(Problem.at(field + ".name", "facility.calendar.period.name"));
        } else if (period.name().length() > LONGEST_NAME) {
            problems.add(Problem.at(field + ".name", "facility.people.name.long", LONGEST_NAME));
        }
        if (period.last().isBefore(period.first())) {
            problems.add(Problem.at(field + ".last", "facility.calendar.period.order"));
        } else if (ChronoUnit.DAYS.between(period.first(), period.last()) >= LONGEST_PERIOD) {
            problems.add(Problem.at(field + ".last", "facility.calendar.period.long", LONGEST_PERIOD));
        }
    }

    private static long daysInTheYearFrom(LocalDate today, WorkingDays days) {
        return today.datesUntil(today.plusYears(1)).filter(days::isBusinessDay).count();
    }
}
