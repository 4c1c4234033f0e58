package org.kitei.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table beside which a director decides: 改正後 | 改正前, marked words between bars. */
class ComparisonTableTest {

    private final RegulationText former = Texts.hospital();
    private final String plain = TextPrinter.print(former);

    @Test
    void anUnchangedTextHasNoRows() {
        assertThat(ComparisonTable.between(former, TextReader.read(plain).text()).rows()).isEmpty();
    }

    @Test
    void onlyTheWordsThatDifferAreMarkedOnBothSides() {
        assertThat(table(plain.replace("毎年四回の監査", "毎年六回の監査"))).containsExactly(
                "（監査） | （監査）",
                "第４条　監査責任者は、毎年_六_回の監査を行い、その結果を別表第１により保管しなければならない。"
                        + " | 第４条　監査責任者は、毎年_四_回の監査を行い、その結果を別表第１により保管しなければならない。");
    }

    @Test
    void unchangedParagraphsAndItemsAreLeftOutInRuns() {
        assertThat(table(plain.replace("障害の記録を確認", "障害及び操作の記録を確認"))).containsExactly(
                "（情報システム管理者） | （情報システム管理者）",
                "第３条　（略） | 第３条　（略）",
                "２　（略） | ２　（略）",
                "　（１）～（２）　（略） | 　（１）～（２）　（略）",
                "　（３）　障害_及び操作_の記録を確認すること。 | 　（３）　障害の記録を確認すること。",
                "３　（略） | ３　（略）");
    }

    @Test
    void aNewArticleStandsOppositeItsAbsence() {
        assertThat(table(plain.replace("（教育）", "（罰則）\n第４条の２　違反した者は、次による。\n（１）　処分する。\n（教育）"))).containsExactly(
                "_（罰則）_ | （新設）",
                "_第４条の２　違反した者は、次による。_ | ",
                "　_（１）　処分する。_ | ");
    }

    @Test
    void aDeletedArticleStandsWhereItWas() {
        String next = plain.replaceFirst("（監査）\n第４条.*\n", "").replace("第５条", "第４条");
        assertThat(table(next)).containsExactly(
                "（削る） | _（監査）_",
                " | _第４条　監査責任者は、毎年四回の監査を行い、その結果を別表第１により保管しなければならない。_",
                "（教育） | （教育）",
                "_第４条_　（略） | _第５条_　（略）");
    }

    @Test
    void aParagraphPutInAndOneTakenOutAreShownInTheirPlaces() {
        assertThat(table(plain.replace("３　情報システム管理者は、毎月、記録を病院長に報告しなければならない。",
                "３　運用責任者は、年度ごとに端末の台帳を点検する。"))).containsExactly(
                "（情報システム管理者） | （情報システム管理者）",
                "第３条　（略） | 第３条　（略）",
                "２　（略） | ２　（略）",
                "（削る） | _３　情報システム管理者は、毎月、記録を病院長に報告しなければならない。_",
                "_３　運用責任者は、年度ごとに端末の台帳を点検する。_ | （新設）");
    }

    @Test
    void headingsTitlesTablesAndSupplementaryProvisionsTakePart() {
        String next = plain.replace("医療情報システム運用管理規程", "医療情報システム運用規程").replace("第２章　体制", "第２章　組織")
                .replace("五年", "七年")
                .replace("\n別表第１（", "\n附　則（令和８年規程第３号）\nこの規程は、令和９年４月１日から施行する。\n\n別表第１（");
        assertThat(table(next)).containsExactly(
                "医療情報システム運用規程 | 医療情報システム運用_管理_規程",
                "第２章　_組織_ | 第２章　_体制_",
                "_附　則（令和８年規程第３号）_ | （新設）",
                "_この規程は、令和９年４月１日から施行する。_ | ",
                "別表第１（第４条関係） | 別表第１（第４条関係）",
                "（略） | （略）",
                "監査の報告書｜_七_年 | 監査の報告書｜_五_年");
    }

    @Test
    void aNumberAndAWordAreChangedAsAWhole() {
        assertThat(compare("第１条　毎年二回、サーバの点検を第１２条により行う。", "第１条　毎年十二回、サーバーの点検を第１３条により行う。"))
                .containsExactly("第１条　毎年_十二_回、_サーバー_の点検を第_１３_条により行う。 | 第１条　毎年_二_回、_サーバ_の点検を第_１２_条により行う。");
    }

