package org.kitei.command;

import java.io.Serial;

/** What was asked for cannot be done: the words say why and what to do. */
final class Refused extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] values;

    Refused(String key, Object... values) {
        super(key);
        this.key = key;
        this.values = values;
    }

    String in(Speech speech) {
        return speech.say(key, values);
    }
}
