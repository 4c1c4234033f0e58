package org.kitei.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * A file as others show it.
 *
 * @param name   neutralised: no path, no control character, ending as its kind does
 * @param sha256 of its bytes, in lower-case hex
 * @param size   in bytes
 */
public record AttachmentRef(UUID id, String name, AttachmentKind kind, int size, String sha256, Instant keptAt) {
}
