package org.kitei.facility;

import java.util.UUID;

/** A department as others show it. */
public record DepartmentRef(UUID id, String name) {
}
