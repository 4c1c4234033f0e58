package org.kitei.inbox;

import java.util.Map;

/** The answers do not stand, for reasons beyond the form: a day that has passed, another edition in force by then. */
public final class AnswersRefused extends RuntimeException {

    private final transient Map<String, String> objections;

    AnswersRefused(Map<String, String> objections) {
        super(objections.toString());
        this.objections = Map.copyOf(objections);
    }

    /** Message keys by posted name. */
    public Map<String, String> objections() {
        return objections;
    }
}
