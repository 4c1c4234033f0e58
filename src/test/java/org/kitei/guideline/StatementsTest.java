package org.kitei.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.guideline.Coverage.RowCoverage;
import org.kitei.guideline.Coverage.State;
import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.LedgerFindings;
import org.kitei.ledger.Subject;
import org.kitei.regulation.DraftCoverage;
import org.kitei.regulation.Drafting;
import org.kitei.regulation.TestCases;
import org.kitei.text.ProvisionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What people say by hand of a text that declares nothing itself. */
@KiteiTest
class StatementsTest {

    private static final ProvisionId SCOPE = new ProvisionId("scope");

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired Drafting drafting;
    @Autowired DraftCoverage drafts;
    @Autowired CoverageReading reading;
    @Autowired CoverageStatements statements;
    @Autowired Ledger ledger;
    @Autowired JdbcClient database;
    @Autowired LedgerFindings verification;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private House clinic;
    private UUID regulation;

    @BeforeEach
    void aRegulationInForceThatDeclaresNothing() {
        clock.set(TestClock.START);
        clinic = hospitals.clinic();
        regulation = cases.inForce(clinic, "2026-11-22");
        transaction.executeWithoutResult(tx -> database.sql("update edition set answers = '[]' where facility_id = ?")
                .param(clinic.id()).update());
    }

    @Test
    void whatIsStatedAnswersTheRowWithNameAndMoment() {
        assertThat(row("1-2A").state()).isEqualTo(State.MISSING);
        state("1-2A", SCOPE);
        var answered = row("1-2A");
        assertThat(answered.state()).isEqualTo(State.COVERED);
        assertThat(answered.unconfirmed()).isEmpty();
        assertThat(answered.answeredBy()).singleElement().satisfies(provision -> {
            assertThat(provision.label()).isEqualTo("第2条");
            assertThat(provision.stated()).isNotNull();
            assertThat(provision.stated().by()).isEqualTo(clinic.who("director"));
            assertThat(provision.stated().at()).isEqualTo(clock.instant());
        });
        assertThat(row("1-1A").state()).isEqualTo(State.MISSING);
        state("1-2A", SCOPE);
        assertThat(acts()).containsOnlyOnce("coverage-stated");
    }

    @Test
    void aReasonWhyNotClosesTheGapUntilAnArticleAnswers() {
        explain("4-4A", " 媒体を使わない。 ");
        assertThat(row("4-4A").state()).isEqualTo(State.EXPLAINED);
        assertThat(row("4-4A").explained().reason()).isEqualTo("媒体を使わない。");
        assertThat(coverage().gaps()).extracting(gap -> gap.row().id()).doesNotContain("4-4A");
        state("4-4A", SCOPE);
        assertThat(row("4-4A").state()).isEqualTo(State.COVERED);
        statements("4-4A").forEach(this::withdraw);
        assertThat(row("4-4A").state()).as("the reason does not come back").isEqualTo(State.MISSING);
        assertThat(acts()).contains("coverage-explained", "coverage-stated", "coverage-withdrawn");
    }

