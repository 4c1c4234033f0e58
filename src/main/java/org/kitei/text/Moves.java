package org.kitei.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** What two lists share and have in another order: the heaviest part that keeps its order stays, the rest has moved. */
final class Moves {

    private final int[] places;
    private final long[] weights;
    private final int[] behind;
    /** For the ranges of a Fenwick tree over the places, which of the list ends the heaviest order so far; -1 for none. */
    private final int[] heaviest;

    private Moves(int[] places, long[] weights) {
        this.places = places;
        this.weights = weights;
        this.behind = new int[places.length];
        this.heaviest = new int[Arrays.stream(places).max().orElse(0) + 2];
        Arrays.fill(heaviest, -1);
    }

    static <T> Set<ProvisionId> of(List<T> former, List<T> next, Function<T, ProvisionId> id, ToLongFunction<T> weight) {
        Map<ProvisionId, Integer> before = new HashMap<>();
        former.forEach(element -> before.putIfAbsent(id.apply(element), before.size()));
        Map<ProvisionId, Long> shared = new LinkedHashMap<>();
        next.stream().filter(element -> before.containsKey(id.apply(element)))
                .forEach(element -> shared.putIfAbsent(id.apply(element), weight.applyAsLong(element)));
        List<ProvisionId> ids = new ArrayList<>(shared.keySet());
        int[] places = ids.stream().mapToInt(before::get).toArray();
        Set<ProvisionId> moved = new HashSet<>(ids);
        if (IntStream.range(1, places.length).allMatch(i -> places[i - 1] < places[i])) {
            moved.clear();
        } else {
            new Moves(places, shared.values().stream().mapToLong(Long::longValue).toArray()).kept().forEach(i -> moved.remove(ids.get(i)));
        }
        return moved;
    }

    private List<Integer> kept() {
        int last = -1;
        for (int i = 0; i < places.length; i++) {
            behind[i] = before(places[i]);
            weights[i] += behind[i] < 0 ? 0 : weights[behind[i]];
            remember(i);
            last = last < 0 || weights[i] > weights[last] ? i : last;
        }
        List<Integer> kept = new ArrayList<>();
        for (int i = last; i >= 0; i = behind[i]) {
            kept.add(i);
        }
        return kept;
    }

    private int before(int place) {
        int best = -1;
        for (int at = place; at > 0; at -= at & -at) {
            best = heavier(best, heaviest[at]);
        }
        return best;
    }

    private void remember(int i) {
        for (int at = places[i] + 1; at < heaviest.length; at += at & -at) {
            heaviest[at] = heavier(heaviest[at], i);
        }
    }

    private int heavier(int one, int other) {
        return one < 0 || other >= 0 && weights[other] > weights[one] ? other : one;
    }
}
