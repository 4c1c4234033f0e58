package org.kitei.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Long texts read, checked, compared and printed, each length in a process whose heap is bounded: growth should be linear. */
final class Texts {

    /** The bound for texts as long as the longest laws; the PDF of a longer one takes more. */
    private static final String HEAP = "256m";
    private static final String HEAP_BEYOND = "2g";
    private static final int AIM_AT = 1_000;
    private static final Map<String, String> AIMS = Map.of("read", "below 500", "recognise and compare", "below 1000", "print as pdf", "below 10000");

    private final Settings settings;
    private final Table table;

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

    private void row(int articles, String heap, String[] figure) {
        if (figure.length == 2) {
            var aim = articles == AIM_AT ? AIMS.getOrDefault(figure[0], "") : "";
            table.row("text: " + figure[0] + ", " + articles + " articles", "ms", Double.valueOf(figure[1]), null, null,
                    aim.isEmpty() ? "heap " + heap : aim + ", heap " + heap);
        }
    }
}
