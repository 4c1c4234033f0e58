package org.kitei.committee;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How the committee is called to a round.
 *
 * @param meetingAt the facility's local time; null for a written deliberation
 * @param deadline  until when opinions are taken
 * @param recused   members with an interest in the matter
 */
record Call(
        @Nullable LocalDateTime meetingAt, String place, String agenda, Instant deadline,
        Set<UUID> recused, String recusalReason) {

    boolean meeting() {
        return meetingAt != null;
    }
}
