package org.kitei.outside;

import java.util.UUID;

/**
 * Nobody used a link in time: published once for each, in its facility, so that the module whose record it is about tells those who
 * may make another. One that was used, revoked or replaced is none of these.
 *
 * @param purpose   the {@link OutsidePurpose#word}
 * @param subjectId the record it is about, held until the transaction ends
 * @param recipient the mail address it was made out to
 */
public record LinkExpired(String purpose, String subjectType, UUID subjectId, String recipient) {
}
