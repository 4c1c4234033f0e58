package org.kitei.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person left unfilled is found; what a regulation really says is not taken for it. */
class PlaceholdersTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "○○病院に置く。", "〇〇部長を充てる。", "◯◯課", "××市", "XXX システム", "ＸＸＸシステム", "XX病院", "20XX年", "●●が行う。", "△△室",
        "【　】に届け出る。", "【】に届け出る。", "「　」を使う。", "担当は＿＿とする。", "担当は___とする。", "・・・を行う。", "「…」を使う。",
        "{名称}に置く。", "${director}が定める。", "令和　年　月　日から施行する。", "令和○年○月○日から施行する。", "第○条の規定", "　年　月　日", "令和８年　月　日"})
    void whatIsUnfilledIsFound(String words) {
        assertThat(Placeholders.in(saying(words))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "二〇二五年四月一日から施行する。", "二〇〇〇年に定めた。", "一〇〇件", "○は使用中を示す。", "縦×横の大きさ", "３×４枚", "可は○、不可は×とする。",
        "XMLで記録する。", "Ｘ線撮影装置", "X線", "病院（以下「当院」という。）", "サーバー・端末・媒体", "年月日を記録する。", "毎年３月及び９月", "令和８年４月１日",
        "file_nameを記録する。", "「電子カルテ」を使う。", "【重要】と記す。", "1か月ごと", "三〇日", "二〇条", "maxxxに接続する。", "甲・乙"})
    void whatARegulationReallySaysIsNot(String words) {
        assertThat(Placeholders.in(saying(words))).isEmpty();
    }

    @Test
    void aPlaceholderIsShownWithTheProvisionThatHoldsIt() {
        RegulationText text = TextReader.read("""
                運用規程
                （設置）
                第１条　病院に委員会を置く。
                ２　委員長は、○○部長をもって充てる。
                """).text();
        Paragraph second = text.articles().findFirst().orElseThrow().paragraphs().get(1);
        assertThat(Placeholders.in(text)).containsExactly(
                new Placeholder(second.id(), "第1条第2項", "○○", "委員長は、○○部長をもって充てる。"));
    }

    @Test
    void aTitleTablesAndProvisionsWithoutWordsAreSeenToo() {
        RegulationText text = TextReader.read("""
                ○○病院運用規程
                第１条　次の者とする。
                　（１）
                別表
                区分｜××
                """).text();
        assertThat(Placeholders.in(text)).extracting(Placeholder::label, Placeholder::mark).containsExactly(
                org.assertj.core.groups.Tuple.tuple("題名", "○○"),
                org.assertj.core.groups.Tuple.tuple("別表", "××"),
                org.assertj.core.groups.Tuple.tuple("第1条第1号", ""));
    }

    @Test
    void theBlanksOfAFormAreForThoseWhoFillItIn() {
        RegulationText text = TextReader.read("規程\n第１条　様式第１号による。\n様式第１号\n　　年　月　日\n氏名＿＿＿\n○○病院長").text();
        assertThat(Placeholders.in(text)).extracting(Placeholder::mark).containsExactly("○○");
    }

    private static RegulationText saying(String words) {
        Paragraph paragraph = new Paragraph(ProvisionId.next(), 1, words, List.of());
        return Texts.titled("運用規程", new Article(ProvisionId.next(), Numeral.of(1), "", List.of(paragraph)));
    }
}
