package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.Ids;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NotAllowed;
import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.LedgerFindings;
import org.kitei.regulation.EditionView.Standing;
import org.kitei.review.ReviewReading;
import org.kitei.search.Search;
import org.kitei.text.ContentHash;
import org.kitei.text.TextReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Regulations that exist already come in as they were found, each edition with its own day in the past. */
@KiteiTest
class TakingInTest {

    private static final String TITLE = "医療情報システム運用規程";

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired TakingIn taking;
    @Autowired RegulationReading regulations;
    @Autowired RegulationList list;
    @Autowired EditionReading editions;
    @Autowired Search search;
    @Autowired EditionLabel labels;
    @Autowired ReviewReading reviews;
    @Autowired LedgerFindings verification;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private House hospital;
    private UUID regulation;

    @BeforeEach
    void setOut() {
        clock.set(TestClock.START);
        hospital = hospitals.hospital();
        regulation = Ids.next();
    }

    @Test
    void aTextOnPaperIsInForceFromItsDayInThePastAndMarkedAsFound() {
        takeIn("2020-04-01", "第4版", "四");
        assertThat(cases.on(hospital, regulation, "2020-03-31").inForce()).isNull();
        var inForce = cases.on(hospital, regulation, "2020-04-01").inForce();
        assertThat(inForce.found()).isTrue();
        assertThat(inForce.paper().number()).isEqualTo("第4版");
        assertThat(inForce.paper().by()).isEqualTo("院長 太郎");
        assertThat(inForce.documentNumber()).isNull();
        assertThat(cases.textInForce(hospital, regulation, "2020-04-01").title()).isEqualTo(TITLE);
        assertThat(jdbc.sql("select act from ledger_entry where facility_id = ? and subject_type = 'regulation' order by sequence")
                .param(hospital.id()).query(String.class).list()).containsExactly("signed", "taken-in");
        assertThat(verification.of(hospital)).isEmpty();
    }

    @Test
    void olderEditionsComeInInAnyOrderAndEachDayHasItsText() {
        takeIn("2020-04-01", "", "四");
        takeIn("2010-04-01", "", "一");
        takeIn("2015-04-01", "", "二");
        assertThat(wordsOn("2009-01-01")).isEmpty();
        assertThat(wordsOn("2010-04-01")).contains("年一回");
        assertThat(wordsOn("2015-03-31")).contains("年一回");
        assertThat(wordsOn("2015-04-01")).contains("年二回");
        assertThat(wordsOn("2020-04-01")).contains("年四回");
        var today = cases.on(hospital, regulation, "2026-11-22");
        assertThat(today.editions()).extracting(EditionView::effectiveDate)
                .containsExactly(LocalDate.parse("2020-04-01"), LocalDate.parse("2015-04-01"), LocalDate.parse("2010-04-01"));
        assertThat(today.editions()).extracting(EditionView::standing)
                .containsExactly(Standing.IN_FORCE, Standing.SUPERSEDED, Standing.SUPERSEDED);
        assertThat(found("年四回", false)).isTrue();
        assertThat(found("年二回", false)).isFalse();
        assertThat(found("年二回", true)).isTrue();
        assertThat(verification.of(hospital)).isEmpty();
    }

    @Test
    void provisionsAreRecognisedAcrossTheEditionsTakenIn() {
        takeIn("2020-04-01", "", "四");
        takeIn("2010-04-01", "", "一");
        assertThat(articleOn("2010-04-01")).isEqualTo(articleOn("2020-04-01"));
    }

    @Test
    void itIsReviewedAndAmendedLikeAnyOther() {
        takeIn("2026-10-01", "第4版", "四");
        takeIn("2010-04-01", "", "一");
        assertThat(jdbc.sql("select due_on from periodic_review where regulation_id = ?").param(regulation)
                .query(LocalDate.class).single()).isEqualTo("2027-10-01");

        cases.amended(hospital, regulation, "この規程は、毎年見直さなければならない。");
        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2026-12-01");
        cases.dawn(hospital, "2026-12-01");
        var today = cases.on(hospital, regulation, "2026-12-01");
        assertThat(today.inForce().found()).isFalse();
        assertThat(today.editions()).extracting(EditionView::found).containsExactly(false, true, true);
        var amended = hospital.as("director", () -> editions.get(today.inForce().id()));
        assertThat(hospital.as("director", () -> editions.before(amended)).orElseThrow().effectiveDate()).isEqualTo("2026-10-01");
        assertThat(verification.of(hospital)).isEmpty();
    }

    @Test
    void theHistoryOnPaperIsKeptBesideTheTextOfItsEdition() {
        bring(text(TITLE, "四") + "改版履歴\n第1版　平成28年7月1日　制定\n", "2026-10-01", "");
        var edition = cases.on(hospital, regulation, "2026-10-01").inForce();
        assertThat(hospital.as("director", () -> editions.history(edition.id()))).containsExactly("第1版　平成28年7月1日　制定");
        assertThat(edition.contentHash()).isEqualTo(ContentHash.of(TextReader.read(text(TITLE, "四")).text()));
    }

