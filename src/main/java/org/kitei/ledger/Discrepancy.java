package org.kitei.ledger;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One thing that the verification finds. Its words are in the bundle under {@code ledger.finding.<kind>}.
 *
 * @param sequence the entry's number; the first one missing for {@link Kind#ENTRIES_MISSING}; null for a record without an entry
 * @param last     the last number missing, else the same as {@code sequence}
 * @param at       when the entry says it was recorded
 * @param actorName who the entry says acted; empty for the program
 * @param label    how a person knows the record: names and days as they stand in it, no word of the interface; may be empty
 */
public record Discrepancy(
        Kind kind, @Nullable Long sequence, @Nullable Long last, @Nullable Instant at, String actorName,
        @Nullable String act, @Nullable Subject subject, String label) {

    public enum Kind {
        /** The entry no longer gives its hash, which the next entry still names: what it says was changed. */
        ENTRY_CHANGED,
        /** What the entry says gives the hash that the next one names, but its own hash was changed. */
        ENTRY_HASH_CHANGED,
        /** The entry gives its hash, but the next one names another: it was put in place of the former one. */
        ENTRY_REPLACED,
        /** The numbers leave a gap, or end before the head. */
        ENTRIES_MISSING,
        /** The entry stands where no chain leads: before the first number, or after the head. */
        ENTRY_SURPLUS,
        /** The last entry gives its hash, but the head names another. */
        HEAD_DIFFERS,
        /** The facility has no head, though each has at least the entry of its founding. */
        HEAD_MISSING,
        /** A record is not what was recorded of it. */
        RECORD_CHANGED,
        /** An entry tells of a record that is gone. */
        RECORD_MISSING,
        /** A record of which no entry tells. */
        RECORD_UNRECORDED
    }

    static Discrepancy of(Kind kind, Entry entry) {
        return new Discrepancy(kind, entry.sequence(), entry.sequence(), entry.at(), entry.actorName(), entry.act(),
                entry.subject(), "");
    }

    static Discrepancy missing(long first, long last) {
        return new Discrepancy(Kind.ENTRIES_MISSING, first, last, null, "", null, null, "");
    }

    static Discrepancy noHead() {
        return new Discrepancy(Kind.HEAD_MISSING, null, null, null, "", null, null, "");
    }

    /** A record that contradicts an entry. */
    public static Discrepancy of(Kind kind, Entry entry, String label) {
        return new Discrepancy(kind, entry.sequence(), entry.sequence(), entry.at(), entry.actorName(), entry.act(),
                entry.subject(), label);
    }

    /** A record that contradicts itself or stands in no entry. */
    public static Discrepancy of(Kind kind, Subject subject, String label) {
        return new Discrepancy(kind, null, null, null, "", null, subject, label);
    }
}
