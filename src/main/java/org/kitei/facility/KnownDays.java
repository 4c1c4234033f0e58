package org.kitei.facility;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days the program reckons with. Others are slips of the keyboard, and no database holds all of them. */
public final class KnownDays {

    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private KnownDays() {
    }

    public static boolean hold(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    public static boolean hold(Instant moment) {
        return !moment.isBefore(FIRST.atStartOfDay().toInstant(ZoneOffset.UTC))
                && moment.isBefore(LAST.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
