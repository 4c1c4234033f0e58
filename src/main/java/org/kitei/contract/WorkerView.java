package org.kitei.contract;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.attachment.AttachmentRef;
import org.kitei.outside.LinkView;

/**
 * A worker as pages show them.
 *
 * @param standing  today
 * @param pledgedOn null while they have not pledged
 * @param pledge    the paper; null where they pledged at a link, or not yet
 * @param endedOn   the first day on which they may not work any more; null while they do
 * @param link      to their pledge; null where none is open
 */
public record WorkerView(UUID id, UUID agreementId, String name, String note, String email, LocalDate registeredOn, WorkerStanding standing,
        @Nullable LocalDate pledgedOn, @Nullable AttachmentRef pledge, @Nullable LocalDate endedOn, @Nullable LinkView link) {

    public boolean ended() {
        return endedOn != null;
    }

    public boolean mayWork() {
        return standing == WorkerStanding.REGISTERED_AND_PLEDGED;
    }
}
