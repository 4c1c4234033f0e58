package org.kitei.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How alike two wordings are, from 0 to 1; what many provisions of the two texts share counts little. */
final class Similarity {

    /** @param former and read are places in the lists compared */
    record Pair(int former, int read, double similarity) {
    }

    private static final int CANDIDATES = 8;
    private static final int TOO_COMMON = 2_000;

    private final Map<Integer, Integer> frequency = new HashMap<>();
    private final int size;

    Similarity(List<Wording> all) {
        this.size = all.size();
        all.forEach(wording -> {
            for (int pair : wording.pairs()) {
                frequency.merge(pair, 1, Integer::sum);
            }
        });
    }

    double between(Wording one, Wording other) {
        double shared = 0;
        for (int pair : one.pairs()) {
            shared += other.has(pair) ? weight(pair) : 0;
        }
        return ratio(shared, weight(one), weight(other));
    }

    /** For each wording read, the former ones most like it. */
    List<Pair> candidates(List<Wording> former, List<Wording> read) {
        Map<Integer, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < former.size(); i++) {
            for (int pair : former.get(i).pairs()) {
                places.computeIfAbsent(pair, key -> new ArrayList<>()).add(i);
            }
        }
        double[] weights = former.stream().mapToDouble(this::weight).toArray();
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            candidates.addAll(best(i, read.get(i), places, weights));
        }
        return candidates;
    }

    private List<Pair> best(int at, Wording read, Map<Integer, List<Integer>> places, double[] weights) {
        double[] shared = new double[weights.length];
        for (int pair : read.pairs()) {
            List<Integer> holders = places.getOrDefault(pair, List.of());
            if (holders.size() <= TOO_COMMON) {
                double weight = weight(pair);
                holders.forEach(holder -> shared[holder] += weight);
            }
        }
        double own = weight(read);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] > 0) {
                pairs.add(new Pair(i, at, ratio(shared[i], own, weights[i])));
            }
        }
        return pairs.stream()
                .sorted(Comparator.comparingDouble(Pair::similarity).reversed())
                .limit(CANDIDATES)
                .toList();
    }

    private double weight(Wording wording) {
        double weight = 0;
        for (int pair : wording.pairs()) {
            weight += weight(pair);
        }
        return weight;
    }

    private double weight(int pair) {
        double rarity = Math.log(1 + (double) size / frequency.getOrDefault(pair, 1));
        return Wording.grammatical(pair) ? rarity / 4 : rarity;
    }

    private static double ratio(double shared, double one, double other) {
        return one + other == 0 ? 1 : 2 * shared / (one + other);
    }
}
