package org.kitei.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Moments as people read them. */
final class Moments {

    /** Before sign-in no facility's zone is known, so the country's is taken. */
    static final ZoneId HOME = ZoneId.of("Asia/Tokyo");

    private Moments() {
    }

    static String time(Instant moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(moment.atZone(HOME));
    }

    static String dayAndTime(Instant moment, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(locale)
                .format(moment.atZone(zone));
    }
}
