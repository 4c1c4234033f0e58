package org.kitei.start;

import java.util.List;

/** The program cannot start; someone has to do something about it first. */
final class CannotStart extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    /** @param key of {@code messages/start}; the words for what to do have the same key with {@code .do} */
    CannotStart(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    List<Object> arguments() {
        return arguments;
    }
}
