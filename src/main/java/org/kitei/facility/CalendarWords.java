package org.kitei.facility;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.chrono.JapaneseChronology;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Days and moments as people of the facility read them, in its zone, with the weekday. Templates know it as {@code calendar}. */
@Component("calendar")
public class CalendarWords {

    private final FacilityDirectory facilities;
    private final MessageSource messages;
    private final Clock clock;

    CalendarWords(FacilityDirectory facilities, MessageSource messages, Clock clock) {
        this.facilities = facilities;
        this.messages = messages;
        this.clock = clock;
    }

    /** The last day that is in time, with how far it is: 期限 11/30（月）　あと8日. */
    public String due(Instant due, Locale locale) {
        var day = LocalDate.ofInstant(due, facilities.zone());
        long left = ChronoUnit.DAYS.between(facilities.today(), day);
        var distance = due.isBefore(clock.instant()) ? "calendar.due.over" : left == 0 ? "calendar.due.today" : "calendar.due.left";
        return messages.getMessage("calendar.due", new Object[] {
            brief(day, locale), messages.getMessage(distance, new Object[] {Math.abs(left)}, locale)}, locale);
    }

    /** 11/30（月）, with the year where it is not this one. */
    public String brief(LocalDate day, Locale locale) {
        return format(day.getYear() == facilities.today().getYear() ? "calendar.brief" : "calendar.brief.year", day, locale);
    }

    /** 2026年12月1日（火）. */
    public String day(LocalDate day, Locale locale) {
        return format("calendar.day", day, locale);
    }

    /** 令和8年12月1日（火）: as letters and notices in Japan are dated. */
    public String formalDay(LocalDate day, Locale locale) {
        var pattern = DateTimeFormatter.ofPattern(messages.getMessage("calendar.formal-day", null, locale), locale);
        return locale.getLanguage().equals("ja") ? pattern.withChronology(JapaneseChronology.INSTANCE).format(day) : pattern.format(day);
    }

    /** The day of the moment in the facility's zone. */
    public LocalDate dayOf(Instant moment) {
        return facilities.dayOf(moment);
    }

    /** 2026年11月22日（日） 10:30, in the facility's zone. */
    public String moment(Instant moment, Locale locale) {
        return format("calendar.moment", moment.atZone(facilities.zone()), locale);
    }

    /** The same of a local time. */
    public String moment(LocalDateTime moment, Locale locale) {
        return format("calendar.moment", moment, locale);
    }

    /** 2026年11月22日（日） 10:30から12:00まで; the day stands twice only where it is another. */
    public String span(Instant from, Instant until, Locale locale) {
        var last = dayOf(from).equals(dayOf(until)) ? format("calendar.time", until.atZone(facilities.zone()), locale) : moment(until, locale);
        return messages.getMessage("calendar.span", new Object[] {moment(from, locale), last}, locale);
    }

    private String format(String key, TemporalAccessor time, Locale locale) {
        return DateTimeFormatter.ofPattern(messages.getMessage(key, null, locale), locale).format(time);
    }
}
