package org.kitei.maintenance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A work as pages and the other parts of maintenance read it.
 *
 * @param number        such as {@code 2026-014}
 * @param agreement     the agreement's title
 * @param contractor    the contractor's name
 * @param workers       as applied for
 * @param emergencyBecause empty where it is none
 * @param appliedBy     the person of ours who applied; null where the contractor did
 * @param applicant     whoever applied, in words
 * @param approveBy     until when an emergency is approved in time
 * @param approvalOwed  whether it is an emergency whose approval is still to be given or refused
 * @param approved      whether it was approved, beforehand or afterwards
 * @param attendant     who goes along on site, by name; empty where nobody has been named
 * @param refusals      what did not hold beforehand: the rest of message keys {@code maintenance.refusal.…}
 * @param reason        why it was not approved, taken back, called off, broken off or not accepted; empty where nobody said
 * @param dueAt         until when what is next is in time; null where nothing is awaited of anybody
 * @param planHash      SHA-256 of what was applied for
 */
public record WorkView(UUID id, int version, String number, Plan plan, String agreement, UUID contractorId, String contractor,
        List<WorkPerson> workers, String emergencyBecause, @Nullable UUID appliedBy, String applicant, Instant appliedAt,
        WorkState state, Instant approveBy, boolean approvalOwed, boolean approved, @Nullable UUID attendantId, String attendant,
        List<String> refusals, String reason, @Nullable Instant dueAt, String planHash) {

    public boolean emergency() {
        return !emergencyBecause.isEmpty();
    }

    /** Whether what is next is overdue. */
    public boolean late(Instant now) {
        return dueAt != null && dueAt.isBefore(now) || approvalOwed && approveBy.isBefore(now);
    }

    /** The work's own page. */
    public String address() {
        return "/maintenance/" + id;
    }
}
