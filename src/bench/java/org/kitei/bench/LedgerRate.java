package org.kitei.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import org.kitei.facility.FacilityContext;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Acts a second, each in a transaction of its own, by four threads on one chain and on a hundred. */
final class LedgerRate {

    private static final int THREADS = 4;

    private final Settings settings;
    private final Table table;

    LedgerRate(Settings settings, Table table) {
        this.settings = settings;
        this.table = table;
    }

    void measure(Database database, ApplicationContext program) {
        var one = new ArrayList<Double>();
        var hundred = new ArrayList<Double>();
        var single = facilities(1);
        var many = facilities(100);
        record(program, single);
        record(program, many);
        for (int i = 0; i < settings.rounds(); i++) {
            one.add(record(program, single));
            hundred.add(record(program, many));
        }
        table.row("ledger, 1 facility, %s, %d threads".formatted(database, THREADS), "acts/s", Table.median(one), null, null, "");
        table.row("ledger, 100 facilities, %s, %d threads".formatted(database, THREADS), "acts/s", Table.median(hundred), null, null, "");
    }

    private static List<UUID> facilities(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }

    private double record(ApplicationContext program, List<UUID> facilities) {
        var ledger = program.getBean(Ledger.class);
        var transaction = new TransactionTemplate(program.getBean(PlatformTransactionManager.class));
        var jdbc = program.getBean(JdbcTemplate.class);
        var person = UUID.randomUUID();
        long before = count(jdbc);
        var done = Load.run(THREADS, settings.block(), thread -> {
            var facility = facilities.get(ThreadLocalRandom.current().nextInt(facilities.size()));
            FacilityContext.run(facility, person, () -> transaction.executeWithoutResult(status ->
                    ledger.record(Act.of("submitted", new Subject("case", facility)).with("thread", thread))));
        });
        Work.require(count(jdbc) - before == done.times(), "acts are missing from the ledger");
        return done.aSecond();
    }

    private static long count(JdbcTemplate jdbc) {
        return jdbc.queryForObject("select count(*) from ledger_entry", Long.class);
    }
}
