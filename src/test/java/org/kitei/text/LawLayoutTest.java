package org.kitei.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

/** National laws as they are published: kanji numerals, parts down to divisions, イロハ, articles in supplementary provisions. */
class LawLayoutTest {

    private static final String LAW = """
            令和五年法律第七十七号
            診療情報の保全に関する法律
            目次
            　第一編　総則（第一条・第二条）
            　第二編　保全
            　　第一章　保全の義務
            　　　第一節　通則（第三条・第三条の二）
            　　　第二節　医療機関
            　　　　第一款　病院
            　　　　　第一目　管理者（第百二十三条―第百二十三条の三）
            　　　　　第二目　職員（第百二十四条）
            　　　　第二款　診療所（第百二十五条）
            　附則
            　　　第一編　総則
            （目的）
            第一条　この法律は、診療情報の保全について定めることにより、国民の健康に寄与することを目的とする。
            （定義）
            第二条　この法律において「診療情報」とは、診療に関して作られた記録をいう。
            ２　この法律において「保全機関」とは、次に掲げる者をいう。ただし、政令で定める者を除く。
            一　病院
            二　診療所であって、次のいずれかに該当するもの
            イ　病床を有するもの
            ロ　次に掲げる記録を保存するもの
            (1)　画像
            (2)　次の記録
            (i)　検査の記録
            (ii)　処方の記録
            ハ　その他厚生労働省令で定めるもの
            三　前二号に掲げる者に準ずる者
            ○３　前項第二号ロの記録は、電磁的記録を含む。
            　　　第二編　保全
            　　　　第一章　保全の義務
            　　　　　第一節　通則
            （義務）
            第三条　保全機関は、診療情報を保全しなければならない。この場合において、他の法令に別段の定めがあるときは、その定めによる。
            第三条の二　削除
            第四条から第百二十二条まで　削除
            　　　　　第二節　医療機関
            　　　　　　第一款　病院
            　　　　　　　第一目　管理者
            （管理者の責務）
            第百二十三条　病院の管理者は、別表第一の上欄に掲げる区分に応じ、同表の下欄に掲げる期間、診療情報を保存しなければならない。
            （令六法一二・一部改正）
            第百二十三条の二　前条の規定は、第二条第二項第一号の病院に適用する。
            第百二十三条の三　管理者は、第三条後段の場合には、届け出なければならない。
            　　　　　　　第二目　職員
            第百二十四条　職員は、管理者に協力する。
            　　　　　　第二款　診療所
            第百二十五条　第百二十三条から前条までの規定は、診療所について準用する。
            　　　附　則
            （施行期日）
            第一条　この法律は、令和六年四月一日から施行する。ただし、附則第三条の規定は、公布の日から施行する。
            （経過措置）
            第二条　この法律の施行の際現に保存されている診療情報については、第百二十三条の規定を適用する。
            第三条　政府は、必要な措置を講ずる。
            　　　附　則　（令和六年三月三十一日法律第十二号）　抄
            （施行期日）
            １　この法律は、令和六年十月一日から施行する。
            別表第一（第百二十三条関係）
            区分　期間
            画像　五年
            """;

    private final ReadResult read = TextReader.read(LAW);
    private final RegulationText text = read.text();

    @Test
    void theTitleStandsBelowTheNumber() {
        assertThat(text.title()).isEqualTo("診療情報の保全に関する法律");
        assertThat(text.preamble()).isEmpty();
        assertThat(read.imprint().number()).isEqualTo("令和五年法律第七十七号");
    }

    @Test
    void partsHoldChaptersDownToDivisions() {
        assertThat(Provisions.walk(text)).filteredOn(provision -> provision.kind().heading()).extracting(Provision::label).containsExactly(
                "第1編", "第2編", "第2編第1章", "第2編第1章第1節", "第2編第1章第2節", "第2編第1章第2節第1款",
                "第2編第1章第2節第1款第1目", "第2編第1章第2節第1款第2目", "第2編第1章第2節第2款");
        assertThat(text.articles()).hasSize(2 + 2 + 119 + 3 + 1 + 1);
        assertThat(text.articles()).extracting(article -> article.number().key()).contains("123_2", "123_3", "125");
    }

    @Test
    void itemsAreDividedThreeLevelsDown() {
        Paragraph paragraph = text.articles().toList().get(1).paragraphs().get(1);
        assertThat(paragraph.items()).extracting(item -> item.number().key()).containsExactly("1", "2", "3");
        Item second = paragraph.items().get(1);
        assertThat(second.subitems()).extracting(Item::text).containsExactly("病床を有するもの", "次に掲げる記録を保存するもの", "その他厚生労働省令で定めるもの");
        assertThat(second.subitems().get(1).subitems().get(1).subitems()).extracting(Item::text).containsExactly("検査の記録", "処方の記録");
        assertThat(paragraph.sentences()).extracting(Sentence::part).containsExactly(Sentence.Part.MAIN, Sentence.Part.PROVISO);
        assertThat(text.articles().toList().get(1).paragraphs()).hasSize(3);
        assertThat(text.articles().toList().get(2).paragraphs().get(0).sentences()).extracting(Sentence::part)
                .containsExactly(Sentence.Part.FIRST, Sentence.Part.SECOND);
    }

    @Test
    void supplementaryProvisionsHaveArticlesOfTheirOwn() {
        assertThat(text.supplementary().get(0).articles()).hasSize(3);
        assertThat(SupplementaryFacts.of(text.supplementary().get(1)).enforced()).isEqualTo(LocalDate.of(2024, 10, 1));
        assertThat(read.aside()).extracting(SetAside::reason).contains(Finding.Kind.EXTRACT, Finding.Kind.AMENDMENT_NOTE, Finding.Kind.TABLE_OF_CONTENTS);
    }

    @Test
    void nothingIsInDoubtAndEveryReferenceIsFound() {
        assertThat(read.findings()).filteredOn(finding -> finding.kind().doubtful()).isEmpty();
        assertThat(TextCheck.of(text)).filteredOn(remark -> remark.kind() != Remark.Kind.NO_CAPTION).isEmpty();
        assertThat(TextReader.read(TextPrinter.print(text)).findings()).isEmpty();
    }

    @Test
    void hundredsOfArticlesKeepTheirNumbers() {
        StringBuilder law = new StringBuilder("保全規則法\n");
        for (int number = 1; number <= 1_050; number++) {
            law.append("（見出し").append(number).append("）\n第").append(Numerals.kanji(number)).append("条　第").append(Numerals.kanji(Math.max(1, number - 1)))
                    .append("条の規定により定める。\n２　前項の規定は、準用する。\n");
        }
        ReadResult long1 = TextReader.read(law.toString());
        assertThat(long1.findings()).isEmpty();
        assertThat(long1.text().articles()).hasSize(1_050).allMatch(article -> article.paragraphs().size() == 2);
        assertThat(TextCheck.of(long1.text())).isEqualTo(List.of());
    }
}
