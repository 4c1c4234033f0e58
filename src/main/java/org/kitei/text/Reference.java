package org.kitei.text;

import java.util.List;

/**
 * Words by which one provision refers to another: 第8条第2項, 前項, 別表第1.
 *
 * @param in      the provision whose words they are
 * @param from    their place among its words
 * @param targets what they mean in this text; empty where nothing is found
 * @param form    how they say it
 */
record Reference(ProvisionId in, String label, int from, String words, State state, List<ProvisionId> targets, Form form) {

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
     */
    record Form(boolean article, boolean paragraph, boolean several) {
    }
}