    @Test
    void aSentenceWrittenAnewIsMarkedAsAWholeAndItsNeighbourIsNot() {
        assertThat(compare("（記録）\n第１条　記録は、五年間保管する。ただし、利用者が退職したときは、この限りでない。",
                "（記録）\n第１条　記録は、五年間保管する。ただし、裁判に用いる資料は、終わるまで廃棄しない。")).containsExactly("（記録） | （記録）",
                "第１条　記録は、五年間保管する。_ただし、裁判に用いる資料は、終わるまで廃棄しない。_"
                        + " | 第１条　記録は、五年間保管する。_ただし、利用者が退職したときは、この限りでない。_");
    }

    @Test
    void aParagraphPutInMovesTheOthersWhichAreOmitted() {
        assertThat(compare("第１条　監査を行う。\n２　結果を報告する。\n３　報告は、五年間保管する。",
                "第１条　監査を行う。\n２　監査は、毎年四回とする。\n３　結果を報告する。\n４　報告は、五年間保管する。")).containsExactly(
                "第１条　（略） | 第１条　（略）",
                "_２　監査は、毎年四回とする。_ | （新設）",
                "_３_　（略） | _２_　（略）",
                "_４_　（略） | _３_　（略）");
    }

    @Test
    void anArticleThatMovesElsewhereIsTheSameArticle() {
        assertThat(compare("（目的）\n第１条　この規程は、情報の管理について定める。\n（監査）\n第２条　監査責任者は、毎年四回の監査を行う。\n（教育）\n第３条　利用者は、毎年研修を受ける。",
                "（目的）\n第１条　この規程は、情報の管理について定める。\n（教育）\n第２条　利用者は、毎年研修を受ける。\n（監査）\n第３条　監査責任者は、毎年六回の監査を行う。")).containsExactly(
                "（教育） | （教育）",
                "_第２条_　（略） | _第３条_　（略）",
                "（監査） | （監査）",
                "_第３条_　監査責任者は、毎年_六_回の監査を行う。 | _第２条_　監査責任者は、毎年_四_回の監査を行う。");
    }

    @Test
    void aHeadingThatMovesAloneIsShownWithItsPlaces() {
        String next = plain.replace("第２章　体制\n", "").replace("（監査）", "第２章　体制\n（監査）");
        assertThat(table(next)).containsExactly(
                "第２章　体制 | 第２章　体制",
                "_（第３条の次）_ | _（第２条の次）_");
        assertThat(table(next.replace("第２章　体制", "第２章　監査"))).containsExactly(
                "第２章　_監査_ | 第２章　_体制_",
                "_（第３条の次）_ | _（第２条の次）_");
    }

    @Test
    void headingsThatMoveTogetherNameWhatStaysWhereItWas() {
        String parted = plain.replace("第２章　体制\n", "第２章　体制\n第１節　通則\n");
        String next = parted.replace("第２章　体制\n第１節　通則\n", "").replace("（教育）", "第２章　体制\n第１節　通則\n（教育）");
        assertThat(table(TextReader.read(parted).text(), next)).containsExactly(
                "第２章　体制 | 第２章　体制",
                "_（第４条の次）_ | _（第２条の次）_",
                "第１節　通則 | 第１節　通則",
                "_（第４条の次）_ | _（第２条の次）_");
    }

    @Test
    void twoTablesThatChangePlacesAreShown() {
        assertThat(compare("第１条　定める。\n別表第１\n甲｜一\n別表第２\n乙｜二", "第１条　定める。\n別表第２\n乙｜二\n別表第１\n甲｜一")).containsExactly(
                "別表第１ | 別表第１",
                "（略） | （略）",
                "_（別表第２の次）_ | _（第１条の次）_");
    }

    @Test
    void aRowThatMovesWithinATableIsShownAtBothPlaces() {
        assertThat(compare("第１条　定める。\n別表第１\n甲｜一\n乙｜二\n丙｜三\n丁｜四", "第１条　定める。\n別表第１\n乙｜二\n丙｜三\n甲｜一\n丁｜四")).containsExactly(
                "別表第１ | 別表第１",
                "（削る） | _甲｜一_",
                "（略） | （略）",
                "_甲｜一_ | （新設）",
                "（略） | （略）");
    }

