package org.kitei.committee;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a round deliberates on, as it is now.
 *
 * @param contentHash SHA-256 in lower-case hex; opinions bind to it
 * @param provisions  what a comment can be about, in reading order
 * @param proposer    the person who brings it before the committee; null where it is no person
 */
public record Matter(
        String type, String id, String title, String contentHash, List<Provision> provisions, @Nullable UUID proposer) {

    /** @param label as a person reads it: 第5条の2（監査責任者） */
    public record Provision(String id, String label) {
    }
}