    @Test
    void whatCannotBeSaidIsRefusedAtItsField() {
        assertThatThrownBy(() -> state("1-2A", null)).isInstanceOfSatisfying(InvalidInput.class,
                refused -> assertThat(refused.problems().get(0).field()).isEqualTo("provision"));
        assertThatThrownBy(() -> state("1-2A", new ProvisionId("absent"))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> explain("1-2A", " ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> explain("1-2A", "あ".repeat(2001))).isInstanceOf(InvalidInput.class);
        state("1-2A", SCOPE);
        assertThatThrownBy(() -> explain("1-2A", "理由")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> state("2-4B", SCOPE)).as("a row for hospitals").isInstanceOf(NoSuchRecord.class);
        assertThatThrownBy(() -> clinic.as("director", () -> statements.state(UUID.randomUUID(), "1-2A", SCOPE)))
                .isInstanceOf(NoSuchRecord.class);
        var said = statements("1-2A").get(0);
        withdraw(said);
        assertThatThrownBy(() -> withdraw(said)).isInstanceOf(StatementWithdrawn.class);
    }

    @Test
    void anotherFacilityHasNoPartInIt() {
        state("1-2A", SCOPE);
        var said = statements("1-2A").get(0);
        var other = hospitals.clinic();
        assertThatThrownBy(() -> other.as("director", () -> statements.withdraw(said))).isInstanceOf(NoSuchRecord.class);
        assertThatThrownBy(() -> other.as("director", () -> statements.state(regulation, "1-2A", SCOPE))).isInstanceOf(NoSuchRecord.class);
    }

    @Test
    void aChangedArticleIsToBeConfirmedInTheDraftOnly() {
        state("1-2A", SCOPE);
        var draft = cases.amend(clinic, regulation);
        assertThat(unconfirmed(draft)).isEmpty();
        change(draft, "診療情報とする。", "診療情報及び職員の情報とする。");
        assertThat(unconfirmed(draft)).containsExactly("1-2A");
        assertThat(row("1-2A").unconfirmed()).as("the text in force has not changed").isEmpty();

        clinic.as("director", () -> drafts.confirm(draft, "1-2A"));
        assertThat(unconfirmed(draft)).isEmpty();
        assertThat(row("1-2A").unconfirmed()).as("nor did the confirmation change it").isEmpty();

        cases.bringBeforeTheDirector(clinic);
        cases.approve(clinic, "2026-11-23");
        cases.dawn(clinic, "2026-11-23");
        assertThat(row("1-2A").unconfirmed()).isEmpty();
    }

    @Test
    void whatComesIntoForceUnconfirmedStaysToBeConfirmed() {
        state("1-2A", SCOPE);
        var draft = cases.amend(clinic, regulation);
        change(draft, "診療情報とする。", "診療情報及び職員の情報とする。");
        cases.bringBeforeTheDirector(clinic);
        cases.approve(clinic, "2026-11-23");
        cases.dawn(clinic, "2026-11-23");
        assertThat(row("1-2A").toConfirm()).extracting(Coverage.Provision::label).containsExactly("第2条");
        state("1-2A", SCOPE);
        assertThat(row("1-2A").toConfirm()).isEmpty();
    }

    @Test
    void aStatedArticleThatIsStruckIsMissed() {
        state("1-2A", SCOPE);
        var draft = cases.amend(clinic, regulation);
        clinic.as("director", () -> {
            var desk = drafting.open(draft);
            drafting.save(draft, desk.plain().replaceFirst("(?s)（対象）\n第２条.*?（用語）", "第２条　削除\n（用語）"), desk.revision());
        });
        var row = clinic.as("director", () -> drafting.open(draft)).coverage().rows().stream()
                .filter(each -> each.row().id().equals("1-2A")).findFirst().orElseThrow();
        assertThat(row.state()).isEqualTo(State.MISSING);
        assertThat(row.lost()).extracting(Coverage.Provision::label).containsExactly("第2条");
    }

    @Test
    void onlyWhoDraftsConfirms() {
        var draft = cases.amend(clinic, regulation);
        assertThatThrownBy(() -> clinic.as("staff", () -> drafts.confirm(draft, "1-2A")))
                .isInstanceOf(org.kitei.facility.NotAllowed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            row_id       | '9-9A'
            fingerprint  | 'x'
            provision_id | 'purpose'
            reason       | 'ほか'
            """)
    void aStatementChangedBehindTheProgramsBackIsNamed(String column, String wrong) {
        state("1-2A", SCOPE);
        explain("4-4A", "媒体を使わない。");
        withdraw(statements("4-4A").get(0));
        assertThat(verification.of(clinic)).isEmpty();
        transaction.executeWithoutResult(tx -> database.sql("update coverage_statement set " + column + " = " + wrong
                + " where facility_id = ? and row_id = '1-2A'").param(clinic.id()).update());
        assertThat(verification.of(clinic)).isNotEmpty();
    }

    @Test
    void aStatementTakenAwayOrSlippedInIsNamed() {
        state("1-2A", SCOPE);
        transaction.executeWithoutResult(tx -> database.sql("update coverage_statement set withdrawn_at = stated_at where facility_id = ?")
                .param(clinic.id()).update());
        assertThat(verification.of(clinic)).extracting(Discrepancy::kind).containsExactly(Discrepancy.Kind.RECORD_UNRECORDED);
        transaction.executeWithoutResult(tx -> database.sql("delete from coverage_statement where facility_id = ?").param(clinic.id()).update());
        assertThat(verification.of(clinic)).extracting(Discrepancy::kind).containsExactly(Discrepancy.Kind.RECORD_MISSING);
    }

    private void state(String row, ProvisionId provision) {
        clinic.as("director", () -> statements.state(regulation, row, provision));
    }

    private void explain(String row, String reason) {
        clinic.as("director", () -> statements.explain(regulation, row, reason));
    }

    private void withdraw(UUID statement) {
        clinic.as("director", () -> {
            statements.withdraw(statement);
        });
    }

    private List<UUID> statements(String row) {
        return database.sql("select id from coverage_statement where facility_id = ? and row_id = ? and withdrawn_at is null")
                .param(clinic.id()).param(row).query(UUID.class).list();
    }

    private Coverage coverage() {
        return clinic.as("director", () -> reading.inForce(regulation)).orElseThrow().coverage();
    }

    private RowCoverage row(String id) {
        return coverage().rows().stream().filter(each -> each.row().id().equals(id)).findFirst().orElseThrow();
    }

    private void change(UUID draft, String former, String words) {
        clinic.as("director", () -> {
            var desk = drafting.open(draft);
            assertThat(desk.plain()).contains(former);
            drafting.save(draft, desk.plain().replace(former, words), desk.revision());
        });
    }

    private List<String> unconfirmed(UUID draft) {
        return clinic.as("director", () -> drafting.open(draft)).coverage().unconfirmed().stream().map(each -> each.row().id()).toList();
    }

    private List<String> acts() {
        return clinic.as("director", () -> ledger.about(new Subject("regulation", regulation))).stream().map(each -> each.act()).toList();
    }
}
