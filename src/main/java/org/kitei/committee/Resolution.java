package org.kitei.committee;

import java.util.Locale;

/** What came of counting the opinions: the results of {@code resolution.dmn}. */
public enum Resolution {
    NO_QUORUM, TIE, ADOPT, AMEND, SEND_BACK, NOT_ADOPT;

    static Resolution of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** As the decision table and the process have it: {@code not-adopt}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
