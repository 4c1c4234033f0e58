package org.kitei.maintenance;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Moments as logs write them: ISO 8601 ({@code 2026-11-22T10:30:00+09:00}), {@code 2026/11/22 10:30:00} and the like, with or
 * without seconds, fractions and zone. A moment without a zone is one of the facility's.
 */
final class LogTime {

    private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);
    private static final Pattern MOMENT = Pattern.compile("\\[?(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:T| +)(\\d{1,2}):(\\d{2})"
            + "(?::(\\d{2})(?:[.,](\\d{1,9}))?)? ?(Z|UTC|GMT|JST|[+-]\\d{2}(?::?\\d{2})?)?(?:\\[[\\w/+-]{1,40}])?]?");

    private LogTime() {
    }

    static Optional<Instant> read(String text, ZoneId zone) {
        var moment = MOMENT.matcher(text.strip());
        if (!moment.matches()) {
            return Optional.empty();
        }
        try {
            var local = LocalDateTime.of(number(moment, 1), number(moment, 2), number(moment, 3), number(moment, 4), number(moment, 5),
                    moment.group(6) == null ? 0 : number(moment, 6), nanos(moment.group(7)));
            return Optional.of(local.atZone(zone(moment.group(8), zone)).toInstant());
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }

    private static int number(Matcher moment, int group) {
        return Integer.parseInt(moment.group(group));
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static ZoneId zone(@Nullable String written, ZoneId otherwise) {
        if (written == null) {
            return otherwise;
        }
        return switch (written) {
            case "Z", "UTC", "GMT" -> ZoneOffset.UTC;
            case "JST" -> JAPAN;
            default -> ZoneOffset.of(written);
        };
    }
}
