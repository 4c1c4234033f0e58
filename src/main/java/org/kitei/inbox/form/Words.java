package org.kitei.inbox.form;

import java.util.Locale;

/** Words of a form in both languages; the Japanese ones stand in the form's own label, so that the Modeler shows them. */
record Words(String japanese, String english) {

    static final Words NONE = new Words("", "");

    String in(Locale locale) {
        return locale.getLanguage().equals("en") && !english.isBlank() ? english : japanese;
    }
}
