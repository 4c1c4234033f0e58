package org.kitei.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCheckTest {

    private static final String FRAME = """
            情報管理規程
            第1章　総則
            （目的）
            第1条　この規程は、情報の管理について定める。
            （用語）
            第2条　用語は、次の各号による。
            (1)　端末　操作する機器
            (2)　媒体　次に掲げるもの
            ア　紙
            イ　円盤
            第2章　体制
            第1節　役職
            （責任者）
            第3条　責任者を置く。
            2　責任者は、記録する。
            3　%s
            （削られた条）
            第4条　削除
            第2節　会議
            （委員会）
            第5条　委員会を置く。
            2　委員会は、次の者で組織する。
            (1)　委員長
            (2)　委員
            （補則）
            第5条の2　必要な事項は、別に定める。
            附則
            この規程は、令和8年4月1日から施行する。
            別表第1（第3条関係）
            区分　回数
            監査　四回
            様式第1号（第5条の2関係）
            報告書
            """;

    @ParameterizedTest
    @ValueSource(strings = {"第1条の目的による。", "第二条第二号イの円盤とする。", "前条の用語による。", "前項の記録を保管する。", "第1項の責任者とする。", "前二項のほか、別に定める。",
        "第５条第２項第１号の委員長とする。", "第5条第2項各号に掲げる者とする。", "第5条の2の事項とする。", "第5条第1項及び第2項の委員会とする。", "第1条から第3条までの定めによる。", "第1条、第2条第1号又は第3条第2項による。",
        "この章の定めによる。", "第2章第2節の委員会とする。", "第1章の定めによる。", "第2節の委員会とする。", "別表第1のとおりとする。", "別表第一のとおりとする。", "別表のとおりとする。", "様式第1号により報告する。", "第1号様式により報告する。",
        "医療法（昭和23年法律第205号）第99条による。", "個人情報の保護に関する法律第88条第5項及び第6項による。", "就業規則第77条による。", "同法第50条による。", "病院管理規程第77号による。", "民法の第90条による。",
        "旧第30条による。", "この条の定めは、第1条による。", "第5条第2項ただし書の場合とする。", "第1項目の記載とする。", "前条第2号アの紙とする。", "第5条の委員会は、同条第2項第2号の委員とする。", "本条の定めによる。", "附則第1項の日とする。",
        "この規程第2条の用語による。", "第一種の委員とする。", "次のとおりとする。", "第99条約による。",
        "当該第5条の委員会とする。", "第5条の委員会は、当該第5条の定めによる。", "民法第90条の定めがあるときは、当該第90条による。"})
    void whatIsThereOrElsewhereIsNotRemarkedOn(String sentence) {
        assertThat(TextCheck.of(read(sentence))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"第6条の定めによる。,第6条", "第5条の3による。,第5条の3", "第2条第3号による。,第2条第3号", "第5条第3項による。,第5条第3項", "前三項のとおりとする。,前三項",
        "第3条第2項第1号による。,第3条第2項第1号", "次項の定めによる。,次項", "別表第2のとおりとする。,別表第2", "様式第2号による。,様式第2号", "第3章の定めによる。,第3章", "第5条第1項及び第3項による。,第3項",
        "第2章第3節による。,第2章第3節", "前条第2号ウによる。,前条第2号ウ", "前項各号による。,前項各号", "次の各号による。,各号", "第1条から第9条までとする。,第9条", "第5条第2項の2による。,第5条第2項の2", "附則第2項による。,第2項", "当該第6条による。,第6条"})
    void whatIsNotThereIsNamedWithItsPlace(String sentence, String words) {
        assertThat(TextCheck.of(read(sentence))).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Remark.Kind.DANGLING_REFERENCE);
            assertThat(remark.words()).isEqualTo(words);
            assertThat(remark.label()).isEqualTo("第3条第3項");
            assertThat(remark.blocks()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"第6条の定めによる。,第5条の2", "第5条の3による。,第5条の2", "第９条の委員会による。,第５条", "第六条第二項による。,第五条の二", "第2条第3号による。,第2条第2号", "第7条第2項第2号による。,第5条の2",
        "第6条第1項の委員会が定める。,第5条第1項 第5条の2第1項", "前三項のとおりとする。,前二項", "次項の定めによる。,第2項", "別表第二のとおりとする。,別表第一", "第3号様式による。,第1号様式", "様式第2号の2による。,様式第1号", "第3章の定めによる。,第2章",
        "第5条第1項及び第3項による。,第2項", "第5条第2項の2による。,第5条第2項", "附則第2項による。,第1項", "第4条の定めによる。,第5条 第2条", "次条の定めによる。,第5条 第2条",
        "第99条の定めによる。,''", "前条第2号ウによる。,''", "第3条第2項第1号による。,''", "別紙第2による。,''"})
    void whatMayHaveBeenMeantIsOfferedAndTakenOneByOne(String sentence, String offered) {
        RegulationText text = read(sentence);
        Remark remark = TextCheck.of(text).get(0);
        assertThat(remark.blocks()).isTrue();
        assertThat(String.join(" ", remark.corrections().stream().map(Correction::nextWords).toList())).isEqualTo(offered);
        assertThat(remark.corrections()).allSatisfy(correction -> assertThat(TextCheck.of(correction.applyTo(text))).isEmpty());
    }

    @Test
    void whatLedNowhereInTheFormerTextAlreadyBlocksAsWell() {
        RegulationText former = read("第6条の定めによる。");
        RegulationText next = Identities.carryOver(former, read("第6条の定めによる。ただし、緊急の場合を除く。"));
        assertThat(TextCheck.of(next, former)).singleElement().satisfies(remark -> {
            assertThat(remark.words()).isEqualTo("第6条");
            assertThat(remark.blocks()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"第4条の定めによる。", "次条の定めによる。"})
    void aStruckArticleCannotBeReferredTo(String sentence) {
        assertThat(TextCheck.of(read(sentence))).extracting(Remark::kind).containsExactly(Remark.Kind.REFERENCE_TO_STRUCK);
    }

    @Test
    void captionsOfTablesReferToArticlesToo() {
        RegulationText text = TextReader.read(FRAME.formatted("定める。").replace("（第3条関係）", "（第8条関係）")).text();
        assertThat(TextCheck.of(text)).extracting(Remark::label, Remark::words).containsExactly(org.assertj.core.groups.Tuple.tuple("別表第1", "第8条"));
    }

    @Test
    void anArticleThatMovedTakesTheReferencesToItAlongOneByOne() {
        RegulationText former = read("第1条、第5条第2項第1号及び前条による。");
        String moved = FRAME.formatted("第1条、第5条第2項第1号及び前条による。").replace("第5条　委員会", "第6条　委員会")
                .replace("（委員会）", "（監査）\n第5条　監査を行う。\n（委員会）").replace("第5条の2　必要", "第6条の2　必要").replace("第5条の2関係", "第6条の2関係");
        RegulationText next = Identities.carryOver(former, TextReader.read(moved).text());
        List<Remark> remarks = TextCheck.of(next, former);
        assertThat(remarks).extracting(Remark::kind, Remark::words)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Remark.Kind.DANGLING_REFERENCE, "第5条第2項第1号"));
        RegulationText corrected = remarks.get(0).corrections().get(0).applyTo(next);
        assertThat(TextPrinter.print(corrected)).contains("第1条、第6条第2項第1号及び前条による。");
        assertThat(TextCheck.of(corrected, former)).isEmpty();
        assertThatThrownBy(() -> remarks.get(0).corrections().get(0).applyTo(corrected)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReferenceWhoseNumberAnotherArticleTookIsShown() {
        RegulationText former = read("第二条の用語による。");
        RegulationText next = Identities.carryOver(former, TextReader.read(FRAME.formatted("第二条の用語による。")
                .replace("第2条　用語は、", "第2条の2　用語は、").replace("（用語）", "（方針）\n第2条　方針を定める。\n（用語）")).text());
        assertThat(TextCheck.of(next, former)).filteredOn(remark -> remark.kind() == Remark.Kind.SHIFTED_REFERENCE)
                .extracting(Remark::words, remark -> remark.corrections().get(0).nextWords())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("第二条", "第二条の二"));
    }

    @Test
    void aReferenceToWhatIsGoneWhoseNumberAnotherArticleTookIsShown() {
        RegulationText former = read("第5条の2の別の定めによる。");
        RegulationText next = Identities.carryOver(former, TextReader.read(FRAME.formatted("第5条の2の別の定めによる。")
                .replace("（補則）\n第5条の2　必要な事項は、別に定める。", "（監査）\n第5条の2　監査責任者は、毎年四回、監査を実施して記録を残す。")).text());
        assertThat(TextCheck.of(next, former)).filteredOn(remark -> remark.words().equals("第5条の2")).isNotEmpty().allSatisfy(remark -> {
            assertThat(remark.kind()).isEqualTo(Remark.Kind.REPLACED_REFERENCE);
            assertThat(remark.corrections()).isEmpty();
            assertThat(remark.blocks()).isFalse();
        });
    }

    @Test
    void aParagraphPutBetweenMovesWhatTheFormerOneWas() {
        RegulationText former = read("前項の記録を保管する。");
        RegulationText next = Identities.carryOver(former, TextReader.read(FRAME.formatted("時刻も記録する。\n4　前項の記録を保管する。")).text());
        assertThat(TextCheck.of(next, former)).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Remark.Kind.SHIFTED_REFERENCE);
            assertThat(remark.corrections().get(0).nextWords()).isEqualTo("第2項");
        });
    }

    @Test
    void olderSupplementaryProvisionsSpeakOfTheTextAsItWas() {
        String old = FRAME.formatted("定める。").replace("附則\n", "附則\n1　第77条の定めは、令和9年から施行する。\n2　") + "";
        RegulationText former = TextReader.read(old).text();
        assertThat(TextCheck.of(former, former)).isEmpty();
        assertThat(TextCheck.of(former)).extracting(Remark::words).containsExactly("第77条");
    }

    @Test
    void numbersLeftOutAndNumbersTwiceAreTold() {
        RegulationText text = TextReader.read("""
                規程
                （目的）
                第1条　定める。
                （用語）
                第3条　次による。
                (1)　甲
                (3)　乙
                （補則）
                第3条　定める。
                3　定める。
                別表第1
                甲　乙
                別表第1
                丙　丁
                """).text();
        assertThat(TextCheck.of(text)).extracting(Remark::kind, Remark::label).containsExactly(
                org.assertj.core.groups.Tuple.tuple(Remark.Kind.GAP_IN_NUMBERS, "第3条"),
                org.assertj.core.groups.Tuple.tuple(Remark.Kind.GAP_IN_NUMBERS, "第3条第3号"),
                org.assertj.core.groups.Tuple.tuple(Remark.Kind.DOUBLE_NUMBER, "第3条"),
                org.assertj.core.groups.Tuple.tuple(Remark.Kind.GAP_IN_NUMBERS, "第3条第3項"),
                org.assertj.core.groups.Tuple.tuple(Remark.Kind.DOUBLE_NUMBER, "別表第1"));
    }

    @Test
    void aTableAndAFormThatIsLeftOutIsTold() {
        assertThat(gaps("別表第1", "別表第3", "別表第3の2", "別表第3の4", "様式第2号", "様式第3号", "様式第5号"))
                .containsExactly("別表第3", "別表第3の4", "様式第2号", "様式第5号");
        assertThat(gaps("別表第1号", "別表第2号", "第1号様式", "第2号様式", "別紙様式")).isEmpty();
        assertThat(gaps("別表", "様式第1号", "様式第1号の2", "様式第2号", "別紙第1")).isEmpty();
    }

    private static List<String> gaps(String... labels) {
        List<AppendedTable> tables = Stream.of(labels).filter(label -> label.contains("別表"))
                .map(label -> new AppendedTable(ProvisionId.next(), label, "", List.of(List.of("甲")))).toList();
        List<AppendedForm> forms = Stream.of(labels).filter(label -> !label.contains("別表"))
                .map(label -> new AppendedForm(ProvisionId.next(), label, "", List.of("乙"))).toList();
        return TextCheck.of(new RegulationText("規程", List.of(), List.of(), List.of(), tables, forms)).stream()
                .filter(remark -> remark.kind() == Remark.Kind.GAP_IN_NUMBERS).map(Remark::label).toList();
    }

    @Test
    void aCaptionAndAnEndThatAreMissingAreTold() {
        RegulationText text = TextReader.read("規程\n（目的）\n第1条　定める。\n第2条　別に定める\n第3条　削除\n").text();
        assertThat(TextCheck.of(text)).extracting(Remark::kind, Remark::label).containsExactly(
                org.assertj.core.groups.Tuple.tuple(Remark.Kind.NO_CAPTION, "第2条"), org.assertj.core.groups.Tuple.tuple(Remark.Kind.NO_END_MARK, "第2条"));
        assertThat(TextCheck.of(TextReader.read("規程\n第1条　定める。\n第2条　「甲」という（別に定める。）。\n").text())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"令和8年2月30日から行う。,NO_SUCH_DAY,", "毎年二月三十日に行う。,NO_SUCH_DAY,", "2026年4月31日に行う。,NO_SUCH_DAY,", "令和1年6月1日から行う。,FIRST_YEAR,令和元年6月1日", "令和１年度から行う。,FIRST_YEAR,令和元年",
        "平成32年4月1日から行う。,OUTSIDE_ERA,令和2年4月1日", "令和元年4月1日から行う。,OUTSIDE_ERA,平成31年4月1日", "平成三十一年五月一日から行う。,OUTSIDE_ERA,令和元年五月一日", "平成40年度から行う。,OUTSIDE_ERA,"})
    void datesThatAreNotAreTold(String sentence, Remark.Kind kind, String instead) {
        assertThat(TextCheck.of(read(sentence))).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(kind);
            assertThat(remark.corrections().isEmpty() ? null : remark.corrections().get(0).nextWords()).isEqualTo(instead);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"平成31年4月30日まで行う。", "令和元年5月1日から行う。", "昭和64年1月7日まで行う。", "平成31年度に行う。", "2024年2月29日に行う。", "保存期間は5年間とする。", "12月31日までとする。", "一年以内に行う。"})
    void datesThatAreAreNot(String sentence) {
        assertThat(TextCheck.of(read(sentence))).isEmpty();
    }

    private static RegulationText read(String sentence) {
        return TextReader.read(FRAME.formatted(sentence)).text();
    }
}
