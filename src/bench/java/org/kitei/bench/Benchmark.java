package org.kitei.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;

/** {@code mvn -Pbench verify}: measures everything in one run and prints one table, as {@code docs/benchmarks.md} explains. */
final class Benchmark {

    private Benchmark() {
    }

    public static void main(String[] arguments) {
        var settings = Settings.ofSystemProperties();
        var table = new Table();
        var machine = ManagementFactory.getOperatingSystemMXBean();
        double loadBefore = machine.getSystemLoadAverage();
        if (settings.parts().contains("start")) {
            new StartUp(settings, table).measure();
        }
        if (settings.parts().contains("cases")) {
            settings.databases().forEach(database -> {
                try (database) {
                    new CasesRatio(settings, table).measure(database);
                }
            });
        }
        if (settings.parts().contains("inbox")) {
            settings.databases().forEach(database -> {
                try (database) {
                    new InboxLists(settings, table).measure(database);
                }
            });
        }
        if (settings.parts().contains("text")) {
            new Texts(settings, table).measure();
        }
        System.out.printf("%n%s, Java %s, %d processors, load before %.1f%n%n",
                LocalDate.now(), Runtime.version(), machine.getAvailableProcessors(), loadBefore);
        table.print(System.out);
        System.exit(0);
    }
}
