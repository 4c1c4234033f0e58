package org.kitei.maintenance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.kitei.ledger.Digest;

/**
 * What was found at a check of indirect work.
 *
 * @param dueOn   the day it was due
 * @param checker the name at that time
 * @param finding {@code proper} or {@code improper}
 */
public record IndirectCheck(UUID id, UUID workId, LocalDate dueOn, Instant checkedAt, UUID checkerId, String checker, String finding,
        String remark, UUID signatureId) {

    public boolean proper() {
        return finding.equals("proper");
    }

    String recordHash() {
        return Digest.of(id, workId, dueOn, checkedAt, checkerId, checker, finding, remark, signatureId);
    }
}
