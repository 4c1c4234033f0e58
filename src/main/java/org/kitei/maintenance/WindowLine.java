package org.kitei.maintenance;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A line of the register: one account and its window for one work.
 *
 * @param account     its name; empty until somebody says which one was opened
 * @param workNumber  such as {@code 2026-014}
 * @param people      who works with it, by name
 * @param calledOffAt when its work was called off; null where it was not
 * @param openedBy    by name; empty where the program did it
 * @param openedHow   the end of a message key: {@code BY_HAND} and so on; empty where it was not opened
 * @param alarmAt     since when everybody is told that it is not closed
 * @param late        whether it should be closed by now
 */
public record WindowLine(UUID id, String system, String account, @Nullable UUID accountId, UUID workId, String workNumber, String workTitle,
        boolean emergency, String contractor, String people, Instant from, Instant until, WindowState state, @Nullable Instant calledOffAt,
        @Nullable Instant openedAt, String openedBy, String openedHow, @Nullable Instant closedAt, String closedBy, String closedHow,
        String failure, @Nullable Instant alarmAt, boolean late) {
}
