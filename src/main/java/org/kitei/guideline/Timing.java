package org.kitei.guideline;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * When a duty falls due.
 *
 * @param kind     always, on an event, or again and again
 * @param times    how often in a unit; the table leaves it out where it only says 定期的, and the facility's setting holds
 * @param unit     the unit the times are counted in
 * @param events   the events it follows, such as {@code audit.finding}; empty unless it is an event
 * @param deadline how quickly it follows the event, where the table says so
 */
public record Timing(
        Kind kind, @Nullable Integer times, @Nullable Unit unit, List<String> events, @Nullable Deadline deadline) {

    public enum Kind { STANDING, EVENT, PERIODIC }

    public enum Unit { YEAR, MONTH }

    /** IMMEDIATELY is 直ちに, PROMPTLY the weaker 速やかに. */
    public enum Deadline { IMMEDIATELY, PROMPTLY }

    public Timing {
        events = List.copyOf(events);
    }
}
