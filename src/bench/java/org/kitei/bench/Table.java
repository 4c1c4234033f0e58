package org.kitei.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The figures, as a Markdown table. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    void row(String what, String unit, Double program, Double bare, Double ratio, String note) {
        var row = List.of(what, unit, figure(program), figure(bare), figure(ratio), note);
        rows.add(row);
        System.out.println("  " + row.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining("  ")));
    }

    /** Measured in turn, so the ratio is the median of the ratios of neighbours. */
    void compare(String what, String unit, List<Double> program, List<Double> bare, String note) {
        var ratios = IntStream.range(0, program.size()).mapToObj(i -> program.get(i) / bare.get(i)).toList();
        row(what, unit, median(program), median(bare), median(ratios), note + "; was " + range(ratios));
    }

    void print(PrintStream out) {
        var all = new ArrayList<List<String>>();
        all.add(List.of("what", "unit", "program", "bare engine", "ratio", "aim and remarks"));
        all.addAll(rows);
        var widths = IntStream.range(0, 6).map(i -> all.stream().mapToInt(row -> row.get(i).length()).max().orElse(0)).toArray();
        for (int i = 0; i < all.size(); i++) {
            out.println(line(all.get(i), widths));
            if (i == 0) {
                out.println(IntStream.range(0, 6).mapToObj(c -> (c < 2 || c > 4 ? "-" : "") + "-".repeat(widths[c] - 1)
                        + (c < 2 || c > 4 ? "" : ":")).collect(Collectors.joining(" | ", "| ", " |")));
            }
        }
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, 6).mapToObj(c -> (c < 2 || c > 4 ? "%-" + Math.max(1, widths[c]) + "s" : "%" + widths[c] + "s")
                .formatted(row.get(c))).collect(Collectors.joining(" | ", "| ", " |"));
    }

    static double median(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String range(List<Double> figures) {
        return figure(figures.stream().min(Double::compare).orElseThrow()) + " to "
                + figure(figures.stream().max(Double::compare).orElseThrow());
    }

    private static String figure(Double figure) {
        return figure == null ? "" : String.format(Locale.ROOT, figure >= 100 ? "%.0f" : figure >= 10 ? "%.1f" : "%.2f", figure);
    }
}
