package org.kitei.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Small ways in which the regulations of other houses differ from the two layouts that are usual. */
class OtherHousesTest {

    @Test
    void theExtractSignMayFollowTheHeadingOfASupplementaryProvisionWithoutASpace() {
        var read = read("附 則(平成22年3月31日企業管理規程第8号)抄", "(施行期日)", "1 この規程は、平成22年4月1日から施行する。", "(経過措置)",
                "2 なお従前の例による。");
        var supplement = read.text().supplementary().get(0);
        assertThat(supplement.label()).isEqualTo("平成22年3月31日企業管理規程第8号");
        assertThat(supplement.paragraphs()).extracting(Paragraph::caption).containsExactly("施行期日", "経過措置");
        assertThat(doubtful(read)).isEmpty();
    }

    @Test
    void theFirstParagraphMayStandInTheLineOfItsHeading() {
        var read = read("附則　１　この規程は、平成18年4月1日から施行する。", "２　旧規程は、廃止する。");
        assertThat(read.text().supplementary().get(0).paragraphs()).extracting(Paragraph::text)
                .containsExactly("この規程は、平成18年4月1日から施行する。", "旧規程は、廃止する。");
        assertThat(doubtful(read)).isEmpty();
    }

    @Test
    void aNoteMayNameTheAmendingRegulationAlone() {
        var read = read("第2条 削除", "(平22企管規程8)", "第3条 置く。", "（昭五七規程三・平二規程一）");
        assertThat(read.text().articles().skip(1).findFirst().orElseThrow().struck()).isTrue();
        assertThat(read.aside()).filteredOn(aside -> aside.reason() == Finding.Kind.AMENDMENT_NOTE).hasSize(2);
        assertThat(doubtful(read)).isEmpty();
        assertThat(read("（令和二年度予算）", "第2条 定める。").text().articles()).extracting(Article::caption).containsExactly("目的", "令和二年度予算");
    }

    @Test
    void revisionDatesUnderTheTitleAreNoPreamble() {
        var read = TextReader.read("病院規程\n制定　平成18年 4月 1日\n改定　令和 元年10月 1日\n最終改定：2024年4月1日\n施行日　令和6年5月1日\n第1条　定める。\n");
        assertThat(read.text().preamble()).isEmpty();
        assertThat(read.imprint().amendments()).hasSize(4);
    }

    @Test
    void captionAndWordsMayFollowTheNumberInOneLine() {
        var read = TextReader.read("病院規程\n第１条（目的）この規程は、目的を定める。\n第２条（準用）前条の規定は、準用する。\n第１条（目的）の規定は、別に定める。\n");
        assertThat(read.text().articles()).extracting(Article::caption).containsExactly("目的", "準用");
        assertThat(read.text().articles().map(article -> article.paragraphs().get(0).text())).first().isEqualTo("この規程は、目的を定める。");
        assertThat(read.text().title()).isEqualTo("病院規程");
    }

    @Test
    void struckArticlesAreWrittenInManyWays() {
        var read = read("第2条～第4条　削除", "第５条（削除）", "第６条　（削除）", "第７条　削　除", "第８条 【削除】", "第９条　置く。");
        assertThat(read.text().articles().skip(1).limit(7)).allMatch(Article::struck).allMatch(article -> article.caption().isEmpty());
        assertThat(read.text().articles()).hasSize(9);
        assertThat(doubtful(read)).isEmpty();
    }

    @Test
    void aSpreadCaptionIsTheCaptionItMeans() {
        assertThat(read("（定　義）", "第２条　次のとおりとする。").text().articles().skip(1).findFirst().orElseThrow().caption()).isEqualTo("定義");
    }

    @Test
    void theGapsBetweenTheCellsAreTheWideOnesWhereWordsAreSpread() {
        var read = read("別表第１", "　　区　分　　　　期　間", "　　画　像　　　　五　年", "　　その他　　　　三　年");
        assertThat(read.text().appendedTables().get(0).rows()).containsExactly(List.of("区　分", "期　間"), List.of("画　像", "五　年"),
                List.of("その他", "三　年"));
    }

    @Test
    void itemsMayBeStruckInARange() {
        var read = read("第2条　次のとおりとする。", "一　甲", "二及び三　削除", "四から六まで　削除", "七　乙", "イ　丙", "ロからニまで　削除", "ホ　丁");
        var items = read.text().articles().skip(1).findFirst().orElseThrow().paragraphs().get(0).items();
        assertThat(items).extracting(Item::text).containsExactly("甲", "削除", "削除", "削除", "削除", "削除", "乙");
        assertThat(items.get(6).subitems()).extracting(Item::text).containsExactly("丙", "削除", "削除", "削除", "丁");
        assertThat(read.findings()).extracting(Finding::kind).contains(Finding.Kind.RANGE_EXPANDED);
        assertThat(doubtful(read)).isEmpty();
    }

    @Test
    void aNumberThatDoesNotFollowIsNamedWithItsUnit() {
        assertThat(read("第4条　置く。").findings()).extracting(Finding::excerpt).containsExactly("第4条　置く。");
    }

    @Test
    void whatStandsBehindTheNameOfWhatIsAppendedIsPrintedAsItStood() {
        var read = read("別表第1 削除", "様式第1号(その1)(第7条関係)", "申請書", "様式第2号（第8条関係）", "報告書");
        assertThat(TextPrinter.print(read.text())).contains("別表第１　削除\n", "様式第１号(その1)(第7条関係)\n", "様式第２号（第8条関係）\n");
        var again = TextReader.read(TextPrinter.print(read.text()));
        assertThat(ContentHash.of(again.text())).isEqualTo(ContentHash.of(read.text()));
    }

    private static ReadResult read(String... lines) {
        return TextReader.read("病院規程\n\n（目的）\n第1条　定める。\n" + String.join("\n", lines) + "\n");
    }

    private static List<Finding> doubtful(ReadResult read) {
        return read.findings().stream().filter(finding -> finding.kind().doubtful()).toList();
    }
}
