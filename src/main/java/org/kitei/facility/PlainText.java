package org.kitei.facility;

import java.util.regex.Pattern;

/** Text as it may be stored and searched for: PostgreSQL refuses U+0000, and no page shows the other control characters. */
public final class PlainText {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    private PlainText() {
    }

    /** The text without control characters but for line feeds and tabs. */
    public static String of(String typed) {
        return CONTROLS.matcher(typed).replaceAll("");
    }
}
