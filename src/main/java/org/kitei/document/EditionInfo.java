package org.kitei.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kitei.text.ContentHash;
import org.kitei.text.Imprint;
import org.kitei.text.RegulationText;

/**
 * What a printed edition says besides its words.
 *
 * @param edition        its number; 1 where none is known
 * @param editionLabel   such as 第3版; empty where it has none
 * @param effectiveDate  the day it comes into force; null where it is not decided yet
 * @param promulgatedOn  the day it was made known; null where it was not
 * @param documentNumber the number it was made known under; empty where it has none
 * @param decidedBy      who decided it, for whom; empty where nobody here did
 * @param contentHash    SHA-256 in lower-case hex of the text
 * @param sample         whether the facility is a sample: every page says so
 * @param history        what a text that was brought in told of its editions, line by line (改版履歴); outside the hash
 */
public record EditionInfo(
        String facilityName, int edition, String editionLabel, @Nullable LocalDate effectiveDate, @Nullable LocalDate promulgatedOn,
        String documentNumber, String decidedBy, String contentHash, boolean sample, List<String> history) {

    public EditionInfo {
        history = List.copyOf(history);
    }

    public EditionInfo(String facilityName, int edition, String editionLabel, @Nullable LocalDate effectiveDate, @Nullable LocalDate promulgatedOn,
            String documentNumber, String decidedBy, String contentHash, boolean sample) {
        this(facilityName, edition, editionLabel, effectiveDate, promulgatedOn, documentNumber, decidedBy, contentHash, sample, List.of());
    }

    /** What is known of a text that no facility keeps. */
    static EditionInfo of(RegulationText text, Imprint imprint) {
        var label = imprint.edition() == null ? imprint.number()
                : Templates.words().getMessage("document.edition", new Object[] {imprint.edition()}, Locale.JAPANESE);
        return new EditionInfo(imprint.organisation(), imprint.edition() == null ? 1 : imprint.edition(), label, null, imprint.promulgated(), "", "", ContentHash.of(text), false,
                imprint.lines());
    }

    /** The only day a document tells of its making, so that printing it again gives the same bytes. */
    LocalDate madeOn() {
        var day = promulgatedOn == null ? effectiveDate : promulgatedOn;
        return day == null ? LocalDate.EPOCH : day;
    }
}
