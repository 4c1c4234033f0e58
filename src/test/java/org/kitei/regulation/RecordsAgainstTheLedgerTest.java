package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.LedgerFindings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KiteiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(TestHospital.class)
class RecordsAgainstTheLedgerTest {

    @Autowired
    TestHospital hospitals;

    @Autowired
    CaseOpening opening;

    @Autowired
    LedgerFindings verification;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private TestHospital.House hospital;

    @BeforeAll
    void enact() {
        clock.set(TestClock.START);
        hospital = enacted();
        slipIn("regulation", Map.of("title", "ほかの規程"));
    }

    @Test
    void anUntouchedHospitalHasNothingToReport() {
        assertThat(verification.of(hospital)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            opinion-given     | opinion         | kind           | 'AGAINST'         | 'ADOPT'
            opinion-given     | opinion         | comments       | '[{}]'            | '[]'
            minutes-confirmed | committee_round | minutes        | 'なかったことに'  | '議事録'
            committee-reported | committee_round | resolution    | 'NOT_ADOPT'       | 'ADOPT'
            promulgated       | edition         | number         | 2                 | 1
            promulgated       | edition         | content_hash   | 'a'               | (select content_hash from decision d where d.case_id = edition.case_id)
            promulgated       | edition         | regulation_id  | (select id from regulation where title = 'ほかの規程') | (select regulation_id from revision_case c where c.id = case_id)
            promulgated       | enactment       | regulation_id  | (select id from regulation where title = 'ほかの規程') | (select e.regulation_id from edition e where e.id = edition_id)
            decided           | decision        | effective_date | date '2027-01-01' | date '2026-12-01'
            submitted         | submission      | text           | replace(text, '病院長', '副院長') | replace(text, '副院長', '病院長')
            promulgated       | edition         | text           | replace(text, '病院長', '副院長') | replace(text, '副院長', '病院長')
            promulgated       | enactment       | effective_date | date '2026-11-01' | date '2026-12-01'
            """)
    void aRecordChangedBehindTheProgramsBackIsNamed(String act, String table, String column, String wrong, String right)
            {
        change(table, column, wrong);
        var found = verification.of(hospital);
        change(table, column, right);

        assertThat(found).isNotEmpty().allSatisfy(finding -> assertThat(finding.act()).isEqualTo(act));
        assertThat(verification.of(hospital)).isEmpty();
    }

    @Test
    void aTextInForceThatWasSlippedInIsNamed() {
        var edition = slipIn("edition", Map.of("number", 2, "document_number", "2026-999"));
        var enactment = slipInEnactment(Map.of("edition_id", edition, "case_id", hospital.who("staff")));
        var found = verification.of(hospital);
        remove("enactment", enactment);
        remove("edition", edition);
        assertThat(found).extracting(Discrepancy::kind).containsExactly(Discrepancy.Kind.RECORD_UNRECORDED);
        assertThat(found).extracting(Discrepancy::label).containsExactly("2026-999");
    }

    @Test
    void anotherDayForATextThatWasSlippedInIsNamed() {
        var enactment = slipInEnactment(Map.of("effective_date", java.sql.Date.valueOf("2026-11-23")));
        var found = verification.of(hospital);
        remove("enactment", enactment);
        assertThat(found).extracting(Discrepancy::kind).containsExactly(Discrepancy.Kind.RECORD_UNRECORDED);
        assertThat(found).extracting(Discrepancy::label).containsExactly("2026-11-23");
    }

    @Test
    void anEnactmentCancelledBehindTheProgramsBackIsNamed() {
        change("enactment", "cancelled_at", "timestamp with time zone '2026-11-22 00:00:00+00'");
        var found = verification.of(hospital);
        change("enactment", "cancelled_at", "null");
        assertThat(found).extracting(Discrepancy::kind).containsExactly(Discrepancy.Kind.RECORD_UNRECORDED);
    }

    private UUID slipInEnactment(Map<String, Object> different) {
        var all = new java.util.HashMap<String, Object>(different);
        all.put("standing_case_id", null);
        return slipIn("enactment", all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission", "decision", "opinion"})
    void aRecordThatWasSlippedInIsNamed(String table) {
        var id = slipIn(table, table.equals("opinion") ? Map.of("person_id", hospital.who("staff")) : Map.of());
        var found = verification.of(hospital);
        remove(table, id);
        assertThat(found).extracting(Discrepancy::kind).containsExactly(Discrepancy.Kind.RECORD_UNRECORDED);
        assertThat(verification.of(hospital)).isEmpty();
    }

    /** A copy of a row with another id and what else differs. */
    private UUID slipIn(String table, Map<String, Object> different) {
        var id = UUID.randomUUID();
        var row = jdbc.sql("select * from " + table + " where facility_id = ?").param(hospital.id()).query().listOfRows().get(0);
        row.put("id", id);
        row.putAll(different);
        var columns = List.copyOf(row.keySet());
        transaction.executeWithoutResult(status -> jdbc.sql("insert into %s (%s) values (%s)".formatted(
                        table, String.join(", ", columns), String.join(", ", Collections.nCopies(columns.size(), "?"))))
                .params(columns.stream().map(row::get).toList()).update());
        return id;
    }

    private void remove(String table, UUID id) {
        transaction.executeWithoutResult(status -> jdbc.sql("delete from " + table + " where id = ?").param(id).update());
    }

    private void change(String table, String column, String value) {
        var changed = transaction.execute(status -> jdbc
                .sql("update %s set %s = %s where facility_id = ?".formatted(table, column, value))
                .param(hospital.id()).update());
        assertThat(changed).isPositive();
    }

    private TestHospital.House enacted() {
        var hospital = hospitals.hospital();
        hospital.as("drafter", () -> opening.enact());
        hospitals.does(hospital, "drafter", "draft-text", Map.of("outcome", "submit", "reason", "定める。"));
        hospitals.does(hospital, "secretary", "call-the-committee", Map.of("mode", "written", "deadline", "2026-11-29"));
        for (int i = 1; i <= 5; i++) {
            hospitals.does(hospital, "m" + i, "give-opinion", Map.of("opinion", "adopt"));
        }
        hospitals.does(hospital, "chair", "confirm-minutes", Map.of("minutes", "議事録"));
        hospitals.does(hospital, "director", "decide", Map.of("decision", "approve", "effectiveDate", "2026-12-01"));
        return hospital;
    }
}
