package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.guideline.Coverage;
import org.kitei.text.Finding;
import org.kitei.text.Remark;
import org.kitei.text.SetAside;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@KiteiTest
@Import(TestHospital.class)
class DraftingTest {

    @Autowired
    TestHospital hospitals;

    @Autowired
    CaseOpening opening;

    @Autowired
    Drafting drafting;

    @Autowired
    TestClock clock;

    @BeforeEach
    void setOut() {
        clock.set(TestClock.START);
    }

    @Test
    void aRowIsNoLongerCoveredWhenItsArticleIsDeletedAndIsAgainWhenItIsPutBack() {
        var hospital = hospitals.hospital();
        hospital.as("drafter", () -> {
            var opened = drafting.open(opening.enact());
            assertThat(opened.coverage().gaps()).isEmpty();
            assertThat(opened.coverage().rows()).hasSize(25);

            var without = drafting.save(opened.caseId(), withoutArticle(opened.plain(), "（目的）"), opened.revision());
            assertThat(without.coverage().gaps()).extracting(gap -> gap.row().id()).containsExactly("1-1A");
            assertThat(without.coverage().gaps()).extracting(Coverage.RowCoverage::state)
                    .containsExactly(Coverage.State.MISSING);

            var again = drafting.save(opened.caseId(), opened.plain(), without.revision());
            assertThat(again.coverage().gaps()).isEmpty();
        });
    }

    @Test
    void whoSavesAfterSomebodyElseOverwritesNothing() {
        var hospital = hospitals.hospital();
        hospital.as("drafter", () -> {
            var opened = drafting.open(opening.enact());
            drafting.save(opened.caseId(), opened.plain(), opened.revision());
            assertThatThrownBy(() -> drafting.save(opened.caseId(), "別の本文", opened.revision()))
                    .isInstanceOf(DraftOvertaken.class);
            assertThat(drafting.open(opened.caseId()).plain()).isEqualTo(opened.plain());
        });
    }

    @Test
    void aFirstLineOfAnyLengthIsSavedAndKeptWhole() {
        var hospital = hospitals.hospital();
        hospital.as("drafter", () -> {
            var opened = drafting.open(opening.enact());
            var saved = drafting.save(opened.caseId(), "長い題名".repeat(200) + "規程\n\n" + opened.plain(), opened.revision());
            assertThat(saved.title()).hasSize(100).endsWith("…");
            assertThat(drafting.open(opened.caseId()).plain()).contains("長い題名".repeat(200));
        });
    }

    @Test
    void aTextWithoutArticlesIsNotSubmitted() {
        var hospital = hospitals.hospital();
        hospital.as("drafter", () -> {
            var opened = drafting.open(opening.enact());
            drafting.save(opened.caseId(), "題名だけの規程", opened.revision());
        });
        assertThatThrownBy(() -> hospitals.does(hospital, "drafter", "draft-text", Map.of("outcome", "submit", "reason", "定める。")))
                .hasMessageContaining("条がありません");
    }

    @Test
    void aReferenceThatLeadsNowhereIsSavedAndShownButNotSubmitted() {
        var hospital = hospitals.hospital();
        hospital.as("drafter", () -> {
            var opened = drafting.open(opening.enact());
            assertThat(opened.remarks()).isEmpty();
            var saved = drafting.save(opened.caseId(), opened.plain().replaceFirst("\\R２　", "\n２　第８８条により、"), opened.revision());
            assertThat(saved.remarks()).singleElement().satisfies(remark -> {
                assertThat(remark.kind()).isEqualTo(Remark.Kind.DANGLING_REFERENCE);
                assertThat(remark.words()).isEqualTo("第８８条");
            });
        });
        assertThatThrownBy(() -> hospitals.does(hospital, "drafter", "draft-text", Map.of("outcome", "submit", "reason", "定める。")))
                .hasMessageContaining("行き先のない参照").hasMessageContaining("第2項「第８８条」");
    }

    @Test
    void aCorrectionThatIsOfferedIsTakenWithWhatWasTyped() {
        var hospital = hospitals.hospital();
        hospital.as("drafter", () -> {
            var opened = drafting.open(opening.enact());
            var saved = drafting.save(opened.caseId(), opened.plain().replaceFirst("\\R２　", "\n２　令和１年６月１日以後、"), opened.revision());
            var offered = saved.remarks().get(0).corrections().get(0);
            assertThat(offered).isNotNull();
            var corrected = drafting.save(opened.caseId(), saved.plain().replaceFirst("以後、", "から、"), saved.revision(), offered.key());
            assertThat(corrected.plain()).contains("２　令和元年６月１日から、");
            assertThat(corrected.remarks()).isEmpty();
            assertThat(drafting.save(opened.caseId(), corrected.plain(), corrected.revision(), offered.key()).plain()).isEqualTo(corrected.plain());
        });
    }

