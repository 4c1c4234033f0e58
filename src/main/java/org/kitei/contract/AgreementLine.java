package org.kitei.contract;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An agreement in a list.
 *
 * @param expired   whether its term was over before it was decided, or before its renewal was in force
 * @param suspendedBecause why the system manager has suspended it; empty where nobody has
 * @param cut       whether an agreement above it does not stand, so that it does not either
 * @param left      days to its last day; negative where that has passed
 */
public record AgreementLine(UUID id, String title, UUID contractorId, String contractor, String department, LocalDate from,
        LocalDate until, AgreementState state, int tier, boolean expired, String suspendedBecause, boolean cut,
        long left) {

    /** Whether work under it is stopped though it is in force. */
    public boolean suspended() {
        return state == AgreementState.IN_FORCE && (expired || !suspendedBecause.isEmpty());
    }

    /** Whether its end comes near, or has come, and its term still runs. */
    public boolean expiresSoon() {
        return state == AgreementState.IN_FORCE && left <= 90;
    }
}
