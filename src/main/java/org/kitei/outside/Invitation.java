package org.kitei.outside;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * To whom a link goes, and what for.
 *
 * @param purpose    the {@link OutsidePurpose#word}
 * @param name       of the recipient, as the letter addresses them
 * @param attachment a file that goes with the letter
 */
public record Invitation(String purpose, UUID subjectId, String name, String email, @Nullable UUID attachment) {

    public Invitation(String purpose, UUID subjectId, String name, String email) {
        this(purpose, subjectId, name, email, null);
    }
}
