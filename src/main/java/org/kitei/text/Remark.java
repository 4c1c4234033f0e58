package org.kitei.text;

import java.util.List;

/**
 * What a person should look at in a text, whoever wrote it and however it came in.
 *
 * @param label      where it stands, as a person calls it: 第5条第2項
 * @param words      the words it is about; empty where something is missing
 * @param corrections what would put it right, or what may be meant, to choose from; empty where a person must find it
 */
public record Remark(Kind kind, ProvisionId provision, String label, String words, List<Correction> corrections) {

    public Remark {
        corrections = List.copyOf(corrections);
    }

    /** Whether a text with it is not ready to be submitted, whoever wrote it: what a former text had already is put right with the next one. */
    public boolean blocks() {
        return kind.blocks();
    }

    public enum Kind {
        /** A reference to a provision that the text has not. */
        DANGLING_REFERENCE,
        /** A reference to a provision that is struck (削除). */
        REFERENCE_TO_STRUCK,
        /** What it refers to bears another number now, so that the words name another provision. */
        SHIFTED_REFERENCE,
        /** What it referred to is gone, and another provision bears its number. */
        REPLACED_REFERENCE,
        /** Numbers are left out before it. */
        GAP_IN_NUMBERS,
        /** The number was there before, or a higher one. */
        DOUBLE_NUMBER,
        /** An article without a caption. */
        NO_CAPTION,
        /** A paragraph whose last sentence does not end with 。. */
        NO_END_MARK,
        /** No calendar has that day: 2月30日. */
        NO_SUCH_DAY,
        /** 令和1年 is written 令和元年. */
        FIRST_YEAR,
        /** The year or the day is outside its era: 平成32年. */
        OUTSIDE_ERA;

        /** Whether it leads nowhere. */
        private boolean blocks() {
            return this == DANGLING_REFERENCE || this == REFERENCE_TO_STRUCK;
        }
    }
}
