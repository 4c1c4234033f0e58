package org.kitei.facility;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Someone was faster, or it was done before. A page answers 409 and says by whom, when, and what that means. */
public abstract class AlreadyDone extends RuntimeException {

    private final transient @Nullable PersonRef by;
    private final transient @Nullable Instant at;
    private final String titleKey;
    private final String explanationKey;

    protected AlreadyDone(@Nullable PersonRef by, @Nullable Instant at, String titleKey, String explanationKey) {
        super(explanationKey);
        this.by = by;
        this.at = at;
        this.titleKey = titleKey;
        this.explanationKey = explanationKey;
    }

    /** Null where the program did it, or where it is not known. */
    public @Nullable PersonRef by() {
        return by;
    }

    public @Nullable Instant at() {
        return at;
    }

    /** Key of the page's title. */
    public String titleKey() {
        return titleKey;
    }

    /** Key of the message that says what happened and what can be done now. */
    public String explanationKey() {
        return explanationKey;
    }
}
