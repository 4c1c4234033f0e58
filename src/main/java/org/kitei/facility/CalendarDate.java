package org.kitei.facility;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something that stands in a person's calendar: a day, or several in a row.
 *
 * @param last    the last of the days; the first itself where it is one
 * @param kind    message key of a word for what it is, such as {@code inbox.act.decide}
 * @param title   what it is about; it may leave the program with the calendar, so it tells nothing confidential
 * @param address the page to go to, from the root; null where there is none
 */
public record CalendarDate(LocalDate first, LocalDate last, String kind, String title, @Nullable String address) {

    public CalendarDate(LocalDate day, String kind, String title, @Nullable String address) {
        this(day, day, kind, title, address);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
