package org.kitei.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseDateTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-01,令和8年12月1日", "2019-05-01,令和元年5月1日", "2019-04-30,平成31年4月30日", "1989-01-08,平成元年1月8日",
        "1989-01-07,昭和64年1月7日", "1926-12-25,昭和元年12月25日", "1926-12-24,大正15年12月24日", "1912-07-30,大正元年7月30日",
        "1912-07-29,明治45年7月29日", "1873-01-01,明治6年1月1日", "1872-12-31,1872年12月31日"})
    void everyDayIsWrittenInItsEraAndReadBack(LocalDate day, String words) {
        assertThat(JapaneseDate.format(day)).isEqualTo(words);
        assertThat(JapaneseDate.parse(words)).contains(day);
        assertThat(JapaneseDate.parse(JapaneseDate.formatFullWidth(day))).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"平成二十四年四月一日,2012-04-01", "令和５年４月１日,2023-04-01", "２０２５年１０月１日,2025-10-01", "令和1年5月1日,2019-05-01",
        "平成31年5月1日,2019-05-01", "西暦2025年3月31日,2025-03-31", "令和 8年 4月 1日,2026-04-01", "二〇二五年三月三十一日,2025-03-31"})
    void otherWaysOfWritingADayAreRead(String words, LocalDate day) {
        assertThat(JapaneseDate.parse(words)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"令和元年4月30日", "令和0年5月1日", "令和8年2月30日", "令和8年13月1日", "8年4月1日", "令和8年4月", "", "令和　年　月　日"})
    void aDayThatNeverWasIsRefused(String words) {
        assertThat(JapaneseDate.parse(words)).isEmpty();
    }

    @Test
    void aDayIsFoundInASentence() {
        assertThat(JapaneseDate.find("この規程は、令和八年四月一日から施行する。")).contains(LocalDate.of(2026, 4, 1));
    }
}
