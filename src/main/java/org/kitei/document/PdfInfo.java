package org.kitei.document;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a printed edition says besides its words.
 *
 * @param editionLabel   such as 第3版
 * @param effectiveDate  the day it comes into force; null where it is not decided yet
 * @param promulgatedOn  the day it was made known; null where it was not
 * @param documentNumber the number it was made known under; empty where it has none
 * @param decidedBy      who decided it, for whom; empty where nobody here did
 * @param contentHash    SHA-256 in lower-case hex of the text
 * @param sample         whether the facility is a sample: every page says so
 */
public record PdfInfo(
        String facilityName, String editionLabel, @Nullable LocalDate effectiveDate, @Nullable LocalDate promulgatedOn,
        String documentNumber, String decidedBy, String contentHash, boolean sample) {

    /** The only day a document tells of its making, so that printing it again gives the same bytes. */
    LocalDate madeOn() {
        var day = promulgatedOn == null ? effectiveDate : promulgatedOn;
        return day == null ? LocalDate.EPOCH : day;
    }
}
