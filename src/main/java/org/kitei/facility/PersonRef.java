package org.kitei.facility;

import java.util.UUID;

/** A person as others show them. */
public record PersonRef(UUID id, String name) {
}
