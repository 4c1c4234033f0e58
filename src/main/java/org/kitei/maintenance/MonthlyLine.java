package org.kitei.maintenance;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A work in the list for the committee.
 *
 * @param systems   in a line
 * @param people    who was to work, by name
 * @param patientData planned
 * @param startedAt as reported last, as all that follows; null where nothing was reported
 * @param workedBy  who worked, by name; empty where nothing was reported
 * @param dataUsed  null where nothing was reported
 * @param reason    why it was not approved, called off or not accepted; empty where nobody said
 */
public record MonthlyLine(UUID id, String number, String title, String systems, String contractor, String people, Instant from, Instant until,
        Plan.Place place, Plan.PatientData patientData, boolean emergency, WorkState state, @Nullable Instant startedAt, @Nullable Instant endedAt,
        String workedBy, Plan.@Nullable PatientData dataUsed, @Nullable DataReturn dataReturn, String reason) {

    public boolean notAccepted() {
        return state == WorkState.NOT_ACCEPTED;
    }
}
