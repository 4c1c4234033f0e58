package org.kitei.ledger.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.kitei.ledger.Subject;

/**
 * An entry in words.
 *
 * @param address the page of its subject; null where it has none
 */
record EntryView(
        long sequence, String when, String who, String act, Subject subject, String subjectKind, String subjectName,
        @Nullable String address, List<Fact> facts) {

    record Fact(String label, String value) {
    }
}
