package org.kitei.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The number of a provision with its branch numbers: {@code 5} or {@code 5の2}, held as {@code [5]} and {@code [5, 2]}.
 *
 * @param parts at least one number, each 1 or more
 */
public record Numeral(List<Integer> parts) implements Comparable<Numeral> {

    public Numeral {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part < 1)) {
            throw new IllegalArgumentException("not the number of a provision: " + parts);
        }
    }

    public static Numeral of(int... parts) {
        return new Numeral(Arrays.stream(parts).boxed().toList());
    }

    /** Reads what {@link #key()} wrote; throws {@link IllegalArgumentException} on anything else. */
    public static Numeral fromKey(String key) {
        return new Numeral(Arrays.stream(key.split("_", -1)).map(Integer::valueOf).toList());
    }

    /** The form the law XML schema uses: {@code 5_2}. */
    public String key() {
        return parts.stream().map(String::valueOf).collect(Collectors.joining("_"));
    }

    /** As a person reads it, the unit behind the first number: 第5条の2 for 第 and 条. */
    public String with(String before, String unit) {
        return before + parts.get(0) + unit + branches();
    }

    String branches() {
        return parts.stream().skip(1).map(part -> "の" + part).collect(Collectors.joining());
    }

    /** Whether this may stand right behind {@code former}: 6, 5の3 or 5の2の2 behind 5の2. */
    boolean follows(Numeral former) {
        int depth = parts.size();
        if (depth == former.parts.size() + 1) {
            return parts.subList(0, depth - 1).equals(former.parts) && parts.get(depth - 1) == 2;
        }
        return depth <= former.parts.size()
                && parts.subList(0, depth - 1).equals(former.parts.subList(0, depth - 1))
                && parts.get(depth - 1) == former.parts.get(depth - 1) + 1;
    }

    Numeral next() {
        return Numeral.of(parts.get(0) + 1);
    }

    @Override
    public int compareTo(Numeral other) {
        return Arrays.compare(
                parts.stream().mapToInt(Integer::intValue).toArray(),
                other.parts.stream().mapToInt(Integer::intValue).toArray());
    }
}
