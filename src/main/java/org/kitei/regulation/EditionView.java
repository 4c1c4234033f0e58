package org.kitei.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An edition as its pages show it, without its text.
 *
 * @param effectiveDate  where it was called off, the day it would have come into force
 * @param documentNumber null where the text was found, not decided here; then there is no case and no decision either
 * @param paper          what was known of it on paper where it was found; null where it was decided here
 * @param executedAt     when the program noted that the day had come; null before
 * @param standing       where it stands on the day asked for
 */
public record EditionView(
        UUID id, UUID regulationId, @Nullable UUID caseId, int number, @Nullable String documentNumber, LocalDate effectiveDate,
        Instant promulgatedAt, @Nullable Decided decided, @Nullable Paper paper, @Nullable Instant executedAt,
        Standing standing, String contentHash) {

    /**
     * The decision its day rests on.
     *
     * @param by         the name of the one who took it
     * @param onBehalfOf the name of the absent director for whom a deputy took it; null where the director did
     */
    public record Decided(String by, @Nullable String onBehalfOf, Instant at) {
    }

    /**
     * How it was taken in.
     *
     * @param number as it stands on paper; empty where it bears none
     * @param by     the name of the director who signed it
     */
    public record Paper(String number, String by, Instant at) {
    }

    public EditionName name() {
        return new EditionName(number, paper == null ? null : new EditionName.Found(paper.number(), effectiveDate));
    }

    /** Whether the text was in force before the program came (既存の規程). */
    public boolean found() {
        return paper != null;
    }

    public enum Standing { NOT_YET, IN_FORCE, SUPERSEDED, ABOLISHED, CALLED_OFF }
}
