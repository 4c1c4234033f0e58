package org.kitei.document;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Counts the numbers of one kind as Word does (ECMA-376, 17.9): a level counts on until a higher one comes, then it begins again. Where
 * the regulation leaves a number out or begins anew, a list of its own begins with the number that stands there.
 *
 * <p>A list that begins on a lower level is left when the higher one comes, and tells what stands above it too: so it is the same
 * whether a program counts lists of one kind together, as Word does, or each by itself, as others do.
 */
final class WordCount {

    /** Where Word numbers a paragraph. */
    record Place(int list, int level) {
    }

    private static final int NONE = 0;

    private final WordLists lists;
    private final WordScheme scheme;
    private final int[] counts;
    private final int[] current;
    /** Levels below which one came before they began themselves: some programs have counted them by then. */
    private final boolean[] passedOver;

    WordCount(WordLists lists, WordScheme scheme) {
        this.lists = lists;
        this.scheme = scheme;
        this.counts = new int[scheme.levels().size()];
        this.current = new int[scheme.levels().size()];
        this.passedOver = new boolean[scheme.levels().size()];
    }

    /** What follows has numbers of its own. */
    void beginAnew() {
        Arrays.fill(counts, NONE);
        Arrays.fill(current, NONE);
        Arrays.fill(passedOver, false);
    }

    /**
     * Where Word writes {@code parts}, the last of them on {@code level}, the others above it; null where no list can, since nothing above
     * bears those numbers or they go deeper than a list.
     */
    @Nullable Place next(int level, List<Integer> parts) {
        int above = level - parts.size() + 1;
        if (level >= counts.length || !Arrays.equals(counts, above, level, ints(parts), 0, parts.size() - 1)) {
            return null;
        }
        int number = parts.get(parts.size() - 1);
        int expected = counts[level] == NONE ? scheme.levels().get(level).start() : counts[level] + 1;
        if (current[level] == NONE || passedOver[level] || expected != number) {
            current[level] = lists.begin(scheme, starts(level, number));
        }
        for (int over = 0; over < level; over++) {
            passedOver[over] |= counts[over] == NONE;
        }
        Arrays.fill(passedOver, level, passedOver.length, false);
        counts[level] = number;
        Arrays.fill(counts, level + 1, counts.length, NONE);
        Arrays.fill(current, level + 1, current.length, current[level]);
        return new Place(current[level], level);
    }

    private SortedMap<Integer, Integer> starts(int level, int number) {
        var starts = new TreeMap<Integer, Integer>();
        for (int above = 0; above < level; above++) {
            if (counts[above] != NONE) {
                starts.put(above, counts[above]);
            }
        }
        starts.put(level, number);
        return starts;
    }

    private static int[] ints(List<Integer> parts) {
        return parts.stream().mapToInt(Integer::intValue).toArray();
    }
}
