package org.kitei.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What must be found in the two layouts met at hospitals. */
class ExistingTextsTest {

    @Nested
    class OfAPublicHospital {

        private final ReadResult read = read("municipal-hospital.txt");
        private final RegulationText text = read.text();

        @Test
        void theTitleStandsWithoutItsCircleAndTheNumberAndDayBesideTheText() {
            assertThat(text.title()).isEqualTo("あおば市民病院診療情報システム管理規程");
            assertThat(read.imprint().number()).isEqualTo("病院管理規程第四号");
            assertThat(read.imprint().promulgated()).isEqualTo(LocalDate.of(2011, 3, 25));
        }

        @Test
        void theTableOfContentsIsNotTakenForTheText() {
            assertThat(text.preamble()).isEmpty();
            assertThat(text.main()).hasSize(3);
            Division second = (Division) text.main().get(1);
            assertThat(second.contents()).extracting(element -> ((Division) element).heading())
                    .containsExactly("役職", "会議");
        }

        @Test
        void everyArticleStandsUnderItsNumber() {
            assertThat(text.articles()).extracting(article -> article.number().key())
                    .containsExactly("1", "2", "3", "4", "5", "5_2", "6", "7", "8", "9", "10");
            assertThat(text.articles().filter(Article::struck)).extracting(article -> article.number().key())
                    .containsExactly("3");
            assertThat(article("5_2").caption()).isEqualTo("監査担当者");
        }

        @Test
        void paragraphsItemsAndSubitemsNestByTheirMarksThoughNothingIsSetIn() {
            assertThat(article("1").paragraphs()).hasSize(1);
            assertThat(article("4").paragraphs()).hasSize(3);
            assertThat(article("5_2").paragraphs()).hasSize(2);
            assertThat(article("7").paragraphs()).hasSize(2);
            assertThat(keys(article("2").paragraphs().get(0).items())).containsExactly("1", "2", "2_2", "3");
            assertThat(keys(article("4").paragraphs().get(1).items())).containsExactly("1", "2");
            Item users = article("2").paragraphs().get(0).items().get(1);
            assertThat(keys(users.subitems())).containsExactly("1", "2");
            assertThat(keys(users.subitems().get(1).subitems())).containsExactly("1", "2");
            assertThat(article("4").paragraphs().get(0).text()).contains("ただし、");
        }

        @Test
        void supplementaryProvisionsTellWhatTheyAmendAndFromWhichDay() {
            assertThat(text.supplementary()).extracting(SupplementaryFacts::of)
                    .extracting(SupplementaryFacts::type, SupplementaryFacts::number,
                            SupplementaryFacts::promulgated, SupplementaryFacts::enforced)
                    .containsExactly(
                            tuple(SupplementaryFacts.Type.NEW, "", null, LocalDate.of(2011, 4, 1)),
                            tuple(SupplementaryFacts.Type.AMEND, "病院管理規程第九号",
                                    LocalDate.of(2017, 10, 2), LocalDate.of(2017, 11, 1)),
                            tuple(SupplementaryFacts.Type.AMEND, "病院管理規程第三号",
                                    LocalDate.of(2019, 5, 31), LocalDate.of(2019, 6, 1)));
            assertThat(text.supplementary().get(1).paragraphs()).extracting(Paragraph::caption)
                    .containsExactly("施行の日", "従前の契約");
        }

        @Test
        void tablesAndFormsKnowTheirArticle() {
            AppendedTable table = text.appendedTables().get(0);
            assertThat(table.label()).isEqualTo("別表第1");
            assertThat(table.relatedArticle()).contains(Numeral.of(5, 2));
            assertThat(table.rows()).containsExactly(
                    List.of("種類", "時期"), List.of("通常監査", "各四半期の末月"), List.of("特別監査", "総括責任者が命じたとき"));
            AppendedForm form = text.forms().get(0);
            assertThat(form.label()).isEqualTo("様式第1号");
            assertThat(form.relatedArticle()).contains(Numeral.of(10));
            assertThat(form.lines()).containsExactly("作業完了届");
        }

        @Test
        void nothingElseIsReported() {
            assertThat(read.findings()).extracting(Finding::kind).containsOnly(
                    Finding.Kind.IMPRINT, Finding.Kind.TABLE_OF_CONTENTS);
        }

        private Article article(String number) {
            return text.articles().filter(article -> article.number().key().equals(number)).findFirst().orElseThrow();
        }
    }

    @Nested
    class OfAPrivateClinic {

        private final ReadResult read = read("clinic.txt");
        private final RegulationText text = read.text();

        @Test
        void theTitleIsFoundBelowTheNameOfTheClinic() {
            assertThat(text.title()).isEqualTo("電子カルテ等管理規程");
            assertThat(read.imprint().organisation()).isEqualTo("医療法人あさひ会　あさひ眼科クリニック");
            assertThat(read.imprint().edition()).isEqualTo(4);
        }

        @Test
        void captionsBehindTheNumberAndNumberedFirstParagraphsAreRead() {
            List<Article> articles = text.articles().toList();
            assertThat(text.main()).hasSize(2).extracting(element -> ((Division) element).heading())
                    .containsExactly("総則", "役割");
            assertThat(articles).extracting(Article::caption).containsExactly("趣旨", "範囲", "責任者", "守ること");
            assertThat(articles).extracting(article -> article.paragraphs().size()).containsExactly(1, 3, 2, 1);
            assertThat(keys(articles.get(1).paragraphs().get(1).items())).containsExactly("1", "2", "3");
            assertThat(keys(articles.get(3).paragraphs().get(0).items())).containsExactly("1", "2", "3");
        }

        @Test
        void bothSupplementaryProvisionsHaveTheirDay() {
            assertThat(text.supplementary()).extracting(provision -> SupplementaryFacts.of(provision).enforced())
                    .containsExactly(LocalDate.of(2022, 6, 1), LocalDate.of(2024, 9, 1));
        }

        @Test
        void theHistoryOfEditionsStandsBesideTheText() {
            assertThat(read.imprint().history()).containsExactly(
                    new Imprint.EditionNote(1, LocalDate.of(2016, 7, 1), "制定"),
                    new Imprint.EditionNote(3, LocalDate.of(2022, 6, 1), "第２条を改正"),
                    new Imprint.EditionNote(4, LocalDate.of(2024, 9, 1), "第３条を改正"));
        }

        @Test
        void onlyTheChangedMarksAreReported() {
            assertThat(read.findings()).extracting(Finding::kind)
                    .containsOnly(Finding.Kind.IMPRINT, Finding.Kind.CIRCLED_NUMBER);
        }
    }

    private static List<String> keys(List<Item> items) {
        return items.stream().map(item -> item.number().key()).toList();
    }

    static ReadResult read(String name) {
        try (InputStream file = ExistingTextsTest.class.getResourceAsStream("/text/" + name)) {
            return TextReader.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
