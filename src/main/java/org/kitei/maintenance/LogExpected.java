package org.kitei.maintenance;

import java.text.Normalizer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a log of one work may hold: lines within the window, both ends included, by the accounts that were opened for it. Accounts are
 * the same whatever the case and width of their letters.
 *
 * @param accounts empty where the program knows of none: then accounts are not compared
 */
record LogExpected(Instant from, Instant until, Set<String> accounts) {

    LogExpected {
        accounts = accounts.stream().map(LogExpected::plain).collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String account) {
        return Normalizer.normalize(account, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    boolean within(Instant at) {
        return !at.isBefore(from) && !at.isAfter(until);
    }

    boolean by(String account) {
        return accounts.isEmpty() || accounts.contains(plain(account));
    }

    Set<LogMark> marks(LogLine line) {
        var read = line.read();
        if (read == null) {
            return EnumSet.of(LogMark.UNREADABLE);
        }
        var marks = EnumSet.noneOf(LogMark.class);
        if (!within(read.at())) {
            marks.add(LogMark.OUTSIDE_WINDOW);
        }
        if (!by(read.account())) {
            marks.add(LogMark.OTHER_ACCOUNT);
        }
        return marks;
    }
}
