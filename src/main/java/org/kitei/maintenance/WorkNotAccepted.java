package org.kitei.maintenance;

import java.util.UUID;

/**
 * A work was not accepted (row 6-3A): an incident, and an extraordinary audit is called for. Published in the transaction.
 *
 * @param reason why, in the words of the system manager
 */
public record WorkNotAccepted(UUID workId, String number, String title, String reason) {
}
