package org.kitei.facility;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Something that people are to be told of: published, as an application event, in the transaction of what happened and on a
 * thread that is in the facility. Whoever knows the fact names the people and the words; the module {@code notice} keeps the
 * notice for each of them and mails it where the deployment can.
 *
 * @param to      the people; who did it themselves is left out when it is told
 * @param key     the message key of one sentence, in the bundle of the module that announces; with {@code .subject} behind it,
 *                of a short heading
 * @param args    what stands in the sentence; plain words, days as ISO dates
 * @param address the page to go to, from the root, such as {@code /cases/…}
 */
public record Announcement(Set<UUID> to, String key, List<String> args, String address) {

    public Announcement {
        to = Set.copyOf(to);
        args = List.copyOf(args);
        if (!address.startsWith("/")) {
            throw new IllegalArgumentException("not an address from the root: " + address);
        }
    }
}
