package org.kitei.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Cases a second of both sides, in turn within one run, because a machine is not equally fast all the time. */
final class CasesRatio {

    private final Settings settings;
    private final Table table;

    CasesRatio(Settings settings, Table table) {
        this.settings = settings;
        this.table = table;
    }

    void measure(Database database) {
        int most = settings.threads().stream().mapToInt(Integer::intValue).max().orElseThrow();
        try (var program = new ProgramCases(database, most); var bare = new BareCases(database)) {
            Work.require(program.engineSettings().equals(bare.engineSettings()),
                    "the engines differ: " + program.engineSettings() + " / " + bare.engineSettings());
            warmUp(program, most);
            warmUp(bare, most);
            for (int threads : settings.threads()) {
                measure(database, program, bare, threads);
            }
            count(database, program, bare);
            if (settings.threads().contains(1)) {
                new PasswordCheck(table).measure(database, program);
            }
            new LedgerRate(settings, table).measure(database, program.context());
        }
    }

    private void measure(Database database, Cases program, Cases bare, int threads) {
        var programs = new ArrayList<Load.Done>();
        var bares = new ArrayList<Load.Done>();
        for (int i = 0; i < settings.rounds(); i++) {
            bares.add(block(bare, threads, settings.block()));
            programs.add(block(program, threads, settings.block()));
        }
        var by = "%s, %d thread%s".formatted(database, threads, threads == 1 ? "" : "s");
        table.compare("whole cases, " + by, "cases/s", figures(programs, Load.Done::aSecond), figures(bares, Load.Done::aSecond),
                "at least 0.5");
        table.compare("processor time a case, " + by, "ms", figures(programs, Load.Done::processorMillis),
                figures(bares, Load.Done::processorMillis), "of the program's threads");
    }

    /** Until the compiler has seen enough; how long that takes depends on the machine. */
    private void warmUp(Cases cases, int threads) {
        for (long begin = cases.inForce(); cases.inForce() - begin < settings.warmUpCases();) {
            block(cases, threads, settings.block());
        }
    }

    private static List<Double> figures(List<Load.Done> blocks, Function<Load.Done, Double> figure) {
        return blocks.stream().map(figure).toList();
    }

    private static Load.Done block(Cases cases, int threads, Duration time) {
        long before = cases.inForce();
        var done = Load.run(threads, time, cases::carry);
        Work.require(done.times() > 0 && cases.inForce() - before == done.times(),
                done.times() + " cases were carried, but " + (cases.inForce() - before) + " came into force");
        return done;
    }

    private void count(Database database, Cases program, Cases bare) {
        table.row("statements a case, " + database, "", sent(program), sent(bare), sent(program) / sent(bare), "");
        table.row("commits a case, " + database, "", commits(program), commits(bare), commits(program) / commits(bare), "");
        if (settings.showSql()) {
            var bySql = bare.statements().during(() -> bare.carry(0));
            program.statements().during(() -> program.carry(0)).entrySet().stream()
                    .sorted((one, other) -> Long.compare(other.getValue(), one.getValue()))
                    .forEach(entry -> System.out.println(
                            entry.getValue() + "\t" + bySql.getOrDefault(entry.getKey(), 0L) + "\t" + entry.getKey()));
        }
    }

    private static double sent(Cases cases) {
        long before = cases.statements().sent();
        cases.carry(0);
        return cases.statements().sent() - before;
    }

    private static double commits(Cases cases) {
        long before = cases.statements().commits();
        cases.carry(0);
        return cases.statements().commits() - before;
    }

}
