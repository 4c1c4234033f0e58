package org.kitei.text;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Words by which one provision refers to another: 第8条第2項, 前項, 別表第1.
 *
 * @param in      the provision whose words they are
 * @param from    their place among its words
 * @param targets what they mean in this text; empty where nothing is found
 * @param form    how they say it
 * @param lost    where they lead nowhere, how far they led; null for the names of what is appended
 */
record Reference(ProvisionId in, String label, int from, String words, State state, List<ProvisionId> targets, Form form, @Nullable Lost lost) {

    enum State {
        FOUND,
        /** The text has no such provision. */
        MISSING,
        /** The provision is struck. */
        STRUCK,
        /** It means another law or document. */
        OUTSIDE,
        /** 同条 where nothing was mentioned, and the like: nobody can tell. */
        UNKNOWN
    }

    /**
     * @param article    whether the words name an article, in whatever way
     * @param paragraph  whether they name a paragraph
     * @param several    whether they mean all provisions of a run, as 前各号 does, whose number may change
     * @param supplementary whether 附則 stands before them
     */
    record Form(boolean article, boolean paragraph, boolean several, boolean supplementary) {
    }

    /**
     * Where the words lead no further.
     *
     * @param steps      how many steps were there: 1 for 第8条第9項 where 第8条 has no 第9項
     * @param article    that the steps led to, else the one they started from
     * @param supplement as the article
     * @param paragraph  as the article
     */
    record Lost(int steps, @Nullable Article article, @Nullable SupplementaryProvision supplement, @Nullable Paragraph paragraph) {
    }

    boolean nowhere() {
        return state == State.MISSING || state == State.STRUCK;
    }
}