    @Test
    void aBlankThatKeepsATextFromBeingSubmittedIsNamed() {
        var hospital = hospitals.hospital();
        hospital.as("drafter", () -> {
            var opened = drafting.open(opening.enact());
            drafting.save(opened.caseId(), opened.plain().replaceFirst("\\R２　", "\n２　○○は、"), opened.revision());
        });
        assertThatThrownBy(() -> hospitals.does(hospital, "drafter", "draft-text", Map.of("outcome", "submit", "reason", "定める。")))
                .hasMessageContaining("空欄").hasMessageContaining("第2項");
    }

    @Test
    void aBlankInWhatIsPrintedBehindTheTextIsNamedToo() {
        var hospital = hospitals.hospital();
        hospital.as("drafter", () -> {
            var opened = drafting.open(opening.enact());
            drafting.save(opened.caseId(), opened.plain() + "\n改版履歴\n第1版　令和○年○月○日　制定\n", opened.revision());
        });
        assertThatThrownBy(() -> hospitals.does(hospital, "drafter", "draft-text", Map.of("outcome", "submit", "reason", "定める。")))
                .hasMessageContaining("空欄").hasMessageContaining("令和○年○月○日　制定");
    }

    @Test
    void linesThatAreNoPartOfTheTextStayWhereTheyWereTypedAndAreTold() {
        var hospital = hospitals.hospital();
        hospital.as("drafter", () -> {
            var opened = drafting.open(opening.enact());
            assertThat(opened.aside()).isEmpty();
            var typed = withLinesAround(opened.plain());
            drafting.save(opened.caseId(), typed, opened.revision());
            var again = drafting.open(opened.caseId());
            assertThat(again.plain()).isEqualTo(typed);
            assertThat(again.text()).isEqualTo(opened.text());
            assertThat(again.aside()).extracting(SetAside::words)
                    .containsExactly("改正　令和8年4月1日病院管理規程第3号", "（平9病院規程12・一部改正）", "改版履歴", "第2版　令和8年4月1日　監査の回数を改めた");
            assertThat(again.findings()).extracting(Finding::kind).contains(Finding.Kind.IMPRINT, Finding.Kind.AMENDMENT_NOTE);
            var without = drafting.save(opened.caseId(), opened.plain(), again.revision());
            assertThat(without.aside()).isEmpty();
            assertThat(drafting.open(opened.caseId()).aside()).isEmpty();
        });
    }

    @Test
    void whatTheReaderDoubtsIsStillToldWhenTheDraftIsOpenedAgain() {
        var hospital = hospitals.hospital();
        hospital.as("drafter", () -> {
            var opened = drafting.open(opening.enact());
            var typed = opened.plain().replaceFirst("　（１）　", "①　");
            assertThat(typed).isNotEqualTo(opened.plain());
            drafting.save(opened.caseId(), typed.replace("\n", "\r\n"), opened.revision());
            var again = drafting.open(opened.caseId());
            assertThat(again.plain()).isEqualTo(typed);
            assertThat(again.findings()).first().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(Finding.Kind.CIRCLED_NUMBER);
                assertThat(typed.lines().toList().get(finding.line() - 1)).startsWith("①");
            });
        });
    }

    @Test
    void aCorrectionIsTakenBesideLinesThatAreNoPartOfTheText() {
        var hospital = hospitals.hospital();
        hospital.as("drafter", () -> {
            var opened = drafting.open(opening.enact());
            var typed = withLinesAround(opened.plain().replaceFirst("\\R２　", "\n２　令和１年６月１日以後、"));
            var saved = drafting.save(opened.caseId(), typed, opened.revision());
            var offered = saved.remarks().get(0).corrections().get(0);
            assertThat(offered).isNotNull();
            drafting.save(opened.caseId(), typed, saved.revision(), offered.key());
            var corrected = drafting.open(opened.caseId());
            assertThat(corrected.plain()).isEqualTo(typed.replace("令和１年６月", "令和元年６月"));
            assertThat(corrected.remarks()).isEmpty();
            assertThat(corrected.aside()).hasSize(4);
        });
    }

    /** With lines of other editions below the title, above the second caption and behind everything. */
    private static String withLinesAround(String plain) {
        int second = plain.indexOf("\n（", plain.indexOf("\n（") + 1);
        return plain.substring(0, second).replaceFirst("\n", "\n改正　令和8年4月1日病院管理規程第3号\n")
                + "\n（平9病院規程12・一部改正）" + plain.substring(second) + "\n改版履歴\n第2版　令和8年4月1日　監査の回数を改めた\n";
    }

    /** Without the caption's line and everything up to the next caption. */
    private static String withoutArticle(String plain, String caption) {
        int from = plain.indexOf(caption);
        return plain.substring(0, from) + plain.substring(plain.indexOf("\n（", from) + 1);
    }
}
