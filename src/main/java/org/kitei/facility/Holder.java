package org.kitei.facility;

import java.util.UUID;

/** A row of the holders' query; the sort key is there because a distinct query can only be sorted by what it selects. */
record Holder(UUID id, String name, String sortKey) {

    PersonRef ref() {
        return new PersonRef(id, name);
    }
}
