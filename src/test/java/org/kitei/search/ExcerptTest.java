package org.kitei.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found is marked in the words as they stand, however they were looked for. */
class ExcerptTest {

    @ParameterizedTest
    @CsvSource({
        "監査責任者は、点検する。, 監査, [監査]責任者は、点検する。",
        "ガイドラインに沿う。, がいど, [ガイド]ラインに沿う。",
        "ｶﾞｲﾄﾞﾗｲﾝに沿う。, ガイド, [ｶﾞｲﾄﾞ]ﾗｲﾝに沿う。",
        "ＵＳＢメモリー, usb, [ＵＳＢ]メモリー",
        "第5条の２, ５条の2, 第[5条の２]",
        "１㌔以内, 1キロ, [１㌔]以内",
        "点検と監査と点検, 点検 監査, [点検]と[監査]と[点検]",
        "だれもいない, 監査, だれもいない"})
    void theWordsFoundAreMarked(String text, String typed, String marked) {
        assertThat(marked(text, typed)).isEqualTo(marked);
    }

    @Test
    void aLongTextIsCutAroundTheFirstWordFound() {
        var text = "あ".repeat(500) + "監査" + "い".repeat(500);
        assertThat(marked(text, "監査")).isEqualTo("…" + "あ".repeat(30) + "[監査]" + "い".repeat(128) + "…");
    }

    @Test
    void signsOfPatternsAreLookedForAsTheyAre() {
        assertThat(SearchWords.of("100%_!").patterns()).containsExactly("%100!%!_!!%");
    }

    private static String marked(String text, String typed) {
        return Excerpt.of(text, SearchWords.of(typed)).runs().stream()
                .map(run -> run.found() ? "[" + run.words() + "]" : run.words()).collect(Collectors.joining());
    }
}
