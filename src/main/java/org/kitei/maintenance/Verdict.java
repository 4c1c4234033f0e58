package org.kitei.maintenance;

import java.util.Arrays;

/** What the system manager finds of a report. */
public enum Verdict {
    ACCEPTED("accept"),
    /** Something has to be answered: another report is asked for. */
    QUESTION("question"),
    NOT_ACCEPTED("not-accept");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** As the form and the model know it. */
    public String word() {
        return word;
    }

    static Verdict of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElseThrow();
    }
}
