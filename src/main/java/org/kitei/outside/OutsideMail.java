package org.kitei.outside;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Letters to people outside, who have no account and no notices; implemented where mail is sent. */
public interface OutsideMail {

    /** Whether letters go out from here, and can name an address that outsiders reach. */
    boolean available();

    /** Where outsiders reach a page of this program, such as {@code https://kitei.example.jp/s/…}; without a known address the path itself. */
    String address(String path);

    /**
     * Queues the letter in the transaction at hand; it goes once that was committed, and its words are forgotten once it has gone.
     *
     * @throws IllegalStateException where letters are not {@link #available}
     */
    void queue(Letter letter);

    /** @param attachment a file to go with it */
    record Letter(String to, String subject, String text, @Nullable UUID attachment) {
    }
}
