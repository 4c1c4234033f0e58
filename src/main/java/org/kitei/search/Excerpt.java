package org.kitei.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The part of a text around the first word that was found, with every word found in it marked. */
public record Excerpt(List<Run> runs) {

    private static final int BEFORE = 30;
    private static final int LENGTH = 160;

    /** Characters that stand together, found or not. */
    public record Run(String words, boolean found) {
    }

    static Excerpt of(String text, SearchWords wanted) {
        var found = found(text, wanted);
        int first = Math.max(found.nextSetBit(0), 0);
        int from = onCharacter(text, Math.max(0, first - BEFORE));
        int to = onCharacter(text, Math.min(text.length(), from + LENGTH));
        var runs = new ArrayList<Run>();
        if (from > 0) {
            runs.add(new Run("…", false));
        }
        for (int at = from; at < to;) {
            boolean marked = found.get(at);
            int end = Math.min(to, marked ? found.nextClearBit(at) : next(found, at, to));
            runs.add(new Run(text.substring(at, end), marked));
            at = end;
        }
        if (to < text.length()) {
            runs.add(new Run("…", false));
        }
        return new Excerpt(List.copyOf(runs));
    }

    private static BitSet found(String text, SearchWords wanted) {
        var folded = Folded.of(text);
        var comparable = folded.toString();
        var found = new BitSet();
        for (var word : wanted.words()) {
            for (int at = comparable.indexOf(word); at >= 0; at = comparable.indexOf(word, at + word.length())) {
                found.set(folded.origin(at), Math.max(folded.origin(at) + 1, folded.origin(at + word.length())));
            }
        }
        return found;
    }

    private static int next(BitSet found, int at, int to) {
        int next = found.nextSetBit(at);
        return next < 0 ? to : next;
    }

    /** Not in the middle of a character of two. */
    private static int onCharacter(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