    @Test
    void aTableDividedInTwoIsShownWhereItIsDivided() {
        assertThat(compare("第１条　次の表による。\n｜区分｜回数｜\n｜監査｜四回｜\n｜点検｜毎月｜",
                "第１条　次の表による。\n｜区分｜回数｜\n｜監査｜四回｜\n\n｜点検｜毎月｜")).containsExactly(
                "第１条　（略） | 第１条　（略）",
                "（略） | （略）",
                "_（ここから別の表）_ | （新設）",
                "（略） | （略）");
    }

    @Test
    void textsThatDifferInNoWordAreYetNotCalledTheSame() {
        RegulationText one = withRow(List.of("甲", "乙｜丙"));
        RegulationText other = withRow(List.of("甲｜乙", "丙"));
        assertThat(ComparisonTable.between(one, other)).isEqualTo(new ComparisonTable(List.of(), false));
        assertThat(ComparisonTable.between(one, one)).isEqualTo(new ComparisonTable(List.of(), true));
    }

    @Test
    void aStruckArticleKeepsItsNumber() {
        assertThat(compare("第１条　定める。\n第２条　端末を貸し出す。", "第１条　定める。\n第２条　削除")).containsExactly(
                "第２条　_削除_ | 第２条　_端末を貸し出す。_");
    }

    @Test
    void itemsBetweenAndTablesInsideTakePart() {
        assertThat(compare("第１条　次による。\n（１）　端末\n（２）　媒体\n２　回数は、次の表による。\n｜区分｜回数｜\n｜監査｜四回｜\n｜点検｜毎月｜",
                "第１条　次による。\n（１）　端末\n（１）の２　回線\n（２）　媒体\n２　回数は、次の表による。\n｜区分｜回数｜\n｜監査｜六回｜\n｜点検｜毎月｜")).containsExactly(
                "第１条　（略） | 第１条　（略）",
                "　（１）　（略） | 　（１）　（略）",
                "　_（１）の２　回線_ | 　（新設）",
                "　（２）　（略） | 　（２）　（略）",
                "２　（略） | ２　（略）",
                "（略） | （略）",
                "監査｜_六_回 | 監査｜_四_回",
                "（略） | （略）");
    }

    @Test
    void manySmallChangesInOneSentenceAreOneChange() {
        assertThat(compare("（届出）\n第１条　部門の長は、毎月末に端末の数を数えて台帳に記入し、院長へ届け出る。",
                "（届出）\n第１条　部門の長は、四半期ごとに機器の数を調べて帳簿に記入し、委員会へ知らせる。")).containsExactly("（届出） | （届出）",
                "第１条　_部門の長は、四半期ごとに機器の数を調べて帳簿に記入し、委員会へ知らせる。_ | 第１条　_部門の長は、毎月末に端末の数を数えて台帳に記入し、院長へ届け出る。_");
    }

    @Test
    void aLongArticleWrittenAnewIsComparedInNoTime() {
        String next = plain.replace("毎年四回の監査を行い", "監".repeat(200_000));
        assertThat(ComparisonTable.between(former, TextReader.read(next).text()).rows()).isNotEmpty();
    }

    private RegulationText withRow(List<String> row) {
        return new RegulationText("規程", List.of(), List.of(), List.of(new AppendedTable(new ProvisionId("table"), "別表", "", List.of(row))));
    }

    private List<String> table(String next) {
        return table(former, next);
    }

    private static List<String> compare(String former, String next) {
        return table(TextReader.read("規程\n" + former).text(), "規程\n" + next);
    }

    private static List<String> table(RegulationText former, String next) {
        RegulationText read = Identities.carryOver(former, TextReader.read(next).text());
        return ComparisonTable.between(former, read).rows().stream()
                .flatMap(row -> row.lines().stream())
                .map(line -> side(line.next()) + " | " + side(line.former()))
                .toList();
    }

    private static String side(ComparisonTable.Side side) {
        return "　".repeat(side.indent()) + side.runs().stream()
                .map(run -> run.marked() ? "_" + run.words() + "_" : run.words())
                .collect(Collectors.joining());
    }
}
