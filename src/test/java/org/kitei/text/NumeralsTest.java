package org.kitei.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({"7,7", "１０,10", "十,10", "二十四,24", "百二,102", "千,1000", "二〇二五,2025", "三千九十,3090", "１2,12"})
    void threeWaysOfWritingANumberAreRead(String words, int number) {
        assertThat(Numerals.parse(words)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "十十", "二三十", "一二三四五六七八九一二三四", "12345", "三つ", "百千", "5一"})
    void whatIsNoNumberIsNone(String words) {
        assertThat(Numerals.parse(words)).isEmpty();
    }

    @Property(tries = 200)
    void whatIsWrittenReadsBack(@ForAll @IntRange(max = 9_999) int number) {
        assertThat(Numerals.parse(Numerals.kanji(number))).hasValue(number);
        assertThat(Numerals.parse(Numerals.fullWidth(number))).hasValue(number);
    }

    @Test
    void onlyDigitsChangeTheirWidth() {
        assertThat(Numerals.fullWidth("第10条A")).isEqualTo("第１０条A");
        assertThat(Numerals.halfWidth("第１０条Ａ")).isEqualTo("第10条Ａ");
    }

    @Test
    void lettersCountOnBehindTheirLast() {
        assertThat(Letters.kana(47)).isEqualTo("アア");
        assertThat(Letters.kana("アア")).isEqualTo(47);
        assertThat(Letters.latin(28)).isEqualTo("ａｂ");
    }

    @Test
    void aBranchStandsBetweenItsNumberAndTheNext() {
        assertThat(Numeral.of(5, 2)).isGreaterThan(Numeral.of(5)).isLessThan(Numeral.of(6));
        assertThat(Numeral.of(5, 2).follows(Numeral.of(5))).isTrue();
        assertThat(Numeral.of(6).follows(Numeral.of(5, 2))).isTrue();
        assertThat(Numeral.of(7).follows(Numeral.of(5, 2))).isFalse();
        assertThat(Numeral.fromKey("5_2").with("第", "条")).isEqualTo("第5条の2");
    }
}
