package org.kitei.acknowledgement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An edition that is made known, as its page shows it to one person.
 *
 * @param asked       whether the person is asked to read it
 * @param confirmedAt when the person confirmed it; null while not
 */
public record AcknowledgementView(
        UUID editionId, UUID regulationId, int edition, String title, String contentHash, LocalDate effectiveDate, LocalDate dueOn,
        boolean open, boolean asked, @Nullable Instant confirmedAt) {

    public boolean waits() {
        return open && asked && confirmedAt == null;
    }
}
