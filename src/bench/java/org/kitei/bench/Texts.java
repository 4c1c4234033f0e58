package org.kitei.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Long texts read, checked, compared and printed, each length in a process whose heap is bounded: growth should be linear. */
final class Texts {

    /** The bound for texts as long as the longest laws; the PDF of a longer one takes more. */
    private static final String HEAP = "256m";
    private static final String HEAP_BEYOND = "384m";
    private static final int AIM_AT = 1_000;
    private static final Map<String, String> AIMS = Map.of("read", "below 500", "recognise and compare", "below 1000", "print as pdf", "below 10000");

    private record Shorter(int articles, double processorMillis) {
    }

    private final Settings settings;
    private final Table table;
    private final Map<String, Shorter> shorter = new HashMap<>();

    Texts(Settings settings, Table table) {
        this.settings = settings;
        this.table = table;
    }

    void measure() {
        settings.articles().forEach(this::measure);
    }

    private void measure(int articles) {
        var heap = articles > AIM_AT ? HEAP_BEYOND : HEAP;
        try {
            var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap,
                    "-classpath", System.getProperty("java.class.path"), TextWork.class.getName(), String.valueOf(articles), String.valueOf(settings.rounds()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            boolean done = false;
            try (var lines = process.inputReader()) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    done |= line.equals("done");
                    row(articles, heap, line.split("\t"));
                }
            }
            Work.require(done && process.waitFor() == 0, articles + " articles do not fit into a heap of " + heap);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param figure what was done, its milliseconds and those of the processor */
    private void row(int articles, String heap, String[] figure) {
        if (figure.length == 3) {
            var aim = articles == AIM_AT && AIMS.containsKey(figure[0]) ? AIMS.get(figure[0]) + ", " : "";
            double processor = Double.parseDouble(figure[2]);
            table.row("text: " + figure[0] + ", " + articles + " articles", "ms", Double.valueOf(figure[1]), null, null,
                    aim + "processor %.0f ms%s, heap %s".formatted(processor, growth(figure[0], articles, processor), heap));
        }
    }

    private String growth(String what, int articles, double processor) {
        var before = shorter.put(what, new Shorter(articles, processor));
        return before == null ? "" : " (%.1f times that of %d)".formatted(processor / before.processorMillis(), before.articles());
    }
}
