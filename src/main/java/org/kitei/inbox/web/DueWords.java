package org.kitei.inbox.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.kitei.facility.FacilityDirectory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A day with its weekday and what is left of it: 11/30（月） あと8日. */
@Component("dueWords")
public class DueWords {

    private final FacilityDirectory facilities;
    private final MessageSource messages;
    private final Clock clock;

    DueWords(FacilityDirectory facilities, MessageSource messages, Clock clock) {
        this.facilities = facilities;
        this.messages = messages;
        this.clock = clock;
    }

    /** The last day that is in time, with how far it is. */
    public String of(Instant due, Locale locale) {
        var zone = facilities.current().zone();
        var day = LocalDate.ofInstant(due, zone);
        long left = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), zone), day);
        var distance = due.isBefore(clock.instant()) ? "inbox.due.over" : left == 0 ? "inbox.due.today" : "inbox.due.left";
        return messages.getMessage("inbox.due", new Object[] {day(day, locale),
                messages.getMessage(distance, new Object[] {Math.abs(left)}, locale)}, locale);
    }

    /** A day with its weekday. */
    public String day(LocalDate day, Locale locale) {
        var pattern = messages.getMessage("inbox.day." + (day.getYear() == LocalDate.now(clock).getYear() ? "short" : "long"), null, locale);
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
