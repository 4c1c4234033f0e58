package org.kitei.facility;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A department as it is to be; without an id a new one. */
public record DepartmentChange(@Nullable UUID id, String name) {
}
