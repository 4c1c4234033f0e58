package org.kitei.facility;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Whether a session may go on: asked at every request, so that leaving and a new password end it at once. */
public record Standing(
        LocalDate activeFrom, @Nullable LocalDate activeUntil, boolean mustChangePassword, int passwordEdition) {

    /** Whether the person works here on the day and still has the password they signed in with. */
    public boolean holds(LocalDate day, int editionOfSession) {
        return !day.isBefore(activeFrom) && (activeUntil == null || !day.isAfter(activeUntil))
                && passwordEdition == editionOfSession;
    }
}
