package org.kitei.outside;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * To whom a link goes, and what for.
 *
 * @param purpose    the {@link OutsidePurpose#word}
 * @param name       of the recipient, as the letter addresses them
 * @param attachment a file that goes with the letter
 * @param message    what is said to them besides, the sixth of the letter's words to fill in; empty for nothing
 */
public record Invitation(String purpose, UUID subjectId, String name, String email, @Nullable UUID attachment, String message) {

    public Invitation(String purpose, UUID subjectId, String name, String email) {
        this(purpose, subjectId, name, email, null, "");
    }

    public Invitation(String purpose, UUID subjectId, String name, String email, @Nullable UUID attachment) {
        this(purpose, subjectId, name, email, attachment, "");
    }
}
