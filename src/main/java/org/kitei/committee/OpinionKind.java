package org.kitei.committee;

import java.util.Locale;

/** What a member may say of a matter. */
public enum OpinionKind {
    ADOPT, AMEND, SEND_BACK, AGAINST, ABSTAIN;

    /** @param value as the form has it: {@code send-back} */
    static OpinionKind of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
