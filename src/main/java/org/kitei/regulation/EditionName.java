package org.kitei.regulation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What tells an edition from the others of its regulation; {@link EditionLabel} puts it into words.
 *
 * @param number as its address has it
 * @param found  how it came in; null where it was decided here
 */
public record EditionName(int number, @Nullable Found found) {

    /**
     * One that was in force before the program came.
     *
     * @param paperNumber as it stands on paper; empty where it bears none
     * @param since       the day it came into force
     */
    public record Found(String paperNumber, LocalDate since) {
    }
}
