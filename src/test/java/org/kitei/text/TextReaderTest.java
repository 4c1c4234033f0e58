package org.kitei.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people paste is understood as they mean it; what is not is kept and pointed at. */
class TextReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "　", "\u0000", "\uFEFF", "第", "（", "第条", "附", "\uD800", "第9999999999条　x", "（９９９９９９９）"})
    void anyInputIsRead(String plain) {
        assertThat(TextReader.read(plain).text()).isNotNull();
    }

    @Test
    void aMegabyteIsReadAndItsFindingsAreFewEnoughToRead() {
        ReadResult read = TextReader.read("規程\n第１条　本文\n" + "（見出しだけ）\nつづき\n".repeat(60_000));
        assertThat(read.findings()).hasSizeLessThanOrEqualTo(501);
        assertThat(read.findings().get(500).kind()).isEqualTo(Finding.Kind.FURTHER_FINDINGS);
    }

    @Test
    void kanjiNumeralsAndIrohaAreRead() {
        Article article = only("第十条の二　次のとおりとする。\n一　甲\nイ　子\nロ　丑\nハ　寅\n二　乙");
        assertThat(article.number()).isEqualTo(Numeral.of(10, 2));
        List<Item> items = article.paragraphs().get(0).items();
        assertThat(items).extracting(Item::text).containsExactly("甲", "乙");
        assertThat(items.get(0).subitems()).extracting(item -> item.number().key()).containsExactly("1", "2", "3");
    }

    @Test
    void linesBrokenByAPageAreJoined() {
        ReadResult read = TextReader.read("規程\n第１条　情報システムを使う者は、記録を\n保管し、第８条の規定により\n第９条の報告をする。");
        assertThat(read.text().articles()).hasSize(1).first()
                .extracting(article -> article.paragraphs().get(0).text())
                .isEqualTo("情報システムを使う者は、記録を保管し、第８条の規定により第９条の報告をする。");
        assertThat(read.findings()).extracting(Finding::kind)
                .containsExactly(Finding.Kind.CONTINUED_LINE, Finding.Kind.CONTINUED_LINE);
    }

    @Test
    void aProvisoInItsOwnLineBelongsToTheSentenceBefore() {
        Article article = only("第１条　記録する。\n　ただし、急ぐときは、この限りでない。");
        assertThat(article.paragraphs()).hasSize(1);
        assertThat(article.paragraphs().get(0).text()).isEqualTo("記録する。ただし、急ぐときは、この限りでない。");
    }

    @Test
    void aSentenceBehindTheItemsIsAParagraphWithoutItsNumber() {
        ReadResult read = TextReader.read("規程\n第１条　次のとおりとする。\n(1)　甲を置く。\n前項の甲は、乙を兼ねる。");
        assertThat(read.text().articles().findFirst().orElseThrow().paragraphs()).extracting(Paragraph::number)
                .containsExactly(1, 2);
        assertThat(read.findings()).containsExactly(
                new Finding(4, Finding.Kind.UNNUMBERED_PARAGRAPH, "前項の甲は、乙を兼ねる。"));
    }

    @Test
    void aCaptionBehindTheNumberMayHaveItsWordsInTheNextLine() {
        Article article = only("第１条　（目的）\n　この規程は、管理について定める。");
        assertThat(article.caption()).isEqualTo("目的");
        assertThat(article.paragraphs().get(0).text()).isEqualTo("この規程は、管理について定める。");
    }

    @Test
    void aRangeOfStruckArticlesKeepsEachNumber() {
        ReadResult read = TextReader.read("規程\n第１条　甲\n第２条から第４条まで　削除\n第５条及び第６条　削除\n第７条　乙");
        assertThat(read.text().articles()).extracting(article -> article.number().key() + article.struck())
                .containsExactly("1false", "2true", "3true", "4true", "5true", "6true", "7false");
        assertThat(read.findings()).extracting(Finding::kind).containsOnly(Finding.Kind.RANGE_EXPANDED);
    }

    @Test
    void aSupplementaryProvisionMayHaveArticles() {
        SupplementaryProvision provision = TextReader.read("規程\n第１条　甲\n附則\n（施行期日）\n第１条　公布の日から施行する。\n第２条　経過")
                .text().supplementary().get(0);
        assertThat(provision.articles()).extracting(Article::caption).containsExactly("施行期日", "");
    }

    @Test
    void wordsUnderAHeadingWithoutAnArticleAreKeptInOne() {
        ReadResult read = TextReader.read("規程\n第１章　総則\nこの規程は、管理について定める。\n第２条　乙");
        assertThat(read.text().articles()).extracting(article -> article.number().key()).containsExactly("1", "2");
        assertThat(read.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.ARTICLE_ASSUMED);
    }

    @Test
    void aNumberOutOfOrderIsKeptAndReported() {
        ReadResult read = TextReader.read("規程\n第１条　甲\n第３条　乙\n３　丙\n(2)　丁");
        assertThat(read.findings()).extracting(Finding::line).containsExactly(3, 4, 5);
        assertThat(read.findings()).extracting(Finding::kind).containsOnly(Finding.Kind.NUMBER_OUT_OF_ORDER);
    }

    @Test
    void aTextWithoutATitleSaysSo() {
        ReadResult read = TextReader.read("第１条　甲");
        assertThat(read.text().title()).isEmpty();
        assertThat(read.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.NO_TITLE);
    }

    @Test
    void aTableOfContentsWithoutAnyTextBehindItIsKeptAsWords() {
        RegulationText text = TextReader.read("規程\n目次\n第１章　総則\n第２章　体制").text();
        assertThat(text.preamble()).containsExactly("第１章　総則", "第２章　体制");
    }

    @Test
    void aBranchNumberBeforeAParagraphIsToldAndStaysAmongTheWords() {
        ReadResult read = TextReader.read("規程\n第1条　記録する。\n２　保管する。\n２の２　廃棄する。");
        assertThat(read.text().articles().findFirst().orElseThrow().paragraphs()).extracting(Paragraph::text)
                .containsExactly("記録する。", "保管する。２の２　廃棄する。");
        assertThat(read.findings()).filteredOn(finding -> finding.kind() == Finding.Kind.PARAGRAPH_WITH_BRANCH).extracting(Finding::line)
                .containsExactly(4);
    }

    @Test
    void tabsAndBarsPartTheCellsOfATable() {
        assertThat(rows("甲\t乙\n丙\t丁")).containsExactly(List.of("甲", "乙"), List.of("丙", "丁"));
        assertThat(rows("甲 | 乙\n丙 | 丁")).containsExactly(List.of("甲", "乙"), List.of("丙", "丁"));
        assertThat(rows("甲｜乙\n丙")).containsExactly(List.of("甲", "乙"), List.of("丙", ""));
        assertThat(rows("一列\nだけ　の表")).containsExactly(List.of("一列"), List.of("だけ　の表"));
    }

    @Test
    void marksThatTurnTheReadingDirectionAroundAreReplacedAndReported() {
        ReadResult read = TextReader.read("規程\n第１条　甲\u202E乙");
        assertThat(TextPrinter.print(read.text())).doesNotContain("\u202E").contains("甲\uFFFD乙");
        assertThat(read.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.UNREADABLE_CHARACTER);
    }

    private static List<List<String>> rows(String lines) {
        return TextReader.read("規程\n第１条　甲\n別表\n" + lines).text().appendedTables().get(0).rows();
    }

    private static Article only(String lines) {
        List<Article> articles = TextReader.read("規程\n" + lines).text().articles().toList();
        assertThat(articles).hasSize(1);
        return articles.get(0);
    }
}
