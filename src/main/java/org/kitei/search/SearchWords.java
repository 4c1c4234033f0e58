package org.kitei.search;

import java.util.Arrays;
import java.util.List;

import org.kitei.facility.PlainText;

/** The words somebody looks for, folded; all of them must be found. */
record SearchWords(List<String> words) {

    private static final int LONGEST = 200;
    private static final int MOST = 8;

    static SearchWords of(String typed) {
        var plain = PlainText.of(typed.substring(0, Math.min(LONGEST, typed.length())));
        return new SearchWords(Arrays.stream(Folded.of(plain).toString().strip().split("\\s+"))
                .filter(word -> !word.isEmpty()).distinct().limit(MOST).toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** As patterns for {@code like … escape '!'}. */
    List<String> patterns() {
        return words.stream().map(word -> "%" + word.replaceAll("[!%_]", "!$0") + "%").toList();
    }
}
