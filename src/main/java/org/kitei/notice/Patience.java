package org.kitei.notice;

import java.time.Duration;
import java.util.Optional;

/** How long to wait before a mail is tried again: a minute, then twice as long each time, at most four hours, for about a day. */
final class Patience {

    private static final int MOST_ATTEMPTS = 13;
    private static final Duration LONGEST = Duration.ofHours(4);

    private Patience() {
    }

    /** Empty where it is given up. */
    static Optional<Duration> afterAttempt(int attempts) {
        if (attempts >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        var doubled = Duration.ofMinutes(1L << Math.min(attempts - 1, 10));
        return Optional.of(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
    }
}
