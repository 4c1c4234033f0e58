package org.kitei.command;

import java.util.ResourceBundle;
import java.util.Locale;

/** What {@code --help} says of each command, for picocli. */
public final class CommandWords {

    private CommandWords() {
    }

    /** In Japanese where the system speaks it, else in English. */
    public static ResourceBundle ofSystem() {
        var tongue = Locale.getDefault().getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
        return ResourceBundle.getBundle("messages/command", tongue, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
