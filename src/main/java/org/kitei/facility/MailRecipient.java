package org.kitei.facility;

import java.util.UUID;

/**
 * Where a person's mail goes.
 *
 * @param language {@code ja} or {@code en}
 */
public record MailRecipient(UUID personId, String email, String language) {
}
