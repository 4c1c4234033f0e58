package org.kitei.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How alike two wordings are, from 0 to 1; what many provisions of the two texts share counts little. */
final class Similarity {

    /** @param former and read are places in the lists compared */
    record Pair(int former, int read, double similarity) {
    }

    private static final int CANDIDATES = 8;
    private static final int TOO_COMMON = 500;

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

    /** For each wording read, the former ones most like it; found by the pairs that few wordings have. */
    List<Pair> candidates(List<Wording> former, List<Wording> read) {
        Map<Integer, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < former.size(); i++) {
            for (int pair : former.get(i).pairs()) {
                holders.computeIfAbsent(pair, key -> new ArrayList<>()).add(i);
            }
        }
        int few = Math.min(TOO_COMMON, Math.max(50, former.size() / 20));
        holders.values().removeIf(places -> places.size() > few);
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            int at = i;
            likely(read.get(i), holders)
                    .forEach(place -> candidates.add(new Pair(place, at, between(former.get(place), read.get(at)))));
        }
        return candidates;
    }

    private IntStream likely(Wording read, Map<Integer, List<Integer>> holders) {
        Map<Integer, Double> shared = new HashMap<>();
        for (int pair : read.pairs()) {
            @Nullable List<Integer> places = holders.get(pair);
            if (places != null) {
                double weight = weight(pair);
                places.forEach(place -> shared.merge(place, weight, Double::sum));
            }
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(CANDIDATES)
                .mapToInt(Map.Entry::getKey);
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
