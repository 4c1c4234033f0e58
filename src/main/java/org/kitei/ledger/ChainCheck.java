package org.kitei.ledger;

import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.kitei.ledger.Discrepancy.Kind;

/**
 * Follows one chain from its first entry to its head. An entry is judged when the next one is known, because the hash that the
 * next one names tells whether the entry, its hash, or the whole row was changed.
 */
final class ChainCheck {

    private final UUID facilityId;
    private final Consumer<Discrepancy> found;
    private @Nullable Entry former;
    private long entries;

    ChainCheck(UUID facilityId, Consumer<Discrepancy> found) {
        this.facilityId = facilityId;
        this.found = found;
    }

    void next(Entry entry) {
        entries++;
        if (entry.sequence() < 1) {
            found.accept(Discrepancy.of(Kind.ENTRY_SURPLUS, entry));
            return;
        }
        var expected = former == null ? 1 : former.sequence() + 1;
        if (entry.sequence() > expected) {
            judge(null, false);
            found.accept(Discrepancy.missing(expected, entry.sequence() - 1));
        } else if (former == null) {
            if (sound(entry) && !entry.previousHash().equals(Head.NONE)) {
                found.accept(Discrepancy.of(Kind.ENTRY_REPLACED, entry));
            }
        } else {
            judge(entry.previousHash(), sound(entry));
        }
        former = entry;
    }

    /** @return how many entries were read */
    long end(@Nullable Head head) {
        var last = former == null ? 0 : former.sequence();
        if (head == null) {
            judge(null, false);
            found.accept(Discrepancy.noHead());
        } else if (head.sequence() > last) {
            judge(null, false);
            found.accept(Discrepancy.missing(last + 1, head.sequence()));
        } else if (former != null && head.sequence() < last) {
            judge(null, false);
            found.accept(Discrepancy.of(Kind.ENTRY_SURPLUS, former));
        } else if (former != null && sound(former) && !former.hash().equals(head.hash())) {
            found.accept(Discrepancy.of(Kind.HEAD_DIFFERS, former));
        } else {
            judge(head.hash(), true);
        }
        return entries;
    }

    /**
     * @param named   the hash that the follower names; null where it is not there
     * @param trusted whether the follower itself is sound, so that what it names can be held against the entry
     */
    private void judge(@Nullable String named, boolean trusted) {
        var entry = former;
        if (entry == null) {
            return;
        }
        if (!sound(entry)) {
            var onlyItsHash = trusted && entry.computedHash(facilityId).equals(named);
            found.accept(Discrepancy.of(onlyItsHash ? Kind.ENTRY_HASH_CHANGED : Kind.ENTRY_CHANGED, entry));
        } else if (trusted && !entry.hash().equals(named)) {
            found.accept(Discrepancy.of(Kind.ENTRY_REPLACED, entry));
        }
    }

    private boolean sound(Entry entry) {
        return entry.computedHash(facilityId).equals(entry.hash());
    }
}
