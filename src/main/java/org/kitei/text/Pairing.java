package org.kitei.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;

/** Pairs what was with what is, each at most once; the surest way of pairing is tried first. */
final class Pairing<T> {

    private record Scored(int former, int read, double score) {
    }

    /** Beyond this many comparisons only equal ones are paired, to stay quick on any input. */
    private static final long COMPARISONS = 250_000;

    private final List<T> former;
    private final List<T> read;
    private final BitSet formerTaken = new BitSet();
    private final Map<Integer, Integer> formerOf = new HashMap<>();

    Pairing(List<T> former, List<T> read) {
        this.former = former;
        this.read = read;
    }

    /** Pairs those with equal keys, in their order. */
    Pairing<T> byKey(Function<T, ?> key) {
        return byKey(element -> true, element -> true, key);
    }

    /** Pairs former ones and read ones of a certain kind with equal keys, in their order. */
    Pairing<T> byKey(Predicate<T> ofFormer, Predicate<T> ofRead, Function<T, ?> key) {
        Map<Object, Deque<Integer>> places = new HashMap<>();
        for (int i : openFormer()) {
            if (ofFormer.test(former.get(i))) {
                places.computeIfAbsent(key.apply(former.get(i)), k -> new ArrayDeque<>()).add(i);
            }
        }
        for (int i : openRead()) {
            Deque<Integer> equal = places.getOrDefault(key.apply(read.get(i)), new ArrayDeque<>());
            if (ofRead.test(read.get(i)) && !equal.isEmpty()) {
                pair(equal.poll(), i);
            }
        }
        return this;
    }

    /** Pairs by falling score; a score of 0 or less is no pair. */
    Pairing<T> byScore(ToDoubleBiFunction<T, T> score) {
        List<Scored> all = new ArrayList<>();
        List<Integer> openFormer = openFormer();
        List<Integer> openRead = openRead();
        if ((long) openFormer.size() * openRead.size() <= COMPARISONS) {
            for (int r : openRead) {
                for (int f : openFormer) {
                    all.add(new Scored(f, r, score.applyAsDouble(former.get(f), read.get(r))));
                }
            }
        }
        return greedy(all);
    }

    /** Pairs by falling score, looking only at those with like words. */
    Pairing<T> bySimilarity(Similarity similarity, Function<T, Wording> words, Judgement<T> judgement) {
        List<Integer> openFormer = openFormer();
        List<Integer> openRead = openRead();
        return greedy(similarity.candidates(
                        openFormer.stream().map(i -> words.apply(former.get(i))).toList(),
                        openRead.stream().map(i -> words.apply(read.get(i))).toList()).stream()
                .map(pair -> {
                    int f = openFormer.get(pair.former());
                    int r = openRead.get(pair.read());
                    return new Scored(f, r, judgement.score(former.get(f), read.get(r), pair.similarity()));
                })
                .toList());
    }

    void forEach(BiConsumer<T, T> formerAndRead) {
        formerOf.forEach((r, f) -> formerAndRead.accept(former.get(f), read.get(r)));
    }

    /** A score from how alike the words are and whatever else tells. */
    interface Judgement<T> {

        double score(T former, T read, double similarity);
    }

    private Pairing<T> greedy(List<Scored> all) {
        all.stream()
                .filter(scored -> scored.score > 0)
                .sorted(Comparator.comparingDouble(Scored::score).reversed()
                        .thenComparingInt(Scored::read).thenComparingInt(Scored::former))
                .filter(scored -> !formerTaken.get(scored.former) && !formerOf.containsKey(scored.read))
                .forEachOrdered(scored -> pair(scored.former, scored.read));
        return this;
    }

    private void pair(int f, int r) {
        if (!formerTaken.get(f) && !formerOf.containsKey(r)) {
            formerTaken.set(f);
            formerOf.put(r, f);
        }
    }

    private List<Integer> openFormer() {
        List<Integer> open = new ArrayList<>();
        for (int i = formerTaken.nextClearBit(0); i < former.size(); i = formerTaken.nextClearBit(i + 1)) {
            open.add(i);
        }
        return open;
    }

    private List<Integer> openRead() {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            if (!formerOf.containsKey(i)) {
                open.add(i);
            }
        }
        return open;
    }
}
