package org.kitei.facility;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that people are to be told of: published, as an application event, in the transaction of what happened and on a
 * thread that is in the facility. Whoever knows the fact names the people and the words; the module {@code notice} keeps the
 * notice for each of them and mails it where the deployment can.
 *
 * @param to      the people; who did it themselves is left out when it is told
 * @param key     the message key of one sentence, in the bundle of the module that announces; with {@code .subject} behind it,
 *                of a short heading, which takes the same arguments. Both go by mail, so neither tells what is confidential
 * @param args    what stands in the sentence: plain words; days as ISO dates; {@code #} and a message key for a word that each
 *                reader is to read in their own language, such as {@code #role.DIRECTOR}; behind it {@code |} and what stands
 *                in that word
 * @param address the page to go to, from the root, such as {@code /cases/…}
 * @param due     the last day on which what is asked is in time; null where nothing is
 */
public record Announcement(Set<UUID> to, String key, List<String> args, String address, @Nullable LocalDate due) {

    public Announcement {
        to = Set.copyOf(to);
        args = List.copyOf(args);
        if (!address.startsWith("/")) {
            throw new IllegalArgumentException("not an address from the root: " + address);
        }
    }

    public Announcement(Set<UUID> to, String key, List<String> args, String address) {
        this(to, key, args, address, null);
    }

    /** The same with the last day on which what is asked is in time. */
    public Announcement due(LocalDate day) {
        return new Announcement(to, key, args, address, day);
    }
}
