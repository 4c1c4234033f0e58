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
import org.kitei.text.Remark;
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
            var offered = saved.remarks().get(0).correction();
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

    /** Without the caption's line and everything up to the next caption. */
    private static String withoutArticle(String plain, String caption) {
        int from = plain.indexOf(caption);
        return plain.substring(0, from) + plain.substring(plain.indexOf("\n（", from) + 1);
    }
}
