package org.kitei.ledger;

import java.util.AbstractMap.SimpleEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What to look for in the ledger; null leaves a thing open.
 *
 * @param actor       the person who acted
 * @param subjectType the kind of record
 * @param subjectId   one record; only together with its kind
 * @param before      entries before this sequence number only
 * @param limit       at most so many
 */
public record LedgerSearch(
        @Nullable String act, @Nullable UUID actor, @Nullable String subjectType, @Nullable String subjectId,
        @Nullable Long before, int limit) {

    Map<String, Object> conditions() {
        var conditions = new LinkedHashMap<String, Object>();
        Stream.of(
                new SimpleEntry<>("act =", act),
                new SimpleEntry<>("actor =", actor),
                new SimpleEntry<>("subject_type =", subjectType),
                new SimpleEntry<>("subject_id =", subjectId),
                new SimpleEntry<>("sequence <", before))
                .filter(condition -> condition.getValue() != null)
                .forEach(condition -> conditions.put(condition.getKey(), condition.getValue()));
        return conditions;
    }
}
