package org.kitei.text;

import java.util.List;

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
        return new Numeral(java.util.Arrays.stream(parts).boxed().toList());
    }

    /** The form the law XML schema uses: {@code 5_2}. */
    public String key() {
        return String.join("_", parts.stream().map(String::valueOf).toList());
    }

    @Override
    public int compareTo(Numeral other) {
        for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
            int difference = Integer.compare(parts.get(i), other.parts.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }
}
