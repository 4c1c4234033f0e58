package org.kitei.guideline;

import java.util.Locale;

/** The same in Japanese and in English. */
public record Wording(String ja, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("ja") ? ja : en;
    }
}
