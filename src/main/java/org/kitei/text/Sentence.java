package org.kitei.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One sentence of a paragraph or an item, as references and the law XML schema tell them apart.
 *
 * @param words together with those of its neighbours exactly the words of the provision
 */
public record Sentence(Part part, String words) {

    public enum Part {
        /** 本文, or a sentence that is the only one. */
        MAIN,
        /** 前段: the first of two sentences. */
        FIRST,
        /** 後段: a sentence behind the first that is no proviso. */
        SECOND,
        /** ただし書. */
        PROVISO
    }

    /** In their order; none where there are no words. */
    public static List<Sentence> of(String words) {
        List<String> sentences = split(words);
        boolean several = sentences.stream().filter(sentence -> !proviso(sentence)).count() > 1;
        List<Sentence> named = new ArrayList<>();
        for (String sentence : sentences) {
            Part part = proviso(sentence) ? Part.PROVISO : !several ? Part.MAIN : named.isEmpty() ? Part.FIRST : Part.SECOND;
            named.add(new Sentence(part, sentence));
        }
        return List.copyOf(named);
    }

    /** At each 。 that stands in no brackets. */
    static List<String> split(String words) {
        List<String> sentences = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            depth += "（(「『".indexOf(c) >= 0 ? 1 : "）)」』".indexOf(c) >= 0 ? -1 : 0;
            depth = Math.max(depth, 0);
            if (c == '。' && depth == 0) {
                sentences.add(words.substring(from, i + 1));
                from = i + 1;
            }
        }
        if (from < words.length()) {
            sentences.add(words.substring(from));
        }
        return sentences;
    }

    private static boolean proviso(String sentence) {
        String words = Words.strip(sentence);
        return words.startsWith("ただし、") || words.startsWith("但し、") || words.startsWith("ただし,") || words.startsWith("但し書");
    }
}
