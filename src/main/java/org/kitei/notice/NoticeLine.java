package org.kitei.notice;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A notice in its reader's words.
 *
 * @param due the last day that is in time, in words; null where nothing is asked
 */
public record NoticeLine(UUID id, String subject, String sentence, @Nullable String due, Instant toldAt, boolean unread) {
}