    @Test
    void anEditionTakenInWithoutAHistoryHasThatOfTheOneBefore() {
        bring(text(TITLE, "一") + "改版履歴\n第1版　平成28年7月1日　制定\n", "2016-10-01", "");
        takeIn("2026-10-01", "", "四");
        var edition = cases.on(hospital, regulation, "2026-10-01").inForce();
        assertThat(hospital.as("director", () -> editions.history(edition.id()))).containsExactly("第1版　平成28年7月1日　制定");
    }

    @Test
    void aReferenceThatLedNowhereOnPaperIsPutRightWhenItIsAmended() {
        bring(text(TITLE, "四").replace("監査責任者は、", "監査責任者は、第９条により、"), "2026-10-01", "");
        var amendment = cases.amended(hospital, regulation, "この規程は、毎年見直さなければならない。");
        assertThatThrownBy(() -> cases.submit(hospital)).hasMessageContaining("第2条「第９条」");

        cases.reword(hospital, amendment, "第９条", "第１条");
        cases.submit(hospital);
        assertThat(cases.get(hospital, amendment).state()).isEqualTo(CaseState.IN_COMMITTEE);
    }

    @Test
    void whereverItIsNamedItIsMarkedAsFoundAndBearsNoNumberOfOurs() {
        takeIn("2025-11-22", "第4版", "四");
        takeIn("2010-04-01", "", "一");
        var earlier = hospital.as("director", () -> search.find("年一回", true, false)).earlier().get(0).hits().get(0).edition();
        assertThat(labels.of(earlier, Locale.JAPANESE)).isEqualTo("既存の版（2010年4月1日（木））");

        cases.dawn(hospital, "2026-11-23");
        hospitals.does(hospital, "director", "review-regulation", Map.of("verdict", "keep", "reason", "足りている。"));
        assertThat(jdbc.sql("select statement from signature where facility_id = ? and statement like '%見直し%'").param(hospital.id())
                .query(String.class).single()).contains("（第4版（既存））を見直し");
        assertThat(hospital.as("director", () -> reviews.get(regulation)).past()).extracting(past -> labels.of(past.edition(), Locale.JAPANESE))
                .containsExactly("第4版（既存）");
    }

    @Test
    void aDayThatIsTakenOrToComeIsRefusedAtTheField() {
        takeIn("2020-04-01", "", "四");
        assertThat(refused("2020-04-01")).containsExactly("effectiveDate regulation.take-in.day.taken");
        assertThat(refused("2026-11-23")).containsExactly("effectiveDate regulation.take-in.day.future");
        assertThat(refused("1899-12-31")).containsExactly("effectiveDate regulation.take-in.day.unknown");
        takeIn("2026-11-22", "", "五");
        assertThat(wordsOn("2026-11-22")).contains("年五回");
    }

    @Test
    void todayIsToldByTheFacilitysClock() {
        clock.set(TestCases.midnight("2026-12-01").minusSeconds(1));
        assertThat(refused("2026-12-01")).containsExactly("effectiveDate regulation.take-in.day.future");
        clock.set(TestCases.midnight("2026-12-01"));
        takeIn("2026-12-01", "", "四");
    }

    @Test
    void nothingComesInAfterADecisionOfOurs() {
        regulation = cases.inForce(hospital, "2026-12-01");
        clock.set(TestCases.midnight("2026-12-10"));
        var title = cases.on(hospital, regulation, "2026-12-10").title();
        assertThat(refused(text(title, "四"), "2026-12-05")).containsExactly("effectiveDate regulation.take-in.day.ours");
        bring(text(title, "四"), "2019-04-01", "");
        assertThat(cases.numberInForce(hospital, regulation, "2026-12-10")).isEqualTo(1);
        assertThat(cases.on(hospital, regulation, "2019-04-01").inForce().found()).isTrue();
        assertThat(verification.of(hospital)).isEmpty();
    }

    @Test
    void theBaseOfACaseIsNotReplacedUnderIt() {
        takeIn("2020-04-01", "", "四");
        cases.amended(hospital, regulation, "この規程は、毎年見直さなければならない。");
        assertThat(refused("2024-04-01")).containsExactly("effectiveDate regulation.take-in.day.undecided");
        takeIn("2010-04-01", "", "一");
        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2027-04-01");
        assertThat(refused("2024-04-01")).containsExactly("effectiveDate regulation.take-in.day.decided");
        takeIn("2015-04-01", "", "二");
        cases.dawn(hospital, "2027-04-01");
        assertThat(wordsOn("2027-04-01")).contains("見直さなければならない");
    }

