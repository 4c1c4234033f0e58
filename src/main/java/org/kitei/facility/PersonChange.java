package org.kitei.facility;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What the administrator may change of a person; {@code version} is the one that was shown. */
public record PersonChange(
        int version, String name, String reading, @Nullable UUID departmentId, String language, @Nullable String email) {
}
