package org.kitei.regulation;

/** Somebody else saved the draft in between; what was typed must not overwrite theirs unseen. */
public final class DraftOvertaken extends RuntimeException {

    DraftOvertaken() {
        super("the draft was saved by somebody else in between");
    }
}
