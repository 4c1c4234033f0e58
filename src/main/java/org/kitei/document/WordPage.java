package org.kitei.document;

import java.time.LocalDate;
import java.util.List;

/**
 * What a Word document says around its body.
 *
 * @param landscape A4 on its side
 * @param title     of the document
 * @param author    the facility; may be empty
 * @param subject   the edition, or what is compared; may be empty
 * @param hashes    SHA-256 in lower-case hex of what is printed
 * @param left      above the body, at the left
 * @param right     above the body, at the right
 * @param notice    above the body, that it is a sample; empty for a real one
 * @param colophon  below the body, small, a line each
 * @param made      the only day the document tells of its making
 */
record WordPage(
        boolean landscape, String title, String author, String subject, List<String> hashes, String left, String right, String notice,
        List<String> colophon, LocalDate made) {

    /** A4 in twentieths of a point. */
    int width() {
        return landscape ? 16838 : 11906;
    }

    int height() {
        return landscape ? 11906 : 16838;
    }

    int side() {
        return landscape ? 1020 : 1361;
    }

    /** Between the margins. */
    int inner() {
        return width() - 2 * side();
    }
}
