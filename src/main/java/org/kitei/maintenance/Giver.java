package org.kitei.maintenance;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who gave a report, and how.
 *
 * @param name      of the contractor's person, as they typed it or as it stands on the paper
 * @param recipient the mail address they proved to read; empty where link and code, or the report itself, went from hand to hand
 * @param address   of the machine it came from; empty where a person of ours typed it in
 * @param linkId    null where a person of ours typed it in
 * @param enteredBy the person of ours who typed it in from paper; null where it came by a link
 */
public record Giver(String name, String recipient, String address, @Nullable UUID linkId, @Nullable UUID enteredBy) {
}
