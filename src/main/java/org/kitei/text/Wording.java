package org.kitei.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The pairs of neighbouring letters in some words, each once, in ascending order. Two texts are alike as far as they
 * share pairs; that holds in Japanese without knowing where a word ends.
 */
record Wording(int[] pairs) {

    static Wording of(String words) {
        String all = "\n" + words;
        return new Wording(IntStream.range(1, all.length())
                .map(i -> all.charAt(i - 1) << 16 | all.charAt(i))
                .sorted().distinct().toArray());
    }

    boolean has(int pair) {
        return Arrays.binarySearch(pairs, pair) >= 0;
    }

    /** Endings and particles, which every rule has: they tell little. */
    static boolean grammatical(int pair) {
        return hiragana((char) (pair >>> 16)) && hiragana((char) pair);
    }

    private static boolean hiragana(char c) {
        return c >= 'ぁ' && c <= 'ん' || c == '、' || c == '。' || c == '\n';
    }
}
