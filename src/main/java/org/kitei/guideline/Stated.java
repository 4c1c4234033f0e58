package org.kitei.guideline;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.text.ProvisionId;

/**
 * What a person said of a row: that a provision answers it, or why none does.
 *
 * @param row         id of the row
 * @param provision   null where it is answered nowhere
 * @param label       where the provision stood then, such as 第5条第2項
 * @param fingerprint of the provision's words then
 * @param onDraft     whether it was said of a draft, which may never come into force
 * @param reason      why the row is answered nowhere; else empty
 */
public record Stated(
        UUID id, String row, @Nullable ProvisionId provision, String label, String fingerprint, boolean onDraft, String reason,
        UUID by, Instant at) {
}
