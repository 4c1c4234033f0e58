package org.kitei.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Two lists in one order: that of the new one, what is gone behind what it stood behind. */
final class Merge {

    /** At least one of them is there. */
    record Pair<T>(@Nullable T former, @Nullable T next) {
    }

    private Merge() {
    }

    static <T> List<Pair<T>> of(List<T> former, List<T> next, Function<T, ProvisionId> id) {
        Set<ProvisionId> kept = new HashSet<>(next.stream().map(id).toList());
        Map<ProvisionId, T> formerById = new HashMap<>();
        Map<@Nullable ProvisionId, List<T>> goneBehind = new HashMap<>();
        @Nullable ProvisionId last = null;
        for (T element : former) {
            if (kept.contains(id.apply(element)) && formerById.putIfAbsent(id.apply(element), element) == null) {
                last = id.apply(element);
            } else {
                goneBehind.computeIfAbsent(last, key -> new ArrayList<>()).add(element);
            }
        }
        List<Pair<T>> merged = new ArrayList<>();
        goneBehind.getOrDefault(null, List.of()).forEach(gone -> merged.add(new Pair<>(gone, null)));
        for (T element : next) {
            merged.add(new Pair<>(formerById.remove(id.apply(element)), element));
            goneBehind.getOrDefault(id.apply(element), List.of()).forEach(gone -> merged.add(new Pair<>(gone, null)));
            goneBehind.remove(id.apply(element));
        }
        return merged;
    }
}
