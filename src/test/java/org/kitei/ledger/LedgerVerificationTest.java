package org.kitei.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.kitei.TestDatabase;
import org.kitei.ledger.Discrepancy.Kind;

@Tag("database")
@SpringBootTest
@ContextConfiguration(classes = LedgerSlice.class, initializers = TestDatabase.class)
class LedgerVerificationTest {

    private static final LedgerVerification VERIFICATION = new LedgerVerification(List.of());

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    PlatformTransactionManager transactions;

    final UUID facility = UUID.randomUUID();

    @BeforeEach
    void fiveEntries() {
        for (var act : List.of("drafted", "submitted", "opinion-given", "decided", "promulgated")) {
            write(() -> ledger.record(Act.of(act, new Subject("revision-case", "14")).with("reason", "理由")));
        }
    }

    @Test
    void whatNobodyTouchedIsSound() throws SQLException {
        assertThat(verify()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tampering")
    void theChangedRowIsNamed(String what, String sql, List<String> findings) throws SQLException {
        write(() -> Stream.of(sql.split(";")).forEach(one -> jdbc.sql(one).param("facility", facility).update()));

        assertThat(verify()).extracting(one -> one.kind() + " " + one.sequence()).containsExactlyElementsOf(findings);
    }

    static Stream<Arguments> tampering() {
        var where = " where facility_id = :facility and sequence = ";
        return Stream.of(
                changed("the details", "details = '{\"reason\":\"口実\"}'"),
                changed("a blank in the details", "details = '{\"reason\": \"理由\"}'"),
                changed("details that are no JSON", "details = 'x'"),
                changed("the content hash", "content_hash = '" + "ab".repeat(32) + "'"),
                changed("the act", "act = 'rejected'"),
                changed("the actor's name", "actor_name = '誰か'"),
                changed("the actor", "actor = null"),
                changed("on whose behalf", "on_behalf_of = actor"),
                changed("the moment", "recorded_at = recorded_at + interval '1' second"),
                changed("the subject", "subject_id = '15'"),
                changed("the hash before", "previous_hash = '" + "0".repeat(64) + "'"),
                arguments("only the hash", "update ledger_entry set hash = 'x'" + where + 3, List.of("ENTRY_HASH_CHANGED 3")),
                arguments("only the last hash", "update ledger_entry set hash = 'x'" + where + 5, List.of("ENTRY_HASH_CHANGED 5")),
                arguments("the last entry", "update ledger_entry set act = 'x'" + where + 5, List.of("ENTRY_CHANGED 5")),
                arguments("the first entry", "update ledger_entry set act = 'x'" + where + 1, List.of("ENTRY_CHANGED 1")),
                arguments("two neighbours", "update ledger_entry set act = 'x' where facility_id = :facility and sequence in (2, 3)",
                        List.of("ENTRY_CHANGED 2", "ENTRY_CHANGED 3")),
                arguments("one deleted", "delete from ledger_entry" + where + 3, List.of("ENTRIES_MISSING 3")),
                arguments("the first deleted", "delete from ledger_entry" + where + 1, List.of("ENTRIES_MISSING 1")),
                arguments("the last deleted", "delete from ledger_entry" + where + 5, List.of("ENTRIES_MISSING 5")),
                arguments("all deleted", "delete from ledger_entry where facility_id = :facility", List.of("ENTRIES_MISSING 1")),
                arguments("two swapped",
                        "update ledger_entry set sequence = 99" + where + 2 + ";update ledger_entry set sequence = 2" + where + 4
                                + ";update ledger_entry set sequence = 4" + where + 99,
                        List.of("ENTRY_CHANGED 2", "ENTRY_CHANGED 4")),
                arguments("one put before the first", "update ledger_entry set sequence = 0" + where + 3,
                        List.of("ENTRY_SURPLUS 0", "ENTRIES_MISSING 3")),
                arguments("the head's hash", "update ledger_head set hash = 'x' where facility_id = :facility",
                        List.of("HEAD_DIFFERS 5")),
                arguments("the head set back", "update ledger_head set sequence = 4 where facility_id = :facility",
                        List.of("ENTRY_SURPLUS 5")),
                arguments("the head deleted", "delete from ledger_head where facility_id = :facility", List.of("HEAD_MISSING null")));
    }

    private static Arguments changed(String what, String assignment) {
        return arguments(what, "update ledger_entry set " + assignment + " where facility_id = :facility and sequence = 3",
                List.of("ENTRY_CHANGED 3"));
    }

    @Test
    void aRowReplacedTogetherWithItsHashIsNamed() throws SQLException {
        var forged = read(3);
        replace(Entry.chained(facility, 3, forged.at(), forged.actor(), "誰か", Act.of("opinion-given", forged.subject()),
                forged.previousHash()));

        assertThat(verify()).extracting(Discrepancy::kind, Discrepancy::sequence)
                .containsExactly(tuple(Kind.ENTRY_REPLACED, 3L));
    }

    @Test
    void everyFacilityIsVerifiedAndAnotherOnesFindingIsNotMine() throws SQLException {
        var other = UUID.randomUUID();
        LedgerSlice.in(other, () -> new TransactionTemplate(transactions).executeWithoutResult(
                status -> ledger.record(Act.of("drafted", new Subject("revision-case", "1")))));
        write(() -> jdbc.sql("update ledger_entry set act = 'x' where facility_id = ?").param(other).update());

        assertThat(verify()).isEmpty();
        var broken = new ArrayList<UUID>();
        try (var connection = database.getConnection()) {
            VERIFICATION.verifyAll(connection, (where, found) -> broken.add(where));
        }
        assertThat(broken).contains(other).doesNotContain(facility);
    }

    private List<Discrepancy> verify() throws SQLException {
        var found = new ArrayList<Discrepancy>();
        try (var connection = database.getConnection()) {
            var result = VERIFICATION.verifyOne(connection, facility, found::add);
            assertThat(result.findings()).isEqualTo(found.size());
        }
        return found;
    }

    private Entry read(long sequence) {
        return jdbc.sql("select " + EntryRow.COLUMNS + " from ledger_entry where facility_id = ? and sequence = ?")
                .params(facility, sequence).query((row, number) -> EntryRow.read(row)).single();
    }

    private void replace(Entry entry) {
        write(() -> {
            jdbc.sql("delete from ledger_entry where facility_id = ? and sequence = ?").params(facility, entry.sequence()).update();
            jdbc.sql(EntryRow.INSERT).params(EntryRow.values(facility, entry)).update();
        });
    }

    private void write(Runnable work) {
        LedgerSlice.in(facility, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> work.run()));
    }
}
