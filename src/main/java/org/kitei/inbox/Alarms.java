package org.kitei.inbox;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What everybody in the facility is told at home until it is over, such as an account that should be closed and is not. Implemented
 * by the module that knows it; asked by every home page, so it answers from an index.
 */
public interface Alarms {

    List<Line> now(Locale locale);

    /**
     * @param words   what is wrong and who sees to it, in a sentence
     * @param address the page where it is seen to; null where the person at work may not see it
     */
    record Line(String words, @Nullable String address) {
    }
}
