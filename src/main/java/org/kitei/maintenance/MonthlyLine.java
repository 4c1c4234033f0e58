package org.kitei.maintenance;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A work in the list for the committee.
 *
 * @param systems   in a line
 * @param people    who was to work, by name
 * @param startedAt as reported last; null where nothing was reported
 * @param reason    why it was not approved, called off or not accepted; empty where nobody said
 */
public record MonthlyLine(UUID id, String number, String title, String systems, String contractor, String people, Instant from, Instant until,
        Plan.Place place, Plan.PatientData patientData, boolean emergency, WorkState state, @Nullable Instant startedAt, @Nullable Instant endedAt,
        String reason) {

    public boolean notAccepted() {
        return state == WorkState.NOT_ACCEPTED;
    }
}
