package org.kitei.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Role;
import org.kitei.text.RegulationText;

/**
 * An amendment that is proposed because the table of assigned staff of a regulation is no longer right.
 *
 * @param undecided  the case that must end first; null where a case can be opened
 * @param mayPropose whether the person at work opens cases
 * @param mayDecline whether the person at work may decline it
 */
public record StaffTableProposal(
        UUID regulationId, String title, List<Change> changes, RegulationText now, RegulationText then, @Nullable UUID undecided,
        boolean mayPropose, boolean mayDecline) {

    /**
     * @param began whether the person took the role up; otherwise they gave it up
     * @param day   the first day in the role, or the last
     */
    public record Change(String person, Role role, boolean began, LocalDate day, Instant notedAt) {
    }

    /** The day of the youngest change. */
    public LocalDate lastDay() {
        return changes.get(changes.size() - 1).day();
    }
}
