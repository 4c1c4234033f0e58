package org.kitei.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;
import org.kitei.document.Documents;
import org.kitei.document.Format;
import org.kitei.text.ComparisonTable;
import org.kitei.text.Identities;
import org.kitei.text.Imprint;
import org.kitei.text.TextCheck;
import org.kitei.text.TextFile;
import org.kitei.text.TextPrinter;
import org.kitei.text.UnusableText;

/** Reads, checks, compares and prints one long text, in a process of its own whose heap is bounded; prints what each took. */
final class TextWork {

    private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private TextWork() {
    }

    private interface Step {

        Object run() throws IOException, UnusableText;
    }

    /** @param arguments how many articles, and how often each step is measured */
    public static void main(String[] arguments) throws IOException, UnusableText {
        int articles = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        var made = LongText.of(articles);
        var plain = TextPrinter.print(made).getBytes(StandardCharsets.UTF_8);
        var amended = TextPrinter.print(LongText.amended(made)).getBytes(StandardCharsets.UTF_8);
        var text = TextFile.read(plain).text();
        Work.require(text.articles().count() == articles && TextFile.read(plain).findings().isEmpty(), "the text was not read as it was made");
        var next = Identities.carryOver(text, TextFile.read(amended).text());
        var table = ComparisonTable.between(text, next);
        Work.require(table.rows().size() > articles / 20, "the change was not found");
        measure("read", rounds, () -> TextFile.read(plain));
        measure("check", rounds, () -> TextCheck.of(text));
        measure("check beside a former text", rounds, () -> TextCheck.of(next, text));
        measure("recognise and compare", rounds, () -> ComparisonTable.between(text, Identities.carryOver(text, TextFile.read(amended).text())));
        for (var format : Documents.ofTexts()) {
            if (format != Format.TXT) {
                var writer = Documents.of(format).orElseThrow();
                measure("print as " + format.suffix(), Math.min(rounds, 3), () -> {
                    writer.write(text, Imprint.NONE, OutputStream.nullOutputStream());
                    return text;
                });
            }
        }
        System.out.println("done");
    }

    private static void measure(String what, int rounds, Step step) throws IOException, UnusableText {
        List<Double> millis = new ArrayList<>();
        List<Double> processorMillis = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            long begin = System.nanoTime();
            long processor = PROCESS.getProcessCpuTime();
            Work.require(step.run() != null, what);
            processorMillis.add((PROCESS.getProcessCpuTime() - processor) / 1e6);
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        System.out.printf(Locale.ROOT, "%s\t%.3f\t%.3f%n", what, Table.median(millis), Table.median(processorMillis));
        System.out.flush();
    }
}
