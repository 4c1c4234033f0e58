package org.kitei.guideline;

import java.time.LocalDate;
import java.util.List;

/** What shows that the duties of a row were done. Implemented by modules that keep such records. */
public interface RowEvidence {

    /** What there is of these days, both included, newest first. */
    List<Piece> of(Row row, LocalDate first, LocalDate last);

    /**
     * @param words   what it is, in the reader's language
     * @param address the page of its record
     */
    record Piece(LocalDate on, String words, String address) {
    }
}
