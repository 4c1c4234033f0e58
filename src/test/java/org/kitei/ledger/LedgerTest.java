package org.kitei.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kitei.ledger.LedgerSlice.SATO;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.kitei.TestClock;
import org.kitei.TestDatabase;
import org.kitei.facility.FacilityContext;

@Tag("database")
@SpringBootTest
@ContextConfiguration(classes = LedgerSlice.class, initializers = TestDatabase.class)
class LedgerTest {

    private static final Subject CASE = new Subject("revision-case", "14");

    @Autowired
    Ledger ledger;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    UUID facility;
    TransactionTemplate transaction;

    @BeforeEach
    void inAFacilityOfItsOwn() {
        facility = UUID.randomUUID();
        transaction = new TransactionTemplate(transactions);
        clock.set(TestClock.START);
    }

    @Test
    void entriesTellWhoDidWhatWhen() {
        clock.set(Instant.parse("2026-11-22T01:02:03.123456789Z"));
        act(() -> ledger.record(Act.of("decided", CASE).on("ab".repeat(32)).with("effectiveDate", "2026-12-01")));

        var entry = entries().get(0);
        assertThat(entry.sequence()).isEqualTo(1);
        assertThat(entry.at()).isEqualTo("2026-11-22T01:02:03.123456Z");
        assertThat(entry.actor()).isEqualTo(SATO.id());
        assertThat(entry.actorName()).isEqualTo("佐藤 花子");
        assertThat(entry.contentHash()).isEqualTo("ab".repeat(32));
        assertThat(entry.details()).isEqualTo(Map.of("effectiveDate", "2026-12-01"));
        assertThat(entry.hash()).isEqualTo(entry.computedHash(facility));
    }

    @Test
    void theProgramActsWithoutAName() {
        FacilityContext.run(facility, null, () -> transaction.executeWithoutResult(
                status -> ledger.record(Act.of("brought-into-force", CASE))));

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isNull();
            assertThat(entry.actorName()).isEmpty();
        });
    }

    @Test
    void eachEntryNamesTheHashOfTheOneBefore() {
        act(() -> {
            ledger.record(Act.of("drafted", CASE));
            ledger.record(Act.of("submitted", CASE));
        });
        act(() -> ledger.record(Act.of("decided", CASE)));

        var entries = entries();
        assertThat(entries).extracting(Entry::act).containsExactly("decided", "submitted", "drafted");
        assertThat(entries).extracting(Entry::sequence).containsExactly(3L, 2L, 1L);
        assertThat(entries.get(0).previousHash()).isEqualTo(entries.get(1).hash());
        assertThat(entries.get(1).previousHash()).isEqualTo(entries.get(2).hash());
        assertThat(entries.get(2).previousHash()).isEqualTo("0".repeat(64));
    }

    @Test
    void facilitiesHaveChainsOfTheirOwn() {
        act(() -> ledger.record(Act.of("drafted", CASE)));
        var other = UUID.randomUUID();
        LedgerSlice.in(other, () -> transaction.executeWithoutResult(status -> ledger.record(Act.of("drafted", CASE))));

        assertThat(entries()).extracting(Entry::sequence).containsExactly(1L);
        assertThat(FacilityContext.<Object>call(other, null, () -> ledger.about(CASE).get(0).sequence())).isEqualTo(1L);
    }

    @Test
    void aRolledBackTransactionLeavesNothing() {
        act(() -> ledger.record(Act.of("drafted", CASE)));
        LedgerSlice.in(facility, () -> transaction.executeWithoutResult(status -> {
            ledger.record(Act.of("submitted", CASE));
            status.setRollbackOnly();
        }));
        act(() -> ledger.record(Act.of("withdrawn", CASE)));

        assertThat(entries()).extracting(Entry::act).containsExactly("withdrawn", "drafted");
        assertThat(entries()).extracting(Entry::sequence).containsExactly(2L, 1L);
    }

    @Test
    void anActIsRefusedOutsideATransaction() {
        LedgerSlice.in(facility, () -> assertThatThrownBy(() -> ledger.record(Act.of("drafted", CASE)))
                .isInstanceOf(IllegalStateException.class));
    }

    @Test
    void anActAfterTheCommitIsRefusedInsteadOfLost() {
        act(() -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                assertThatThrownBy(() -> ledger.record(Act.of("drafted", CASE))).isInstanceOf(IllegalStateException.class);
            }
        }));

        assertThat(entries()).isEmpty();
    }

    @Test
    void actsRecordedWhileOthersRunBeforeTheCommitAreNotLost() {
        act(() -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                ledger.record(Act.of("first", CASE));
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void beforeCompletion() {
                        ledger.record(Act.of("second", CASE));
                    }
                });
            }
        }));

        assertThat(entries()).extracting(Entry::act).containsExactly("second", "first");
    }

    @Test
    void aTransactionInsideAnotherChainsItsOwnActs() {
        var inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        LedgerSlice.in(facility, () -> transaction.executeWithoutResult(status -> {
            ledger.record(Act.of("outer", CASE));
            inner.executeWithoutResult(within -> ledger.record(Act.of("inner", CASE)));
            status.setRollbackOnly();
        }));

        assertThat(entries()).extracting(Entry::act).containsExactly("inner");
    }

    @Test
    void aFailingAppendUndoesWhatTheTransactionDid() {
        act(() -> ledger.record(Act.of("drafted", CASE)));

        assertThatThrownBy(() -> act(() -> {
            jdbc.sql("update ledger_head set sequence = 7 where facility_id = ?").param(facility).update();
            ledger.record(Act.of("x".repeat(61), CASE));
        })).isInstanceOf(RuntimeException.class);

        assertThat(entries()).extracting(Entry::act).containsExactly("drafted");
        assertThat(jdbc.sql("select sequence from ledger_head where facility_id = ?").param(facility).query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void whatNoDatabaseStoresIsReplacedBeforeItIsHashed() {
        act(() -> ledger.record(Act.of("sent-back", CASE).with("reason", "a\0b\ud83dc 😀 <&>\"\\\n\u001f")));

        var entry = entries().get(0);
        assertThat(entry.details()).containsEntry("reason", "a\ufffdb\ufffdc 😀 <&>\"\\\n\u001f");
        assertThat(entry.hash()).isEqualTo(entry.computedHash(facility));
    }

    @Test
    void theLedgerIsSearchedByActPersonAndSubject() {
        act(() -> {
            ledger.record(Act.of("drafted", CASE));
            ledger.record(Act.of("drafted", new Subject("revision-case", "15")));
            ledger.record(Act.of("submitted", CASE));
        });

        FacilityContext.run(facility, null, () -> {
            assertThat(ledger.search(new LedgerSearch("drafted", null, null, null, null, 25)))
                    .extracting(Entry::sequence).containsExactly(2L, 1L);
            assertThat(ledger.search(new LedgerSearch(null, SATO.id(), "revision-case", "14", null, 25)))
                    .extracting(Entry::sequence).containsExactly(3L, 1L);
            assertThat(ledger.search(new LedgerSearch(null, null, null, null, 3L, 1)))
                    .extracting(Entry::sequence).containsExactly(2L);
        });
    }

    private void act(Runnable work) {
        LedgerSlice.in(facility, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private List<Entry> entries() {
        return FacilityContext.call(facility, null, () -> ledger.about(CASE));
    }
}
