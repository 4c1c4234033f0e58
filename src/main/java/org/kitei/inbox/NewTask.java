package org.kitei.inbox;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Role;
import org.kitei.ledger.Subject;

/**
 * A task the engine has created.
 *
 * @param id   the engine's id; it stands in addresses
 * @param form the user task's name in the model, which is its form's
 * @param departmentId whose holder of the role is asked; null where any is
 */
public record NewTask(
        String id, String form, Subject subject, @Nullable String roundId, @Nullable UUID assignee,
        @Nullable Role candidateRole, @Nullable UUID departmentId, @Nullable String signatureMeaning, @Nullable Instant dueAt) {
}
