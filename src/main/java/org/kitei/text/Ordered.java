package org.kitei.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Provisions in reading order, found by number and by place; of two with one number the first. */
final class Ordered<T> {

    private final List<T> all = new ArrayList<>();
    private final Map<Numeral, Integer> byNumber = new HashMap<>();
    private final Map<T, Integer> places = new java.util.IdentityHashMap<>();

    void add(Numeral number, T provision) {
        byNumber.putIfAbsent(number, all.size());
        places.put(provision, all.size());
        all.add(provision);
    }

    @Nullable T at(Numeral number) {
        Integer place = byNumber.get(number);
        return place == null ? null : all.get(place);
    }

    /** So many before or behind it; null beyond the ends. */
    @Nullable T beside(T provision, int steps) {
        Integer place = places.get(provision);
        int at = place == null ? -1 : place + steps;
        return at < 0 || at >= all.size() ? null : all.get(at);
    }

    /** All before it. */
    List<T> before(T provision) {
        return all.subList(0, places.getOrDefault(provision, 0));
    }

    List<T> all() {
        return all;
    }
}
