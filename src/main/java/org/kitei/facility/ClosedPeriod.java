package org.kitei.facility;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Days on which the facility is closed by its own decision.
 *
 * @param last   the last of these days; the first itself where it is one day
 * @param yearly whether it comes back every year on the same days, such as the turn of the year
 */
@Embeddable
public record ClosedPeriod(
        @Column(name = "name", nullable = false) String name,
        @Column(name = "first_day", nullable = false) LocalDate first,
        @Column(name = "last_day", nullable = false) LocalDate last,
        @Column(name = "yearly", nullable = false) boolean yearly) {

    public boolean holds(LocalDate day) {
        if (!yearly) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
        return holdsIn(day.getYear(), day) || holdsIn(day.getYear() - 1, day);
    }

    /** Whether the period that begins in the year holds the day; a period of 29 February begins on the 28th of other years. */
    private boolean holdsIn(int year, LocalDate day) {
        var begins = first.withYear(year);
        var ends = last.withYear(year + last.getYear() - first.getYear());
        return !day.isBefore(begins) && !day.isAfter(ends);
    }
}
