package org.kitei.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.kitei.TestDatabase;
import org.kitei.facility.FacilityContext;

@Tag("database")
@SpringBootTest
@ContextConfiguration(classes = LedgerSlice.class, initializers = TestDatabase.class)
class ConcurrentLedgerTest {

    private static final Subject CASE = new Subject("revision-case", "14");
    private static final int THREADS = 8;
    private static final int TRANSACTIONS = 50;

    @Autowired
    Ledger ledger;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void manyAtOnceMakeOneChainWithoutAGap() throws Exception {
        for (int round = 0; round < 5; round++) {
            var facility = UUID.randomUUID();
            appendAtOnce(facility);

            var entries = FacilityContext.call(facility, null, () -> ledger.about(CASE));
            assertThat(entries).hasSize(2 * THREADS * TRANSACTIONS);
            assertThat(entries).extracting(Entry::sequence).containsExactlyElementsOf(
                    LongStream.rangeClosed(1, entries.size()).map(i -> entries.size() + 1 - i).boxed().toList());
            for (int i = 1; i < entries.size(); i++) {
                assertThat(entries.get(i - 1).previousHash()).isEqualTo(entries.get(i).hash());
            }
        }
    }

    private void appendAtOnce(UUID facility) throws Exception {
        var transaction = new TransactionTemplate(transactions);
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<Void> work = () -> {
                for (int i = 0; i < TRANSACTIONS; i++) {
                    LedgerSlice.in(facility, () -> transaction.executeWithoutResult(status -> {
                        ledger.record(Act.of("drafted", CASE));
                        ledger.record(Act.of("submitted", CASE));
                    }));
                }
                return null;
            };
            for (var done : threads.invokeAll(Stream.generate(() -> work).limit(THREADS).toList())) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