    @Test
    void aTextWithoutTitleOrArticlesAndASecondOfOneNameAreRefused() {
        assertThat(refused("この文に条はない。", "2020-04-01")).contains("words regulation.take-in.text.missing");
        takeIn("2020-04-01", "", "四");
        regulation = Ids.next();
        assertThat(refused("2010-04-01")).containsExactly("title regulation.take-in.title.taken");
        assertThat(problems(() -> taking.examine(new FoundText(regulation, "別の規程", text(TITLE, "四"), "", LocalDate.parse("2020-04-01")))))
                .containsExactly("title regulation.take-in.title.differs");
    }

    @Test
    void aSecondClickTakesInNoSecondRegulation() {
        takeIn("2020-04-01", "", "四");
        takeIn("2020-04-01", "", "四");
        assertThat(cases.on(hospital, regulation, "2026-11-22").editions()).hasSize(1);
    }

    @Test
    void onlyTheDirectorTakesARegulationInAndOnlyWithTheirPassword() {
        var found = new FoundText(regulation, "", text(TITLE, "四"), "", LocalDate.parse("2020-04-01"));
        assertThatThrownBy(() -> hospital.as("drafter", () -> taking.takeIn(found, TestHospital.PASSWORD)))
                .isInstanceOf(NotAllowed.class);
        assertThat(problems(() -> taking.takeIn(found, "wrong"))).containsExactly("password inbox.error.password");
        assertThat(hospital.as("director", () -> list.find(new RegulationQuery("", RegulationQuery.Order.TITLE, null), 9))).isEmpty();
    }

    @Test
    void whatWasPastedIsKeptWordForWordWithWhatIsNoPartOfTheText() {
        var pasted = "制定　平成２２年４月１日\n" + text(TITLE, "四");
        bring(pasted, "2020-04-01", "");
        var edition = cases.on(hospital, regulation, "2020-04-01").inForce();
        assertThat(hospital.as("director", () -> regulations.foundWords(edition.id()))).contains(pasted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            edition     | text           | replace(text, '年四回', '年一回')
            edition     | number         | 7
            edition     | found          | false
            enactment   | effective_date | date '2021-04-01'
            enactment   | cancelled_at   | timestamp with time zone '2026-11-22 00:00:00+00'
            found_paper | words          | 'なかったことに'
            found_paper | paper_number   | '第9版'
            found_paper | taken_in_by    | facility_id
            """)
    void aRowChangedBehindTheProgramsBackIsNamed(String table, String column, String wrong) {
        takeIn("2020-04-01", "第4版", "四");
        transaction.executeWithoutResult(status -> jdbc.sql("update %s set %s = %s where facility_id = ?".formatted(table, column, wrong))
                .param(hospital.id()).update());
        assertThat(verification.of(hospital)).isNotEmpty();
    }

    @Test
    void aPaperThatIsGoneIsNamed() {
        takeIn("2020-04-01", "第4版", "四");
        transaction.executeWithoutResult(status -> jdbc.sql("delete from found_paper where facility_id = ?").param(hospital.id()).update());
        assertThat(verification.of(hospital)).extracting(Discrepancy::act).containsExactly("taken-in");
    }

    private static String text(String title, String times) {
        return title + "\n\n（目的）\n第１条　この規程は、医療情報システムの運用について定める。\n\n（監査）\n第２条　監査責任者は、年" + times
                + "回の監査を行う。\n\n　　　附　則\n　この規程は、病院長が定める日から施行する。\n";
    }

    private void takeIn(String day, String paperNumber, String times) {
        bring(text(TITLE, times), day, paperNumber);
    }

    private void bring(String words, String day, String paperNumber) {
        hospital.as("director", () -> taking.takeIn(new FoundText(regulation, "", words, paperNumber, LocalDate.parse(day)),
                TestHospital.PASSWORD));
    }

    private List<String> refused(String day) {
        return refused(text(TITLE, "三"), day);
    }

    private List<String> refused(String words, String day) {
        return problems(() -> taking.takeIn(new FoundText(regulation, "", words, "", LocalDate.parse(day)), TestHospital.PASSWORD));
    }

    private List<String> problems(Runnable work) {
        return catchThrowableOfType(InvalidInput.class, () -> hospital.as("director", work)).problems().stream()
                .map(problem -> problem.field() + " " + problem.key()).toList();
    }

    private String wordsOn(String day) {
        var inForce = cases.on(hospital, regulation, day).inForce();
        return inForce == null ? "" : cases.textInForce(hospital, regulation, day).toString();
    }

    private String articleOn(String day) {
        return cases.textInForce(hospital, regulation, day).articles().skip(1).findFirst().orElseThrow().id().value();
    }

    private boolean found(String words, boolean earlier) {
        return hospital.as("director", () -> {
            var found = search.find(words, earlier, false);
            return !found.texts().isEmpty() || !found.earlier().isEmpty();
        });
    }
}
