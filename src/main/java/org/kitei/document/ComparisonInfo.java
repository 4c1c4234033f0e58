package org.kitei.document;

import java.time.LocalDate;

/**
 * What a printed comparison says besides what is compared.
 *
 * @param facilityName empty where the comparison belongs to none
 * @param nextHash     SHA-256 in lower-case hex of the new text; may be empty
 * @param formerHash   SHA-256 in lower-case hex of the former text; may be empty
 * @param madeOn       the only day the document tells of its making, so that printing it again gives the same bytes
 * @param sample       whether the facility is a sample: every page says so
 */
public record ComparisonInfo(String facilityName, String nextHash, String formerHash, LocalDate madeOn, boolean sample) {

    /** Of a comparison that no facility keeps. */
    static final ComparisonInfo NONE = new ComparisonInfo("", "", "", LocalDate.EPOCH, false);
}
