package org.kitei.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What has happened around a regulation since its last review, one kind of thing each: cases, findings of audits, incidents.
 * Implemented by the module that owns the records, and shown to the reviewer.
 */
public interface SinceLastReview {

    /** Key of the heading. */
    String heading();

    /** What happened, newest first; empty where nothing did. */
    List<Happening> since(UUID regulationId, Instant lastReview);

    /**
     * @param at      null where it is a state of today
     * @param words   what happened, in the words of its record
     * @param address the page to look it up; null where there is none
     */
    record Happening(@Nullable Instant at, String words, @Nullable String address) {
    }
}
